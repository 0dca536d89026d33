/** Headings: gives each an id, and holds the author to an outline without gaps. */
import type { StateCore, Token } from 'markdown-it'
import { slug } from '../model/slug.ts'
import { plainWords } from './plain.ts'
import { type Reading, readingOf } from './reading.ts'

/**
 * Core rule, the last one, so that a heading's words have their quotation marks. The page's title is its only first
 * heading, so `#` becomes `##`. A card's heading stands one level below the heading before it, and in no table of
 * contents.
 */
export function headings(state: StateCore): void {
  const reading = readingOf(state.env)
  const ids = new Ids(reading.ids)
  /** The level of the last heading, in the text and in each card that is open. */
  const levels = [1]
  let last = 1
  state.tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const words = state.tokens[index + 1]?.children ?? []
      last = checkedLevel(reading, token, last)
      levels[levels.length - 1] = last
      const text =
        plainWords(words, 'words only').trim() || plainWords(words, 'with pictures').trim()
      if (!text) {
        reading.error(reading.placeOf(token), 'This heading has no words.', 'Write  ## The heading')
      }
      const id = ids.take(slug(text))
      token.attrSet('id', id)
      reading.headings.push({ level: last, id, text })
    }
    if (token.type === 'card_open') levels.push(Math.min(6, (levels.at(-1) ?? 1) + 1))
    if (token.type === 'card_close') levels.pop()
    if (isOfHeading(token)) token.tag = `h${levels.at(-1) ?? 1}`
  })
}

function isOfHeading({ type }: Token): boolean {
  return type.startsWith('heading_') || type.startsWith('card_title_')
}

/** The level that is printed, after one of `before`. */
function checkedLevel(reading: Reading, token: Token, before: number): number {
  const written = Number(token.tag.slice(1))
  const place = reading.placeOf(token)
  if (written === 1) {
    reading.warning(
      place,
      'This heading is of the first level, which is that of the page’s own title.',
      'Write  ## The heading',
    )
  } else if (written > before + 1) {
    reading.warning(
      place,
      `This heading is of level ${written}, after one of level ${before}: a level is left out.`,
      `Write  ${'#'.repeat(before + 1)} The heading`,
    )
  }
  return Math.max(2, written)
}

/** Gives out ids, each once. A count for each slug keeps the time in proportion to the headings. */
class Ids {
  readonly #taken: Set<string>
  readonly #counts = new Map<string, number>()

  constructor(taken: Set<string>) {
    this.#taken = taken
  }

  take(wanted: string): string {
    const base = wanted || 'section'
    let count = this.#counts.get(base) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    while (this.#taken.has(id)) id = `${base}-${++count}`
    this.#counts.set(base, count + 1)
    this.#taken.add(id)
    return id
  }
}
