/** Aid: what the build tells the search in the browser beside the index: words, kindred pages, glossary, characters. */

/** As it stands in `aid.<hash>.json`. */
export interface Aid {
  /** The primary language of the index (BCP 47): `en`. */
  readonly language: string
  /** Words of the language that say nothing about what is looked for, with a space between. */
  readonly stops: string
  /** What makes two spellings of a word one: patterns, and what replaces them. */
  readonly spellings: readonly (readonly [string, string])[]
  /** The site's words in order, front-coded: see `packWords`. */
  readonly words: string
  /** How many pages the site has. */
  readonly count: number
  /** The first letters of each page's id in the index, just as many as tell them apart. Empty on small sites. */
  readonly pages: readonly string[]
  /** Of each page its nearest ones, nearest first: ten times the place in `pages`, plus the likeness in tenths. */
  readonly related: readonly (readonly number[])[]
  /** Names of one thing each, as the glossary writes them; at least one stands on the site. */
  readonly groups: readonly (readonly string[])[]
  /** Traditional characters, each followed by the simplified one. */
  readonly characters: string
}

export interface SiteWord {
  readonly word: string
  /** True when only one page has it. */
  readonly once: boolean
}

/** A capital letter says how many letters a word shares with the one before it (A for none); a full stop, that it stands on one page only. */
export function packWords(words: readonly SiteWord[]): string {
  let last = ''
  return words
    .map(({ word, once }) => {
      let shared = 0
      while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared += 1
      last = word
      return String.fromCharCode(65 + shared) + word.slice(shared) + (once ? '.' : '')
    })
    .join('')
}

/** The words in their order. */
export function unpackWords(packed: string): SiteWord[] {
  let last = ''
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    const once = entry.endsWith('.')
    const rest = once ? entry.slice(1, -1) : entry.slice(1)
    last = last.slice(0, entry.charCodeAt(0) - 65) + rest
    return { word: last, once }
  })
}
