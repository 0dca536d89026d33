/** Bring text: a post or page as its file, with its pictures beside it. */
import type { Cited } from './cited.ts'
import type { Comparison } from './compare.ts'
import { textFile } from './document.ts'
import type { OldBlog, OldLink } from './old-links.ts'
import { withPictures } from './picture-places.ts'
import { type PictureReport, type PictureSources, keepPictures } from './pictures.ts'
import type { PlannedText } from './plan.ts'
import type { Prepare, Prepared, Task } from './prepare.ts'
import type { Outcome } from './target.ts'
import type { Converted } from './tools.ts'

/** What became of a text. */
export interface TextReport {
  readonly title: string
  readonly kind: PlannedText['kind']
  readonly state: PlannedText['state']
  /** Below the author's folder. */
  readonly file: string
  readonly outcome: Outcome
  readonly words: Comparison
  readonly links: readonly OldLink[]
  readonly pictures: readonly PictureReport[]
  readonly dropped: Converted['dropped']
  readonly notes: readonly string[]
  readonly cited: readonly Cited[]
}

export interface Bringing extends Omit<PictureSources, 'base'> {
  readonly blog: OldBlog
  readonly prepare: Prepare
  /** The id of the person who wrote an entry, where that has to be said. */
  author(entry: PlannedText): string | undefined
}

/** Keeps the pictures of a text that is prepared, and writes it. */
export async function bringText(
  plan: PlannedText,
  { description, task }: { description: string; task: Task },
  first: Prepared,
  bringing: Bringing,
): Promise<TextReport> {
  const { target, blog } = bringing
  const folder = plan.file.replace(/\/index\.md$/, '')
  const isFree = await target.retire(otherForm(plan))
  const images = isFree && plan.pictured ? first.images : []
  const pictures = await keepPictures(folder, images, { ...bringing, base: baseOf(plan, blog) })
  const where = (full: string): string | undefined => {
    const kept = pictures.get(full)
    if (kept?.file !== undefined) return kept.file.slice(folder.length + 1)
    const address = kept?.address ?? full
    return /^https?:/i.test(address) ? address : undefined
  }
  const without = first.images.map(({ full }) => full).filter((full) => where(full) === undefined)
  const made = without.length === 0 ? first : await bringing.prepare({ ...task, without })
  const draft = plan.state === 'draft' || made.broken
  const content = textFile(
    plan,
    { description, author: bringing.author(plan), draft },
    withPictures(made.markdown, made.places, where),
  )
  return {
    ...{ title: plan.title, kind: plan.kind, state: draft ? 'draft' : plan.state, file: plan.file },
    outcome: isFree ? await target.write(plan.file, content) : 'kept',
    pictures: [...pictures.values()],
    ...{ words: made.words, links: made.links, dropped: first.dropped, notes: made.notes },
    cited: made.cited,
  }
}

/** What addresses in a text start from that do not name a host. */
function baseOf({ old = '/' }: PlannedText, { hosts }: OldBlog): string | undefined {
  const [host] = hosts
  return host === undefined ? undefined : `https://${host}${encodeURI(old)}`
}

/** The same text with or without a folder of its own: it gets one as soon as a picture stands in it. */
function otherForm({ pictured, file }: PlannedText): string {
  return pictured ? file.replace(/\/index\.md$/, '.md') : file.replace(/\.md$/, '/index.md')
}
