/** Write others: the files of an import that are no texts: redirects, people, and the settings of a new site. */
import { fieldsFile } from './fields.ts'
import type { BlogSettings } from './entry.ts'
import type { Author } from './people.ts'
import { withRedirects } from './redirects.ts'
import type { Outcome, Target } from './target.ts'
import type { Standing } from './tools.ts'

export interface OtherFile {
  readonly file: string
  readonly outcome: Outcome
}

export interface Others {
  /** Those with most posts first. */
  readonly authors: readonly Author[]
  readonly redirects: ReadonlyMap<string, string>
  readonly settings: BlogSettings
  readonly standing: Standing
  readonly timeZone: string
  /** Whether the site will have an archive and topics: without a post it has neither. */
  readonly lists: { readonly archive: boolean; readonly topics: boolean }
}

/** Writes them, each only where it is needed. */
export async function writeOthers(target: Target, others: Others): Promise<OtherFile[]> {
  const { authors, redirects, standing } = others
  const written: OtherFile[] = []
  for (const { id, name, isNew } of authors) {
    const needed = isNew && (authors.length > 1 || standing.isNew)
    const file = `people/${id}.yaml`
    if (needed) written.push({ file, outcome: await target.write(file, fieldsFile({ name })) })
  }
  if (standing.isNew) {
    const file = 'site.yaml'
    const content = newSite(others)
    written.push({ file, outcome: await target.write(file, content) })
  }
  const file = 'redirects.yaml'
  const present = (await target.read(file))?.toString('utf8')
  const content = withRedirects(present, redirects)
  if (content !== undefined) written.push({ file, outcome: await target.extend(file, content) })
  else if (redirects.size > 0) written.push({ file, outcome: 'same' })
  return written
}

/** The settings of a site that has none yet. Its own address is not that of the old blog, and only the author knows it. */
function newSite({ settings, timeZone, authors, lists }: Others): string {
  const { title = 'My blog', description, language = 'en' } = settings
  const menu = [
    ...(lists.archive ? [{ title: 'Archive', href: '/archive/' }] : []),
    ...(lists.topics ? [{ title: 'Topics', href: '/topics/' }] : []),
  ]
  return fieldsFile({
    title,
    url: 'https://example.org/',
    language: languageOf(language),
    timeZone: /^UTC[+-]/.test(timeZone) ? 'UTC' : timeZone,
    ...(description && { welcome: description.replace(/\s+/g, ' ').trim() }),
    ...(authors[0] && { author: authors[0].id }),
    ...(menu.length > 0 && { menu }),
  })
}

/** `en_GB` and `en-gb` give `en-GB`. */
function languageOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
