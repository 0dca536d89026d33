/** Short: how a text speaks of a work: `Mu and others`. */
import type { Reference } from '../model/reference.ts'
import { yearOf } from './nlm/dates.ts'
import { familyName } from './nlm/names.ts'
import { plainWords } from './nlm/words.ts'
import type { CitationWords } from './words.ts'

/** The first author, both of two, or the first “and others”; without authors the editors, or else the title. */
export function shortName(reference: Reference, words: CitationWords): string {
  const { author = [], editor = [], title } = reference
  const people = author.length > 0 ? author : editor
  const [first, second] = people.slice(0, 2).map(familyName)
  if (first === undefined) return `“${within(plainWords(title))}”`
  if (second === undefined) return first
  return people.length === 2 ? words.two(first, second) : words.others(first)
}

/** What is quoted within a quotation stands in single marks. */
function within(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

/** `Mu and others 2020`. */
export function shortNameAndYear(reference: Reference, words: CitationWords): string {
  return [shortName(reference, words), yearOf(reference.issued)].filter(Boolean).join(' ')
}
