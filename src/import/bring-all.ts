/** Bring all: the second reading of an export, in which each text and each comment is written as it comes. */
import { type Bringing, type TextReport, bringText, plainly } from './bring-text.ts'
import { commentFile } from './document.ts'
import type { Entry } from './entry.ts'
import type { ExportFile } from './files.ts'
import { withLineBreaks } from './line-breaks.ts'
import { linksOf } from './old-links.ts'
import type { PlannedText } from './plan.ts'
import { readExport } from './read-export.ts'
import type { Outline } from './survey.ts'
import type { Outcome } from './target.ts'
import type { Standing } from './tools.ts'

export interface BringingAll extends Bringing {
  readonly plans: readonly PlannedText[]
  readonly comments: readonly Outline[]
  readonly standing: Standing
  readonly timeZone: string
  progress(done: number, of: number): void
}

export interface Brought {
  readonly texts: readonly TextReport[]
  /** Texts that are left out because a file of the author's own has their address. */
  readonly present: readonly { readonly plan: PlannedText; readonly file: string }[]
  readonly comments: readonly CommentReport[]
}

export interface CommentReport {
  readonly file: string
  readonly outcome: Outcome
}

/** Reads the file again; what is held in memory is one text, and what the report says of the others. */
export async function bringAll(feed: ExportFile, all: BringingAll): Promise<Brought> {
  const plans = new Map(all.plans.map((plan) => [plan.at, plan]))
  const outlines = new Map(all.comments.map((comment) => [comment.at, comment]))
  const threads = threadsOf(all)
  const texts: TextReport[] = []
  const present: { plan: PlannedText; file: string }[] = []
  const comments: CommentReport[] = []
  const total = plans.size + outlines.size
  let at = 0
  for await (const item of readExport(feed.stream(), { controls: 0 })) {
    if (item.is !== 'entry') continue
    const plan = plans.get(at)
    const outline = outlines.get(at)
    at++
    if (outline) comments.push(await bringComment(item.entry, outline, threads, all))
    const standing = plan && all.standing.textAt(plan.path)
    if (plan && standing !== undefined && !isOwn(standing, plan, all)) {
      present.push({ plan, file: standing })
    } else if (plan) {
      texts.push(await bringText(plan, item.entry, all))
    }
    all.progress(texts.length + present.length + comments.length, total)
  }
  return { texts, present, comments }
}

/** True for the file that this text was, or would be, written to. */
function isOwn(file: string, { name, kind }: PlannedText, { target }: BringingAll): boolean {
  const folder = kind === 'post' ? 'posts/' : ''
  const forms = [`${folder}${name}.md`, `${folder}${name}/index.md`]
  return forms.includes(file) || target.wrote(file)
}

/** Text as it was typed, with the few tags that Blogger and WordPress let readers use, and its line breaks. */
function fromPlain(content: string): string {
  const escaped = content
    .replace(/&(?!\w+;|#\w+;)/g, '&amp;')
    .replace(/<(?![/]?(?:a|b|i|em|strong)\b)/gi, '&lt;')
  return withLineBreaks(escaped)
}

interface Threads {
  /** The folder of the comments under each text, by its id. */
  readonly folders: ReadonlyMap<string, string>
  /** The text that each comment stands under, by the comment's id. */
  readonly places: ReadonlyMap<string, string>
}

function threadsOf({ plans, comments, standing, target }: BringingAll): Threads {
  const folders = new Map<string, string>()
  for (const plan of plans) {
    const file = standing.textAt(plan.path)
    const own = file === undefined || target.wrote(file) ? plan.name : nameOf(file)
    // The first text of an id is the one that its comments were counted for.
    if (!folders.has(plan.id)) folders.set(plan.id, own)
  }
  return { folders, places: new Map(comments.map(({ id, under }) => [id, under])) }
}

function nameOf(file: string): string {
  return file.replace(/(\/index)?\.md$/, '').replace(/^.*\//, '')
}

async function bringComment(
  { content, plain }: Entry,
  outline: Outline,
  { folders, places }: Threads,
  { tools, target, blog, timeZone }: BringingAll,
): Promise<CommentReport> {
  const { id, under, answers } = outline
  const links = linksOf(blog)
  const to = { image: () => '', link: links.rewrite }
  const html = plain ? fromPlain(content) : content
  const { markdown } = tools.convert(html, to) ?? plainly(html, to, tools)
  const parent = answers !== id && places.get(answers) === under ? answers : undefined
  const file = `comments/${folders.get(under) ?? under}/${id}.md`
  const text = commentFile(outline, parent, timeZone, markdown)
  return { file, outcome: await target.write(file, text) }
}
