/** Survey: the first reading of an export, which keeps what names and addresses are made from, and no texts. */
import type { Blog } from './blogs.ts'
import { settingsOf } from './blogs.ts'
import type { BlogSettings, Entry, Format } from './entry.ts'
import { copied } from './copied.ts'
import { type PictureUse, picturesIn } from './picture-uses.ts'
import { readExport } from './read-export.ts'
import { visibleText } from './visible-text.ts'
import type { Dropped } from './xml-text.ts'

/** An entry without its text. */
export interface Outline extends Omit<Entry, 'content' | 'plain' | 'description'> {
  /** Its place among the entries of the file, from 0. */
  readonly at: number
  /** True when it holds a picture. */
  readonly pictured: boolean
  /** The beginning of its text, for one without a title. */
  readonly opening: string
}

export interface Survey {
  readonly format: Format
  readonly settings: BlogSettings
  /** Posts and pages that are to be written, in the order of the file. */
  readonly texts: readonly Outline[]
  /** Comments that are to be written; each stands under one of the texts. */
  readonly comments: readonly Outline[]
  /** Everything else, by what it is, in the plural: `spam comments`. */
  readonly leftOut: Readonly<Record<string, number>>
  /** Every picture's address, and how often it is used. */
  readonly pictures: ReadonlyMap<string, PictureUse>
  /** Where links in the texts lead that look like those of a blog's posts. */
  readonly linked: ReadonlySet<string>
}

/** Reads all of the blog's file once. */
export async function survey(blog: Blog): Promise<Survey> {
  const leftOut: Record<string, number> = { ...blog.leftOut }
  const dropped: Dropped = { controls: 0 }
  const texts: Outline[] = []
  const comments: Outline[] = []
  const pictures = new Map<string, PictureUse>()
  const linked = new Set<string>()
  let settings: BlogSettings = {}
  let format: Format = 'Blogger'
  let at = 0
  const omit = (what: string) => void (leftOut[what] = (leftOut[what] ?? 0) + 1)
  for await (const item of readExport(blog.feed.stream(), dropped)) {
    if (item.is === 'format') format = item.format
    else if (item.is === 'left-out') omit(item.what)
    else if (item.is === 'settings') settings = together(settings, item.settings)
    else {
      const { content, plain: _, description: __, ...rest } = item.entry
      const outline = withPlainIds(rest)
      const what = unwanted(item.entry)
      if (what !== undefined) omit(what)
      else if (item.entry.kind === 'comment') {
        comments.push(copied({ ...outline, at, pictured: false, opening: '' }))
      } else {
        const uses = picturesIn(content)
        for (const use of copied(uses)) pictures.set(use.src, use)
        for (const [address] of content.matchAll(POST)) linked.add(copied(address))
        const opening = outline.title === '' ? openingOf(content) : ''
        texts.push(copied({ ...outline, at, pictured: uses.length > 0, opening }))
      }
      at++
    }
  }
  settings = together(settings, await settingsOf(blog))
  const ids = new Set(texts.map(({ id }) => id))
  const kept = comments.filter(({ under }) => ids.has(under))
  const lost = comments.length - kept.length
  if (lost > 0) leftOut['comments on posts that the export does not have'] = lost
  if (dropped.controls > 0) leftOut['control characters'] = dropped.controls
  const named = texts.map((text) => withName(text, settings.names))
  return { format, settings, texts: named, comments: kept, leftOut, pictures, linked }
}

/** The address of a post of Blogger's. */
const POST = /https?:\/\/[^\s"'<>/]+\/\d{4}\/\d\d\/[^\s"'<>?#/]+\.html/gi

/** Why an entry is left out, in the words of the count; undefined when it is not. */
function unwanted({ kind, status, content }: Entry): string | undefined {
  if (kind === 'comment') {
    if (status !== 'live') return COMMENTS[status] ?? 'comments that were never shown'
    return content.trim() === '' ? 'comments without words' : undefined
  }
  return status === 'trashed' || status === 'removed' ? `${kind}s that were thrown away` : undefined
}

const COMMENTS: Readonly<Record<string, string>> = {
  spam: 'spam comments',
  pending: 'comments that wait for your leave',
  removed: 'comments that were removed or hidden',
  trashed: 'comments that were thrown away',
}

/** Ids become names of files and of places on pages; an export that means harm could give them any form. */
function withPlainIds<Part extends Pick<Entry, 'id' | 'under' | 'answers' | 'anchor'>>(
  entry: Part,
): Part {
  const plain = (id: string) => id.replace(/[^\w-]+/g, '-').slice(-64)
  const { id, under, answers, anchor } = entry
  return {
    ...entry,
    id: plain(id),
    under: plain(under),
    answers: plain(answers),
    anchor: plain(anchor),
  }
}

/** WordPress names the author by the name to log in with. */
function withName(text: Outline, names: BlogSettings['names']): Outline {
  const name = names?.[text.author.name]
  return name === undefined ? text : { ...text, author: { ...text.author, name } }
}

/** A few words from the beginning of a text. */
function openingOf(content: string): string {
  const words = visibleText(content.slice(0, 20_000)).replace(/\s+/g, ' ').trim()
  const cut = Array.from(words).slice(0, 60).join('')
  return cut.length < words.length ? `${cut.replace(/\s\S*$/, '')}…` : cut
}

/** What is known of both; a field that holds nothing hides none. */
function together(first: BlogSettings, second: BlogSettings): BlogSettings {
  const known = Object.fromEntries(
    Object.entries(second).filter(([, value]) => value !== undefined),
  )
  return { ...first, ...known, names: { ...first.names, ...second.names } }
}
