/** Bring all: the second reading of an export, in which each text and each comment is written as it comes. */
import { type Bringing, type TextReport, bringText } from './bring-text.ts'
import type { Comparison } from './compare.ts'
import { commentFile } from './document.ts'
import type { ExportFile } from './files.ts'
import { withLineBreaks } from './line-breaks.ts'
import { Packed } from './packed.ts'
import type { PlannedText } from './plan.ts'
import type { Prepared, Task } from './prepare.ts'
import { readExport } from './read-export.ts'
import type { Outline } from './survey.ts'
import type { Outcome } from './target.ts'
import type { Standing } from './tools.ts'

export interface BringingAll extends Bringing {
  readonly plans: readonly PlannedText[]
  readonly comments: readonly Outline[]
  readonly standing: Standing
  readonly timeZone: string
  /** True when a line break in the source of a post is one for the reader. */
  readonly lineBreaks: boolean
  progress(done: number, of: number): void
}

export interface Brought {
  readonly texts: Packed<TextReport>
  /** Texts that are left out because a file of the author's own has their address. */
  readonly present: readonly { readonly plan: PlannedText; readonly file: string }[]
  readonly comments: Packed<CommentReport>
}

export interface CommentReport {
  readonly file: string
  readonly outcome: Outcome
  readonly words: Comparison
}

/** Reads the file again; what is held in memory is one text, and what the report says of the others. */
export async function bringAll(feed: ExportFile, all: BringingAll): Promise<Brought> {
  const plans = new Map(all.plans.map((plan) => [plan.at, plan]))
  const outlines = new Map(all.comments.map((comment) => [comment.at, comment]))
  const threads = threadsOf(all)
  const texts = new Packed<TextReport>()
  const present: { plan: PlannedText; file: string }[] = []
  const comments = new Packed<CommentReport>()
  const total = plans.size + outlines.size
  const tell = () => all.progress(texts.length + present.length + comments.length, total)
  /** What is being prepared, in the order of the file, and what is to be done with it then. */
  const queue: { size: number; finish: () => Promise<void> }[] = []
  let waiting = 0
  const finishFirst = async () => {
    const first = queue.shift()
    waiting -= first?.size ?? 0
    await first?.finish()
    tell()
  }
  const add = (task: Task, write: (made: Prepared) => Promise<void>) => {
    const made = all.prepare(task)
    // It is looked at when its turn comes.
    made.catch(() => {})
    const size = task.html.length
    waiting += size
    queue.push({ size, finish: async () => write(await made) })
  }
  let at = 0
  for await (const item of readExport(feed.stream(), { controls: 0 })) {
    if (item.is !== 'entry') continue
    const { entry } = item
    const plan = plans.get(at)
    const outline = outlines.get(at)
    at++
    const standing = plan && all.standing.textAt(plan.path)
    if (plan && standing !== undefined && !isOwn(standing, plan, all)) {
      present.push({ plan, file: standing })
    } else if (plan) {
      const task = { html: entry.content, lineBreaks: all.lineBreaks }
      const description = entry.description
      add(task, async (made) => {
        texts.push(await bringText(plan, { description, task }, made, all))
      })
    } else if (outline) {
      const html = entry.plain ? fromPlain(entry.content) : entry.content
      add({ html, voice: 'reader', lineBreaks: false }, async (made) => {
        comments.push(await bringComment(outline, made, threads, all))
      })
    }
    while (queue.length > MOST_WAITING || waiting > LARGEST_WAITING) await finishFirst()
  }
  while (queue.length > 0) await finishFirst()
  return { texts, present, comments }
}

/** So many texts, and letters in them, are held at a time. */
const MOST_WAITING = 256
const LARGEST_WAITING = 500_000

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
  /** The comments by their ids. */
  readonly byId: ReadonlyMap<string, Outline>
  /** The names of files and anchors that are given out. */
  readonly taken: Set<string>
}

function threadsOf({ plans, comments, standing, target }: BringingAll): Threads {
  const folders = new Map<string, string>()
  for (const plan of plans) {
    const file = standing.textAt(plan.path)
    const own = file === undefined || target.wrote(file) ? plan.name : nameOf(file)
    // The first text of an id is the one that its comments were counted for.
    if (!folders.has(plan.id)) folders.set(plan.id, `comments/${own}`)
  }
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  return { folders, byId, taken: new Set() }
}

function nameOf(file: string): string {
  return file.replace(/(\/index)?\.md$/, '').replace(/^.*\//, '')
}

async function bringComment(
  outline: Outline,
  { markdown, words }: Prepared,
  { folders, byId, taken }: Threads,
  { target, timeZone }: BringingAll,
): Promise<CommentReport> {
  const parent = byId.get(outline.answers)
  const answered = parent && isBefore(parent, outline) ? parent.id : undefined
  const folder = folders.get(outline.under) ?? ''
  const name = distinct(`${folder}/`, outline.id || 'comment', taken)
  const anchor = distinct(`${folder}#`, outline.anchor, taken)
  const file = `${folder}/${name}.md`
  const text = commentFile({ ...outline, anchor }, answered, timeZone, markdown)
  return { file, outcome: await target.write(file, text), words }
}

/** True where one can have been answered by the other, so that no thread goes round in a circle. */
function isBefore(parent: Outline, answer: Outline): boolean {
  if (parent.under !== answer.under) return false
  const [first, second] = [Date.parse(parent.published), Date.parse(answer.published)]
  if (first !== second) return first < second
  return (
    parent.id.length - answer.id.length < 0 ||
    (parent.id.length === answer.id.length && parent.id < answer.id)
  )
}

/** A name that none has in the same place, and that is then given out. */
function distinct(place: string, name: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`
    const key = `${place}${tried.toLowerCase()}`
    if (taken.has(key)) continue
    taken.add(key)
    return tried
  }
}
