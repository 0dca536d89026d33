/** Links: what an address in a text stands for, whether it names a file of the author's, a page, or a place elsewhere. */
import { type Day, compareDays } from '../model/day.ts'
import type { LinkUse } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import type { Resolve, Resolved, Size } from '../model/render.ts'
import { basePath, href as hrefOf } from '../model/site.ts'
import { missingFile } from './missing-file.ts'
import { type Wrong, errorAt, quoted } from './wrong.ts'

/** A content file that links can name. */
export interface Target {
  /** Where it stands on the site; undefined when there is something wrong with it, which is said elsewhere. */
  readonly path?: string
  readonly state: 'published' | 'draft' | 'scheduled'
  readonly date?: Day
  /** Of a picture. */
  readonly size?: Size
}

export interface Library {
  /** The site's address. */
  readonly url: string
  readonly today: Day
  readonly drafts: boolean
  /** Every text and picture, by its path below the author's folder, in Unicode's composed form (NFC). */
  readonly targets: ReadonlyMap<string, Target>
}

/** The text in which the links stand. */
export interface Origin extends Target {
  /** Its path below the author's folder: `posts/psoas.md`. */
  readonly name: string
  /** The same from the project's folder, for problems. */
  readonly file: string
}

export interface Resolver {
  readonly resolve: Resolve
  /** Says what was wrong with the addresses that were resolved, where they are used; none is passed over. */
  complain(uses: readonly LinkUse[], report: Report): void
}

export function resolverFor(origin: Origin, library: Library): Resolver {
  const wrongs = new Map<string, Wrong>()
  const known = new Map<string, Resolved>()
  const { file } = origin
  const resolve: Resolve = (address) => {
    const found = known.get(address)
    if (found) return found
    const read = resolveOne(address, origin, library)
    if ('message' in read) wrongs.set(address, read)
    const resolved = 'message' in read ? { href: address } : read
    known.set(address, resolved)
    return resolved
  }
  return {
    resolve,
    complain: (uses, report) => {
      const silent = new Map(wrongs)
      for (const { href, line, column } of uses) {
        const wrong = wrongs.get(href)
        if (wrong) report(errorAt(file, { line, column }, wrong))
        silent.delete(href)
      }
      for (const wrong of silent.values()) report(errorAt(file, undefined, wrong))
    },
  }
}

function resolveOne(address: string, origin: Origin, library: Library): Resolved | Wrong {
  const [, before = '', query = '', fragment = ''] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  const anchor = decode(fragment)
  if (before === '' && query === '') {
    return { href: encodeURI(anchor), ...(origin.path && { target: origin.path + anchor }) }
  }
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return elsewhere(address, anchor, library)
  const path = decode(before)
  if (path.startsWith('/')) {
    return { href: hrefOf(library, path) + query + encodeURI(anchor), target: path + anchor }
  }
  const name = fromFolder(origin.name, path)
  const target = name === undefined ? undefined : library.targets.get(name)
  if (!target) return missingFile(path, origin.name, library.targets)
  const early = tooEarly(path, target, origin, library)
  if (early) return early
  if (target.path === undefined) return { href: address }
  return {
    href: hrefOf(library, target.path) + query + encodeURI(anchor),
    target: target.path + anchor,
    ...(target.size && { size: target.size }),
  }
}

/** A whole address is printed as it is; one of the site's own still counts as a link within the site. */
function elsewhere(address: string, anchor: string, library: Library): Resolved {
  const url = URL.canParse(address, library.url) ? new URL(address, library.url) : undefined
  const base = basePath(library)
  if (!url || url.origin !== new URL(library.url).origin || !url.pathname.startsWith(base)) {
    return { href: address }
  }
  return { href: address, target: `/${decode(url.pathname.slice(base.length))}${anchor}` }
}

/** A link that would lead nowhere on the day on which its text appears. */
function tooEarly(
  path: string,
  target: Target,
  origin: Origin,
  library: Library,
): Wrong | undefined {
  if (origin.state === 'draft' || library.drafts) return undefined
  if (target.state === 'draft') {
    return {
      message: `${quoted(path)} is a draft, so readers would find nothing there.`,
      advice: 'Publish it first by taking out its  draft: true , or take the link out.',
    }
  }
  const appears = origin.state === 'scheduled' && origin.date ? origin.date : library.today
  if (target.state !== 'scheduled' || !target.date || compareDays(target.date, appears) <= 0) {
    return undefined
  }
  return {
    message: `${quoted(path)} is still to come, so readers would find nothing there.`,
    advice: 'Give it an earlier  date , or take the link out until then.',
  }
}

/** A path written in a file, seen from the author's folder; undefined when it leads out of it. */
function fromFolder(file: string, path: string): string | undefined {
  const steps = file.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/').normalize('NFC')
}

/** Takes the percent-encoding off; what is not encoded rightly stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
