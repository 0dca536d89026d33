/** Excerpt: the stretch of a page that shows best why it was found, as plain text in pieces; never as markup. */

/** A page's text as Pagefind counts it: word by word, each with its punctuation. */
export interface Text {
  readonly words: readonly string[]
  /** What stands between two words: nothing in Chinese, Japanese and Thai. */
  readonly joint: ' ' | ''
  /** The places of words after which nothing stands: characters of a run of Chinese in another language. */
  readonly tight?: ReadonlySet<number>
  /** The places of the words that were asked for, counted from 0, in order. */
  readonly found: readonly number[]
}

/** Words from one place up to, but not including, another. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Piece {
  readonly text: string
  /** True for what was asked for. */
  readonly marked: boolean
}

/** Words in an excerpt, and how many of them stand before the first that was asked for. */
const LENGTH = 30
const LEAD = 4
/** A text with hardly more words is shown whole, such as a publication with its journal, volume and page. */
const WHOLE = 60

/** After a character of Chinese that the build set apart from the next one. */
const APART = '\u2060'

/** Reads the text of a Pagefind 1.6 fragment: `<` and `>` stand in it as entities, zero-width spaces part its words. */
export function readText(raw: string, found: readonly number[]): Text {
  const text = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  if (text.includes('\u200b')) return { words: text.split('\u200b'), joint: '', found }
  const words = text.split(/[^\S\ufeff]+/)
  if (!text.includes(APART)) return { words, joint: ' ', found }
  const tight = new Set(words.flatMap((word, place) => (word.endsWith(APART) ? [place] : [])))
  return { words: words.map(together), joint: ' ', tight, found: inRuns(found, words) }
}

/** A text of the index as readers read it. */
export function together(text: string): string {
  return text.replaceAll(`${APART} `, '').replaceAll(APART, '')
}

/** Without characters that stand alone where others were found in their run: the question was for those. */
function inRuns(found: readonly number[], words: readonly string[]): readonly number[] {
  const places = new Set(found)
  const isApart = (place: number) => words[place]?.endsWith(APART) ?? false
  const inRun = (place: number) =>
    (isApart(place) && places.has(place + 1)) || (isApart(place - 1) && places.has(place - 1))
  if (!found.some(inRun)) return found
  return found.filter((place) => inRun(place) || !/^\p{sc=Han}\u2060?$/u.test(words[place] ?? ''))
}

/** What stands before the word at a place. */
function jointBefore({ joint, tight }: Text, place: number): string {
  return tight?.has(place - 1) ? '' : joint
}

/** Where `title` stands, if it begins at place `from`; otherwise an empty stretch there. */
export function titleAt(text: Text, title: string, from: number): Stretch {
  const { words } = text
  let to = from
  let read = ''
  while (to < words.length && read.length < title.length) {
    read += (to > from ? jointBefore(text, to) : '') + words[to]
    to += 1
  }
  return { from, to: read.startsWith(title) ? to : from }
}

/** The stretch within another with most of the words that were asked for; its beginning when there are none. */
export function bestStretch({ found }: Text, { from, to }: Stretch): Stretch {
  const places = found.filter((place) => place >= from && place < to)
  const wanted = Math.min(densest(places, from + LEAD) - LEAD, to - LENGTH)
  const start = Math.max(from, wanted)
  return { from: start, to: Math.min(to, start + LENGTH) }
}

/** A whole short text; of a longer one its best stretch. */
export function shortOrBest(text: Text, whole: Stretch): Stretch {
  return whole.to - whole.from <= WHOLE ? whole : bestStretch(text, whole)
}

/** The words of a stretch; what was asked for is marked, without its punctuation: `(<mark>psoas</mark>),`. */
export function pieces(text: Text, { from, to }: Stretch): Piece[] {
  const { words, found } = text
  const asked = new Set(found)
  const made = words.slice(from, to).flatMap((word, index) => {
    const space = plain(index === 0 ? '' : jointBefore(text, from + index))
    if (!asked.has(from + index)) return [space, plain(word)]
    const [, before = '', core = '', after = ''] = WORD.exec(word) ?? []
    return [space, plain(before), { text: core, marked: core !== '' }, plain(after)]
  })
  return joined(made.filter(({ text }) => text !== ''))
}

const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su

/** A stretch with dots where the text goes on before and after it, within `whole`. */
export function excerpt(text: Text, stretch: Stretch, whole: Stretch): Piece[] {
  return joined([
    plain(stretch.from > whole.from ? `…${text.joint}` : ''),
    ...pieces(text, stretch),
    plain(stretch.to < whole.to ? `${text.joint}…` : ''),
  ])
}

/** The first of the places (in order) from which an excerpt holds most of them; `otherwise` when there are none. */
function densest(places: readonly number[], otherwise: number): number {
  let best = otherwise
  let most = 0
  let end = 0
  for (const [index, place] of places.entries()) {
    while (end < places.length && (places[end] ?? 0) < place + LENGTH - LEAD) end += 1
    if (end - index > most) {
      most = end - index
      best = place
    }
  }
  return best
}

/** Joins pieces of one kind; found words that stand side by side become one mark. */
function joined(list: readonly Piece[]): Piece[] {
  const made: Piece[] = []
  for (const [index, { text, marked }] of list.entries()) {
    const between =
      text === ' ' && list[index - 1]?.marked === true && list[index + 1]?.marked === true
    const last = made.at(-1)
    if (last && last.marked === (marked || between)) {
      made[made.length - 1] = { text: last.text + text, marked: last.marked }
    } else if (text !== '') {
      made.push({ text, marked })
    }
  }
  return made
}

function plain(text: string): Piece {
  return { text, marked: false }
}
