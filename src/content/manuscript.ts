/** Manuscripts: posts and pages after their first reading, their fields checked and their text still to be rendered. */
import { type Day, compareDays, isoDay } from '../model/day.ts'
import type { Post } from '../model/page.ts'
import type { Problem, Report } from '../model/problem.ts'
import { fileSlug, postAddress } from './address.ts'
import { doubtsOf } from './doubts.ts'
import { saysDraft } from './drafts.ts'
import type { ContentFile, Folder } from './folder.ts'
import { splitFrontMatter } from './front-matter.ts'
import { check, readable } from './schema/check.ts'
import { type PageFields, type PostFields, pageSchema, postSchema } from './schema/post.ts'
import { type Spot, errorAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'
import type { Path } from './yaml/tree.ts'

interface Basis {
  readonly file: ContentFile
  readonly state: Post['state']
  /** The id of the person who wrote it, where it names one. */
  readonly author?: string
  /** The text below the front matter. */
  readonly text: string
  /** The line of the file on which the text begins. */
  readonly line: number
  /** Takes the problems of this file: those of a draft that is held back stop nothing. */
  readonly report: Report
  /** Where a field stands in the file. */
  spot(path: Path): Spot
}

/** A post whose fields are sound, and where it is to stand. */
export interface SoundPost extends Basis {
  readonly kind: 'post'
  readonly fields: PostFields
  readonly path: string
}

/** The same of a page. */
export interface SoundPage extends Basis {
  readonly kind: 'page'
  readonly fields: PageFields
  readonly path: string
}

/** One with something wrong in its fields; its text is read all the same, for the problems in it. */
export interface Unsound extends Basis {
  readonly kind: 'unsound'
}

export type Sound = SoundPost | SoundPage
export type Manuscript = Sound | Unsound

export interface Desk {
  readonly today: Day
  /** True in the preview, which shows drafts and scheduled posts. */
  readonly drafts: boolean
  /** True for the check. */
  readonly thorough?: boolean
  readonly report: Report
}

/** Reads every post and page of the folder, in the order of their files. */
export function readManuscripts(folder: Folder, desk: Desk): Manuscript[] {
  return folder.files.flatMap((file) => {
    if (file.kind !== 'post' && file.kind !== 'page') return []
    const text = folder.text(file)
    const manuscript = text === undefined ? undefined : readManuscript(file, text, desk)
    if (manuscript) return [manuscript]
    return !desk.thorough && saysDraft(folder.start(file)) ? [unread(file, desk)] : []
  })
}

/** A draft of which nothing can be read holds up no build; only the check, which its author runs to see what is wrong, ends with it. */
function unread(file: ContentFile, { report }: Desk): Unsound {
  const spot = () => ({ line: 1, column: 1 })
  return { kind: 'unsound', file, state: 'draft', text: '', line: 1, report, spot }
}

/** True when readers of the site that is being built can see it. */
export function isShown({ state }: Manuscript, drafts: boolean): boolean {
  return drafts || state === 'published'
}

/** Reads a text's front matter; undefined, and reported, when nothing in the file can be read. */
function readManuscript(
  file: ContentFile,
  text: string,
  { today, drafts, report }: Desk,
): Manuscript | undefined {
  const split = splitFrontMatter(text, file.file, report)
  if (!split) return undefined
  const problems: Problem[] = []
  const note: Report = (problem) => void problems.push(problem)
  const tree = readYaml({ text: split.yaml, file: file.file, line: split.yamlLine }, note)
  const post = file.kind === 'post' ? check(postSchema, tree, file.file, note) : undefined
  const page = file.kind === 'page' ? check(pageSchema, tree, file.file, note) : undefined
  const draft = (post ?? page)?.draft ?? /^true$/i.test(tree.written(['draft']).trim())
  const own = draft && !drafts ? soften(report) : report
  for (const { path, day, what, last } of pastDays(post ?? page)) {
    if (!day || compareDays(day, today) <= 0) continue
    const message = `“${isoDay(day)}” is still to come, and a ${what} is not.`
    const advice = `Write the day of the ${last}, or take the line out.`
    note(errorAt(file.file, tree.spot(path), { message, advice }))
  }
  doubtsOf(tree, file.file, today, post?.date).forEach(note)
  problems.forEach(own)
  const basis = {
    ...{ file, report: own, text: split.body, line: split.bodyLine },
    spot: (path: Path) => tree.spot(path),
    author: file.kind === 'post' ? readable(postSchema, tree).author : undefined,
    state: draft ? 'draft' : post && compareDays(post.date, today) > 0 ? 'scheduled' : 'published',
  } as const
  if (post) return { ...basis, kind: 'post', fields: post, path: addressOf(file, post, post.date) }
  if (page) return { ...basis, kind: 'page', fields: page, path: addressOf(file, page) }
  return { ...basis, kind: 'unsound' }
}

/** The day on which readers first see it, where that is known. */
export function dateOf(manuscript: Manuscript): Day | undefined {
  return manuscript.kind === 'post' ? manuscript.fields.date : undefined
}

/** Days of what has been done. */
function pastDays(fields: PostFields | PageFields | undefined) {
  const change = { what: 'change that readers see', last: 'last change' }
  const changes = (fields?.changes ?? []).map(({ date }, at) => {
    return { path: ['changes', at, 'date'], day: date, ...change, last: 'change' }
  })
  return [
    { path: ['updated'], day: fields?.updated, ...change },
    ...[
      { path: ['reviewed'], day: fields?.reviewed, what: 'review that was done', last: 'review' },
    ],
    ...changes,
  ]
}

function addressOf(file: ContentFile, { permalink }: PageFields, date?: Day): string {
  if (permalink !== undefined) return permalink
  const name = file.path.replace(/(\/index)?\.md$/, '').replace(/^.*\//, '')
  return date ? postAddress(date, fileSlug(name)) : `/p/${fileSlug(name)}.html`
}

/** A draft that nobody sees may be as unfinished as it likes; that is said, and stops nothing. */
function soften(report: Report): Report {
  return (problem) => report({ ...problem, level: 'warning' })
}
