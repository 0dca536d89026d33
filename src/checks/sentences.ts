/** Sentences: a passage cut into what a reader takes in at once, each with whether it names a source. */
import type { Place } from '../model/problem.ts'

/** A paragraph or a heading as written, and the place in the file of an offset in it. */
export interface Passage {
  readonly kind: 'heading' | 'cell' | 'text'
  readonly source: string
  placeOf(offset: number): Place
}

export interface Sentence {
  readonly kind: Passage['kind']
  /** Its words, without Markdown. */
  readonly words: string
  readonly place: Place
  /** True when it cites a work, has a note, or links to another site. */
  readonly sourced: boolean
}

/** Cuts a passage by the rules of its language (UAX 29). A citation behind the full stop belongs to the sentence before it. */
export function sentencesOf(
  { kind, source, placeOf }: Passage,
  segmenter: Intl.Segmenter,
): Sentence[] {
  const blank = (found: string) => ' '.repeat(found.length)
  const pieces: { end: number; at: number }[] = []
  for (const [index, segment] of segments(source.replace(APART, blank), segmenter)) {
    const last = pieces.at(-1)
    const end = index + segment.length
    if (last && ABBREVIATED.test(source.slice(Math.max(last.at, last.end - ENDING), last.end)))
      last.end = end
    else pieces.push({ at: index, end })
  }
  return pieces.map(({ at, end }) => {
    const text = source.slice(at, end)
    const blanks = text.length - text.trimStart().length
    return { kind, words: plain(text), place: placeOf(at + blanks), sourced: SOURCE.test(text) }
  })
}

/**
 * The sentences of a text, each with its place. They are looked for in one part of it after the other, as the time that V8's segmenter
 * takes grows with the square of its text; the last of a part, which may go on, is where the next begins.
 */
function* segments(
  text: string,
  segmenter: Intl.Segmenter,
): Generator<[at: number, words: string]> {
  let size = PART
  for (let from = 0; from < text.length;) {
    const part = text.slice(from, from + size)
    const found = Array.from(segmenter.segment(part), ({ segment }) => segment)
    const isLast = from + size >= text.length
    if (!isLast && found.length < 2) {
      size *= 2
      continue
    }
    for (const words of isLast ? found : found.slice(0, -1)) {
      yield [from, words]
      from += words.length
    }
    size = PART
  }
}

const PART = 4_000

/** What holds signs that end no sentence, or stands behind one: pictures, citations, notes, comments, addresses, line ends. */
const APART =
  /!\[[^[\]]{0,999}\]\([^)]{0,999}\)|\[[^[\]]{0,300}@[\w{][^[\]]{0,300}\]|\[\^[^\]]{1,99}\]|<!--[^]{0,1999}?-->|(?<=\])\([^)]{0,999}\)|https?:\/\/[^\s)]*[^\s).]|\n/g

/** Ends that are no ends, in as many of the last letters of a sentence. */
const ENDING = 40
const ABBREVIATED = /\b(?:et al|e\.g|i\.e|Dr|Mr|Mrs|Ms|Prof|vs|cf|approx|Fig|No|St|pp?)\.\s*$/

/** `[@ju2015]`, `@mu2020`, `[^1]`, a link to another site, a bare address. */
const SOURCE =
  /\[[^[\]]{0,300}@[\w{][^[\]]{0,300}\]|(?:^|[\s(])@[\w{]|\[\^[^\]]{1,99}\]|\^\[|https?:\/\//

/** The words that readers see: no markup, no addresses, no comments, no citations. */
export function plain(source: string): string {
  return source
    .replace(/\\(?=[!-/:-@[-`{-~\s])/g, '')
    .replace(
      /<!--[^]{0,1999}?-->|<[^>]{1,999}>|!\[[^[\]]{0,999}\]\([^)]{0,999}\)|\[[^[\]]{0,300}@[\w{][^[\]]{0,300}\]|\[\^[^\]]{1,99}\]/g,
      '',
    )
    .replace(/\[([^[\]]{0,999})\]\([^)]{0,999}\)/g, '$1')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}
