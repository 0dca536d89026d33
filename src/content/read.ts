/** Read: the author's folder, checked as a whole, as the site that the pages are made from. */
import { compareDays, dayOf } from '../model/day.ts'
import type { AuthorPage, Page, Post } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import { type PublicationsPage, publicationPath, publicationsOf } from '../model/publication.ts'
import type { Render } from '../model/render.ts'
import type { ReferenceSources } from '../model/citation.ts'
import type { Site } from '../model/site.ts'
import { readAdvertising } from './advertising.ts'
import { warnOfTwins } from './alike.ts'
import { readComments } from './comments.ts'
import { heldBack } from './drafts.ts'
import { firstWords } from './first-words.ts'
import { type Folder, openFolder } from './folder.ts'
import type { Library } from './links.ts'
import { readGlossary } from './glossary.ts'
import { readGuidelines } from './guidelines.ts'
import { type Manuscript, isShown, readManuscripts } from './manuscript.ts'
import { readPeople } from './people.ts'
import { givePlaces } from './places.ts'
import { readPublications } from './publications.ts'
import { findReferences } from './references.ts'
import { SiteRecord } from './record.ts'
import { aliasesOf, readRedirects } from './redirects.ts'
import { warnOfExpiry } from './security.ts'
import { completeLinks, findAuthor, readSettings, writeAbout } from './settings.ts'
import { checkGuidelineUses, reviewerOf } from './uses.ts'
import { pageOf, postOf, write, writerOf } from './written.ts'

export interface ContentOptions {
  /** The project's folder, absolute. */
  readonly root: string
  /** The author's folder, absolute. */
  readonly content: string
  /** The moment of the build, in milliseconds since 1970. */
  readonly now: number
  /** True in the preview, which shows drafts and scheduled posts. */
  readonly drafts: boolean
  /** True for the check: a draft that cannot be read is an error then. */
  readonly thorough?: boolean
  /** Takes the number of `posts`, and of the `drafts` and `scheduled` texts that are held back. */
  readonly counts: Record<string, number>
  /** Takes what is in references/ before any text is rendered. */
  readonly useReferences?: (sources: ReferenceSources) => Promise<void>
  /** Is told which text is rendered next, and within how many seconds it will be done. */
  readonly step?: (what: string, seconds?: number) => void
}

/**
 * Reads everything in the author's folder and reports every problem of every file. What has an error is left out and
 * the rest goes on; only without a usable site.yaml is there no site, and then the other files have been checked too.
 */
export async function readContent(
  { root, content, now, drafts, thorough, counts, useReferences, step }: ContentOptions,
  render: Render,
  tell: Report,
): Promise<Site | undefined> {
  const { report, settle } = heldBack(tell, drafts)
  const folder = openFolder(root, content, report)
  const settings = readSettings(folder, report)
  const { url, language, timeZone, postsPerPage } = settings.fields
  const today = dayOf(now, timeZone)
  const people = readPeople(folder, report)
  const author = findAuthor(settings, people, report)
  const publications = readPublications(folder, report)
  const glossary = readGlossary(folder, report)
  await useReferences?.(findReferences(folder, report))
  const guidelines = readGuidelines(folder, report)
  const advertising = readAdvertising(folder, report)
  const manuscripts = readManuscripts(folder, { today, drafts, thorough, report })
  const home = { path: '/', file: settings.file.file }
  const others = publications ? [home, ...placesOf(publications.page)] : [home]
  const { targets, placed, files } = givePlaces(folder, manuscripts, others, {
    ...{ drafts, report, sizes: await sizesOf(folder, content, report) },
  })
  settle(manuscripts)

  const library: Library = { url, today, drafts, targets }
  const posts: Post[] = []
  const pages: AuthorPage[] = []
  for (const text of manuscripts) {
    step?.(text.file.file, FOR_ONE)
    const written = write(text, library, language, render)
    const writer = writerOf(text, people, author)
    if (text.kind === 'unsound') continue
    checkGuidelineUses(text, guidelines)
    const reviewer = reviewerOf(text, people)
    if (!placed.has(text) || !isShown(text, drafts)) continue
    if (text.kind === 'post') posts.push(postOf(text, written, language, writer, reviewer))
    else pages.push(pageOf(text, written, language, writer, reviewer))
  }
  step?.('what stands beside the posts and pages')
  const published = publications?.write(library, language, render)
  const desk = { library, language, timeZone, render, report }
  const comments = readComments(folder, manuscripts, desk)
  const about = writeAbout(settings, library, render, report)
  const links = completeLinks(settings, report)
  const shown = [...placed].filter((text) => isShown(text, drafts))
  warnOfTwins(shown, report)
  const old = readRedirects(folder, report)
  const redirects = [...shown.flatMap(aliasesOf), ...old.redirects]
  Object.assign(counts, { posts: posts.length, ...countHeld(manuscripts, drafts) })
  if (!settings.usable) return undefined

  warnOfExpiry(settings, today, report)
  const {
    title,
    welcome,
    notice,
    email,
    menu = [],
    description,
    security,
    underlineTerms,
  } = settings.fields
  return SiteRecord.of({
    ...{ title, welcome, notice, language, timeZone, url, author, email, menu, links },
    description: description ?? (about && firstWords(about.text, language)),
    about: about?.body,
    security,
    ...{ postsPerPage, posts: posts.sort(newestFirst), pages, people: people.all },
    ...{ advertising, guidelines: guidelines.all },
    ...{ glossary: glossary?.terms, glossaryChecked: glossary?.checked, underlineTerms },
    ...{ comments, commenting: settings.fields.comments },
    ...{
      publications: published,
      files: [...files, ...(publications?.files ?? [])],
      redirects,
      withdrawals: old.withdrawals,
      home: [],
      feeds: [],
      extras: [],
    },
  })
}

/** The seconds in which a text is rendered, even the largest that is accepted, on a slow computer. */
const FOR_ONE = 120

/** The sizes of the pictures; the library that reads them is loaded only where there are some. */
async function sizesOf(folder: Folder, content: string, report: Report) {
  if (!folder.files.some(({ kind }) => kind === 'picture')) return new Map()
  const { readPictures } = await import('./pictures.ts')
  return readPictures(content, folder.files, report)
}

/** The page of publications, and those of each, which no text can have. */
function placesOf(page: PublicationsPage): Pick<Page, 'path' | 'file'>[] {
  const own = publicationsOf(page).map((one) => ({ path: publicationPath(one), file: page.file }))
  return [page, ...own]
}

/** Newest first, and of one day in the order of their addresses, so that every build gives the same list. */
function newestFirst(a: Post, b: Post): number {
  return compareDays(b.date, a.date) || (a.path < b.path ? -1 : 1)
}

function countHeld(manuscripts: readonly Manuscript[], drafts: boolean) {
  const held = manuscripts.filter((text) => !isShown(text, drafts))
  const count = (state: Manuscript['state']) => held.filter((text) => text.state === state).length
  return { drafts: count('draft'), scheduled: count('scheduled') }
}
