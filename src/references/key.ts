/** Keys: the short names by which works are cited, `mu2020`. */
import type { Reference, ReferenceName } from '../model/reference.ts'

/**
 * The first author's family name (or the initials of a body of three words and more, or the title's first telling
 * word) and the year, in small letters without accents: `mu2020`, `who2019`; `nd` where no year is known.
 */
export function keyOf(reference: Omit<Reference, 'id'>): string {
  const name = [...(reference.author ?? []), ...(reference.editor ?? [])][0]
  const word = folded(name ? nameOf(name) : '') || folded(tellingWord(reference.title)) || 'work'
  const year = reference.issued?.['date-parts']?.[0]?.[0]
  return `${word}${year ?? 'nd'}`
}

/** The key, or the first free one of `mu2020a`, `mu2020b` … */
export function freeKey(key: string, taken: ReadonlySet<string>): string {
  let free = key
  for (let number = 1; taken.has(free); number++) free = key + letters(number)
  return free
}

function nameOf({ family, given, literal }: ReferenceName): string {
  if (literal === undefined) return family ?? given ?? ''
  const words = literal.match(/[\p{L}\p{N}]+/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word))
  if (capitals.length >= 3) return capitals.map((word) => Array.from(word)[0]).join('')
  return capitals[0] ?? words[0] ?? ''
}

function tellingWord(title: string): string {
  const words = title.replace(/<[^>]*>/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return words.find((word) => word.length > 3) ?? words[0] ?? ''
}

function folded(text: string): string {
  const bare = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')
  return bare.toLowerCase().normalize('NFC')
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function letters(number: number): string {
  const rest = number - 1
  const last = String.fromCharCode(97 + (rest % 26))
  return rest < 26 ? last : letters(Math.floor(rest / 26)) + last
}
