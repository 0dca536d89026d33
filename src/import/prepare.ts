/** Prepare: one text or comment of an export as Markdown, with the proof of its words; no file is read or written. */
import type { Problem } from '../model/problem.ts'
import { hasErrors } from '../model/problem.ts'
import { type Cited, citedIn } from './cited.ts'
import { type Comparison, compareTexts } from './compare.ts'
import { withLineBreaks } from './line-breaks.ts'
import { type OldBlog, type OldLink, linksOf } from './old-links.ts'
import type { Converted, ConvertPlaces, Tools } from './tools.ts'
import { visibleText } from './visible-text.ts'

/** What is to be converted. */
export interface Task {
  readonly html: string
  /** Who speaks: a reader may say less than the author, and shows no pictures. */
  readonly voice?: 'reader'
  /** True where a line break in the source is one for the reader. */
  readonly lineBreaks: boolean
  /** Pictures, by their addresses at full size, that nothing can be shown of. */
  readonly without?: readonly string[]
}

export interface Prepared {
  /** In the place of each picture's address stands one of `places`. */
  readonly markdown: string
  /** What stands in the Markdown for the picture at an address. */
  readonly places: ReadonlyMap<string, string>
  readonly images: Converted['images']
  readonly dropped: Converted['dropped']
  readonly notes: readonly string[]
  /** True where the site cannot show it. */
  readonly broken: boolean
  readonly links: readonly OldLink[]
  readonly words: Comparison
  readonly cited: readonly Cited[]
}

/** Where a task is done: here, or beside this program. */
export type Prepare = (task: Task) => Promise<Prepared>

/** Converts a text, and compares what readers saw with what they will see. */
export function prepare(
  { html: source, voice, lineBreaks, without = [] }: Task,
  tools: Pick<Tools, 'convert' | 'render'>,
  blog: OldBlog,
): Prepared {
  const html = lineBreaks && source.includes('\n') ? withLineBreaks(source) : source
  const links = linksOf(blog)
  const places = new Map<string, string>()
  const gone = new Set(without)
  const to: ConvertPlaces = {
    image: (address) => (voice || gone.has(address) ? '' : placeOf(address, places)),
    link: links.rewrite,
  }
  const notes: string[] = []
  const converted = tools.convert(html, to)
  let made = converted
  let rendered = made && tools.render(made.markdown, voice)
  if (!made || !rendered || hasErrors(rendered.problems)) {
    notes.push(PLAIN)
    made = plainly(html, to, tools)
    rendered = tools.render(made.markdown, voice)
  }
  const broken = hasErrors(rendered.problems)
  if (broken) notes.push(`${DRAFT} ${rendered.problems.map(words).join(' ')}`)
  const before = visibleText(html)
  return {
    ...{ markdown: made.markdown, places, broken },
    images: converted?.images ?? [],
    dropped: (converted ?? made).dropped,
    notes: [...(converted?.notes ?? []), ...notes],
    links: links.found(),
    words: compareTexts(before, visibleText(rendered.html)),
    cited: voice ? [] : citedIn(before, addressesIn(html)),
  }
}

/** An address that no picture has, of signs that Markdown and HTML leave as they are. */
function placeOf(address: string, places: Map<string, string>): string {
  const known = places.get(address) ?? `https://picture-${places.size + 1}.invalid/`
  places.set(address, known)
  return known
}

const PLAIN =
  'Its form could not be kept: it is plain paragraphs now. Compare it with the old post.'
const DRAFT = 'It is a draft, because the site cannot show it yet:'

/** The words alone, for HTML that cannot be converted, or not so that the site could show it. */
function plainly(html: string, places: ConvertPlaces, tools: Pick<Tools, 'convert'>): Converted {
  const converted = tools.convert(asParagraphs(html), places)
  if (!converted) throw new Error('Plain paragraphs can always be converted.')
  return converted
}

/** The words alone, each line a paragraph. */
function asParagraphs(html: string): string {
  const lines = visibleText(html).split(/\n+/)
  const escaped = lines.map((line) => line.trim().replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`))
  return escaped
    .filter(Boolean)
    .map((line) => `<p>${line}</p>`)
    .join('\n')
}

function words({ message }: Problem): string {
  return message
}

/** Where the links of a text lead, for the works that they name. */
function addressesIn(html: string): string[] {
  return Array.from(html.matchAll(/\shref\s*=\s*["']([^"'<>]+)["']/gi), ([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  )
}
