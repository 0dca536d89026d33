/** Bring text: one post or page, from the HTML of the export to its files, and the proof that its words are all there. */
import { type Problem, hasErrors } from '../model/problem.ts'
import { type Cited, citedIn } from './cited.ts'
import { type Comparison, compareTexts } from './compare.ts'
import { textFile } from './document.ts'
import type { Entry } from './entry.ts'
import { withLineBreaks } from './line-breaks.ts'
import { type OldBlog, type OldLink, linksOf } from './old-links.ts'
import { type PictureReport, type PictureSources, keepPictures } from './pictures.ts'
import type { PlannedText } from './plan.ts'
import type { Outcome } from './target.ts'
import type { ConvertPlaces, Converted, Tools } from './tools.ts'
import { visibleText } from './visible-text.ts'

export interface TextReport {
  readonly title: string
  readonly kind: Entry['kind']
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
  readonly tools: Tools
  readonly blog: OldBlog
  /** True when a line break in the source of a post is one for the reader. */
  readonly lineBreaks: boolean
  /** The id of the person who wrote an entry, where that has to be said. */
  author(entry: PlannedText): string | undefined
}

/** Converts a text, keeps its pictures, writes it, and compares what readers saw with what they will see. */
export async function bringText(
  plan: PlannedText,
  entry: Entry,
  bringing: Bringing,
): Promise<TextReport> {
  const { tools, target, lineBreaks, blog } = bringing
  const html =
    lineBreaks && /\n/.test(entry.content) ? withLineBreaks(entry.content) : entry.content
  const links = linksOf(blog)
  const notes: string[] = []
  const folder = plan.file.replace(/\/index\.md$/, '')
  const isFree = await target.retire(otherForm(plan))
  const found = tools.convert(html, { image: asItIs, link: links.rewrite })
  const images = isFree && plan.pictured ? (found?.images ?? []) : []
  const pictures = await keepPictures(folder, images, { ...bringing, base: baseOf(plan, blog) })
  const image = (address: string) => {
    const kept = pictures.get(address)
    if (kept?.file !== undefined) return kept.file.slice(folder.length + 1)
    return kept?.address !== undefined && /^https?:/i.test(kept.address) ? kept.address : ''
  }
  const converted =
    found && pictures.size > 0 ? tools.convert(html, { image, link: links.rewrite }) : found
  let made = converted
  let rendered = made && tools.render(made.markdown)
  if (!made || !rendered || hasErrors(rendered.problems)) {
    notes.push(PLAIN)
    made = plainly(html, { image, link: links.rewrite }, tools)
    rendered = tools.render(made.markdown)
  }
  const broken = hasErrors(rendered.problems)
  if (broken) notes.push(`${DRAFT} ${rendered.problems.map(words).join(' ')}`)
  const draft = plan.state === 'draft' || broken
  const content = textFile(
    plan,
    { description: entry.description, author: bringing.author(plan), draft },
    made.markdown,
  )
  const before = visibleText(html)
  return {
    ...{ title: plan.title, kind: plan.kind, state: draft ? 'draft' : plan.state, file: plan.file },
    outcome: isFree ? await target.write(plan.file, content) : 'kept',
    words: compareTexts(before, visibleText(rendered.html)),
    links: links.found(),
    pictures: [...pictures.values()],
    dropped: (converted ?? made).dropped,
    notes: [...(converted?.notes ?? []), ...notes],
    cited: citedIn(before, addressesIn(html)),
  }
}

/** In the first conversion every picture stays where it is; data would be no address that a text may hold. */
function asItIs(address: string): string {
  return /^data:/i.test(address) ? 'data' : address
}

const PLAIN =
  'Its form could not be kept: it is plain paragraphs now. Compare it with the old post.'
const DRAFT = 'It is a draft, because the site cannot show it yet:'

/** The words alone, for HTML that cannot be converted, or not so that the site could show it. */
export function plainly(html: string, places: ConvertPlaces, tools: Tools): Converted {
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

/** What addresses in a text start from that do not name a host. */
function baseOf({ old = '/' }: PlannedText, { hosts }: OldBlog): string | undefined {
  const [host] = hosts
  return host === undefined ? undefined : `https://${host}${encodeURI(old)}`
}

/** The same text with or without a folder of its own: it gets one as soon as a picture stands in it. */
function otherForm({ pictured, file }: PlannedText): string {
  return pictured ? file.replace(/\/index\.md$/, '.md') : file.replace(/\.md$/, '/index.md')
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
