/** Aid: what the build tells the search in the browser beside the index: words, near pages, glossary, characters. */

/** As it stands in `aid.<hash>.json`. */
export interface Aid {
  /** The primary language of the index (BCP 47): `en`. */
  readonly language: string
  /** Words of the language that say nothing about what is looked for, with a space between. */
  readonly stops: string
  /** By which endings words are one, when the language has a stemmer: see `stemmer`. */
  readonly endings: readonly string[]
  /** What makes two spellings of a word one: patterns, and what replaces them. */
  readonly spellings: readonly (readonly [string, string])[]
  /** By their beginning (see `beginningOf`) the site's words in order, front-coded, unless they have a file. */
  readonly words: Readonly<Record<string, string>>
  /** The beginnings, with a space between, whose words stand in files, `aid.<hash>.ac.txt`, and are loaded when asked. */
  readonly files: string
  /** How many pages the site has. */
  readonly count: number
  /** Which pages are near to each other: see `packLinks`. Empty on small sites. */
  readonly near: string
  /** How near, in the order of `near`: the likeness in tenths. */
  readonly likeness: string
  /** Names of one thing each, as the glossary writes them; at least one stands on the site. */
  readonly groups: readonly (readonly string[])[]
  /** Traditional characters, each followed by the simplified one. */
  readonly characters: string
}

export interface SiteWord {
  readonly word: string
  /** True when only one page has it. */
  readonly once: boolean
  /** True when the rules of spelling change it: `oestrogen`. */
  readonly respelt: boolean
}

/** Two pages that are near to each other, by their places in the order of their ids; the first is the smaller place. */
export type Link = readonly [one: number, other: number, tenths: number]

/** Under what a folded word is kept: its first one or two letters from a to z; what has none is kept together. */
export function beginningOf(word: string): string {
  return /^[a-z]{1,2}/.exec(word)?.[0] ?? '0'
}

/**
 * A capital letter says how many letters a word shares with the one before it (A for none); an exclamation mark, that it
 * is respelt; a full stop, that it stands on one page only.
 */
export function packWords(words: readonly SiteWord[]): string {
  let last = ''
  return words
    .map(({ word, once, respelt }) => {
      let shared = 0
      while (shared < 25 && shared < word.length && word[shared] === last[shared]) shared += 1
      last = word
      return (
        String.fromCharCode(65 + shared) +
        word.slice(shared) +
        (respelt ? '!' : '') +
        (once ? '.' : '')
      )
    })
    .join('')
}

/** The words in their order. */
export function unpackWords(packed: string): SiteWord[] {
  let last = ''
  return [...packed.matchAll(/([A-Z])([^A-Z!.]*)(!?)(\.?)/g)].map(
    ([, shared = '', rest = '', mark, dot]) => {
      last = last.slice(0, shared.charCodeAt(0) - 65) + rest
      return { word: last, once: Boolean(dot), respelt: Boolean(mark) }
    },
  )
}

/** Of each page the later ones that are near to it, each as its distance from the one before: `4,13;;2`. */
export function packLinks(links: readonly Link[]): Pick<Aid, 'near' | 'likeness'> {
  const sorted = links.toSorted(([a, x], [b, y]) => a - b || x - y)
  let [row, last] = [0, 0]
  let near = ''
  for (const [one, other] of sorted) {
    near += one > row ? ';'.repeat(one - row) : near === '' ? '' : ','
    if (one > row) last = one
    near += other - last
    ;[row, last] = [one, other]
  }
  return { near, likeness: sorted.map(([, , tenths]) => tenths).join('') }
}

/** The links in order of their places. */
export function unpackLinks({ near, likeness }: Pick<Aid, 'near' | 'likeness'>): Link[] {
  let at = 0
  return near.split(';').flatMap((row, one) => {
    let other = one
    return row
      .split(',')
      .filter(Boolean)
      .map((gap): Link => [one, (other += Number(gap)), Number(likeness[at++])])
  })
}
