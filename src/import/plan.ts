/** Plan: which file each post and page becomes, and at which address it will stand. */
import { type Day, dayOf, isoDay } from '../model/day.ts'
import { postSlug } from '../model/slug.ts'
import { copied } from './copied.ts'
import type { Outline, Survey } from './survey.ts'

export interface PlannedText extends Outline {
  /** The file's name without its extension; no two texts have one that any disk could take for the other's. */
  readonly name: string
  /** Below the author's folder: `posts/knees.md`, or `posts/knees/index.md` when pictures stand beside it. */
  readonly file: string
  /** The address on the new site: the old one wherever it can be kept. */
  readonly path: string
  /** Whether the address has to be said, because the file's name does not give it. */
  readonly permalink: boolean
  /** The old address, a path; undefined when it never was public. */
  readonly old: string | undefined
  readonly state: 'published' | 'scheduled' | 'draft'
  readonly day: Day
  /** True when its day is still to come. */
  readonly ahead: boolean
}

/** What the plan must know of the site. */
export interface Rules {
  readonly timeZone: string
  /** The moment of the import, milliseconds since 1970. */
  readonly now: number
  /** The address that the site gives to a file of this name. */
  addressOf(kind: Outline['kind'], name: string, day: Day): string
  /** True for addresses that a page of the site can have. */
  isAddress(path: string): boolean
  /** An address from which readers can be led elsewhere, as a redirect names it; undefined for others. */
  oldAddress(address: string): string | undefined
  /** The address of a topic's page. */
  topicPath(name: string): string
  /** True for names that the file of a text, and its folder, can have. */
  isName(kind: Outline['kind'], name: string): boolean
}

/** Plans every text, in the order of the file. Names are given out by age, so that new posts never take those of old ones. */
export function planTexts({ texts }: Pick<Survey, 'texts'>, rules: Rules): PlannedText[] {
  // Posts and pages share them, because comments belong to the text whose name their folder has.
  const taken = new Set<string>()
  const paths = new Set<string>()
  const newest = texts.map(({ published }) => Date.parse(published)).reduce(latest, 0)
  const byAge = [...texts].sort((a, b) => compare(a.published, b.published) || a.at - b.at)
  const planned = byAge.map((text): PlannedText => {
    const instant = Date.parse(text.published)
    const day = dayOf(Number.isNaN(instant) ? newest : instant, rules.timeZone)
    const old = pathOf(text.address)
    const free = old !== undefined && rules.isAddress(old) && !paths.has(key(old))
    const unfit = (name: string) => taken.has(key(name)) || !rules.isName(text.kind, name)
    const wished = nameOf(old, text)
    const name = distinct(wished, isoDay(day), unfit)
    taken.add(key(name))
    const given = rules.addressOf(text.kind, name, day)
    const path = free ? old : distinctPath(given, paths)
    paths.add(key(path))
    const folder = text.kind === 'post' ? 'posts/' : ''
    return copied({
      ...text,
      ...{ name, path, old, day },
      title: text.title || text.opening || `Untitled, ${isoDay(day)}`,
      file: text.pictured ? `${folder}${name}/index.md` : `${folder}${name}.md`,
      permalink: path !== given,
      ahead: instant > rules.now,
      state: stateOf(text, instant, rules.now),
    })
  })
  return planned.sort((a, b) => a.at - b.at)
}

/** The path of an old address, decoded, without query and fragment; undefined for `?p=12` and for none. */
export function pathOf(address: string): string | undefined {
  if (address === '' || !URL.canParse(address, 'https://blog.invalid')) return undefined
  const { pathname } = new URL(address, 'https://blog.invalid')
  if (pathname === '/') return undefined
  try {
    // WordPress gives some of its pages `//parent/page/`, and answers them without the second slash.
    return decodeURIComponent(pathname)
      .replace(/\/{2,}/g, '/')
      .normalize('NFC')
  } catch {
    return undefined
  }
}

/**
 * A post that waits for its day goes on waiting; where the day has passed since the export, nobody has yet decided that
 * it may appear.
 */
function stateOf({ status }: Outline, instant: number, now: number): PlannedText['state'] {
  if (status === 'live') return instant > now ? 'scheduled' : 'published'
  return status === 'scheduled' && instant > now ? 'scheduled' : 'draft'
}

/** The last step of the old address, or what Blogger would have made of the title. */
function nameOf(old: string | undefined, { title, opening }: Outline): string {
  const step =
    old
      ?.replace(/\/$/, '')
      .replace(/^.*\//, '')
      .replace(/\.html?$/, '') ?? ''
  const clean = step
    .replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[.-]+$/gu, '')
  return shortened(clean) || postSlug(title || opening)
}

/** File systems keep names of up to 255 bytes; room is left for a date, a number and an extension. */
function shortened(name: string): string {
  let cut = name.normalize('NFC')
  while (Buffer.byteLength(cut) > 200) cut = Array.from(cut).slice(0, -1).join('')
  return cut
}

/** The name, or the name after the day, by which the site's address stays the same, or a number after it. */
function distinct(name: string, day: string, unfit: (name: string) => boolean): string {
  if (!unfit(name)) return name
  const dated = `${day}-${name}`
  if (!unfit(dated)) return dated
  for (let number = 2; ; number++) {
    if (!unfit(`${dated}-${number}`)) return `${dated}-${number}`
  }
}

function distinctPath(path: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? path : path.replace(/(\.html|\/)$/, `-${number}$1`)
    if (!taken.has(key(tried))) return tried
  }
}

/** Disks and servers may take names for one that differ in capitals or in the form of accents. */
function key(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** Earlier first; what has no date comes last. */
function compare(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => Date.parse(text) || Infinity) as [number, number]
  return first === second ? 0 : first - second
}

function latest(found: number, instant: number): number {
  return Number.isNaN(instant) ? found : Math.max(found, instant)
}
