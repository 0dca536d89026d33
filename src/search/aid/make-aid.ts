/** Make aid: what the search in the browser needs besides the index, made from the pages as the index has them. */
import { gunzipSync } from 'node:zlib'
import { type Aid, type SiteWord, beginningOf, packLinks, packWords } from '../layer/aid.ts'
import { isRun, pairsOf, written } from '../layer/characters.ts'
import { ENGLISH_ENDINGS, stem } from './english.ts'
import { fold, partsOf, wordsOf } from '../layer/words.ts'
import { AMERICAN, american } from './american.ts'
import { charactersIn } from './characters.ts'
import { nearestPages } from './nearest-pages.ts'
import { STOP_WORDS } from './stop-words.ts'

/** A page as the index has it. */
export interface IndexedPage {
  /** Its id in the index: `en_8f27113`. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** Its text, the title first. */
  readonly content: string
}

/** Fewer pages are not worth naming those that are near. */
const ENOUGH_PAGES = 50

/** Reads Pagefind's fragments: one JSON each, gzipped, behind a mark. */
export function readFragments(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): IndexedPage[] {
  return files
    .flatMap(({ path, content }) => {
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]
      if (id === undefined) return []
      const text = gunzipSync(content).toString().slice('pagefind_dcd'.length)
      const page: { url: string; content: string; meta: Record<string, string> } = JSON.parse(text)
      return [{ id, url: page.url, title: page.meta.title ?? '', content: page.content }]
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** `groups` are the names of the glossary, of one thing each. Grows in a line with the site. */
export function makeAid(
  pages: readonly IndexedPage[],
  groups: readonly (readonly string[])[],
  language: string,
): Aid {
  const known = new Map<string, Forms>()
  const texts = pages.map(({ title, content }) => countWords(`${title} ${content}`, known))
  const holders = new Map<string, number>()
  for (const words of texts) {
    for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  }
  const root = language === 'en' ? stem : (word: string) => word
  const plain = [...holders.keys()].filter((word) => !isPlural(word, holders, root)).sort()
  const characters = charactersIn([...holders.keys(), ...groups.flat()].join(''))
  const simplified = pairsOf(characters)
  const respell = (word: string) =>
    language === 'en' ? american(written(word, simplified)) : written(word, simplified)
  const near = pages.length < ENOUGH_PAGES ? [] : nearestPages(texts, root)
  return {
    language,
    stops: language === 'en' ? STOP_WORDS : '',
    endings: language === 'en' ? ENGLISH_ENDINGS : [],
    spellings: language === 'en' ? AMERICAN : [],
    words: byBeginning(plain, holders, respell),
    files: '',
    count: pages.length,
    ...packLinks(near),
    groups: groups.filter(
      (group) => group.length > 1 && group.some((name) => stands(name, holders, root)),
    ),
    characters,
  }
}

/** A word as the index has it, and its parts. */
type Forms = readonly string[]

/**
 * How often a text has each word as the index has it, those that hyphens hold together also one by one. A site says the
 * same words again and again: the forms of each are found once, and kept in `known`.
 */
function countWords(text: string, known: Map<string, Forms>): Map<string, number> {
  const written = new Map<string, number>()
  for (const word of text.split(/[\s\u200b]+/)) written.set(word, (written.get(word) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [word, count] of written) {
    const forms = known.get(word) ?? [...wordsOf(word), ...partsOf(word)]
    known.set(word, forms)
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + count)
  }
  return counts
}

/** A plural tells nothing where its singular stands too. */
function isPlural(
  word: string,
  holders: ReadonlyMap<string, number>,
  root: (word: string) => string,
): boolean {
  const single = word.slice(0, -1)
  return word.endsWith('s') && holders.has(single) && root(single) === root(word)
}

/** True when every word of a name stands somewhere on the site, in this form or in one of the same stem. */
function stands(
  name: string,
  holders: ReadonlyMap<string, number>,
  root: (word: string) => string,
): boolean {
  return wordsOf(name).every(
    (word) =>
      (isRun(word) && [...word].every((letter) => holders.has(letter))) ||
      holders.has(word) ||
      holders.has(root(word)) ||
      holders.has(fold(name)),
  )
}

/** The words of each beginning, those whose other spelling begins otherwise under both. */
function byBeginning(
  words: readonly string[],
  holders: ReadonlyMap<string, number>,
  respell: (word: string) => string,
): Record<string, string> {
  const lists = new Map<string, SiteWord[]>()
  for (const word of words) {
    const other = respell(word)
    for (const beginning of new Set([beginningOf(word), beginningOf(other)])) {
      const list = lists.get(beginning) ?? []
      lists.set(beginning, list)
      list.push({ word, once: holders.get(word) === 1, respelt: other !== word })
    }
  }
  return Object.fromEntries([...lists].map(([beginning, list]) => [beginning, packWords(list)]))
}
