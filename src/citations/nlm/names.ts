/** Names: people as the NLM's “Citing Medicine” (chapter 1A, “Author”) writes them: `Mu J, Furlan AD, van der Berg JP`. */
import type { ReferenceName } from '../../model/reference.ts'
import { plainWords } from './words.ts'

/** Of more than six, the first six are named. */
const MOST = 6

/** `Mu J, Furlan AD`; of seven or more people six, and `et al`. */
export function names(people: readonly ReferenceName[]): string {
  const all = people.map(name).filter((one) => one !== '')
  return all.length > MOST ? [...all.slice(0, MOST), 'et al'].join(', ') : all.join(', ')
}

/** `Mu J, editor` or `Mu J, Furlan AD, editors`. */
export function editors(people: readonly ReferenceName[]): string {
  return `${names(people)}, ${people.length === 1 ? 'editor' : 'editors'}`
}

/** The name by which a text speaks of a person: the family name with what belongs to it, or the whole name of a body. */
export function familyName(person: ReferenceName): string {
  const { literal, family = '', given } = person
  if (literal !== undefined) return plainWords(literal)
  const particle = person['non-dropping-particle']
  return plainWords(joined(particle, family || given))
}

function name(person: ReferenceName): string {
  const { literal, family, given, suffix } = person
  if (literal !== undefined) return literal
  if (!family) return given ?? ''
  const first = given === undefined ? '' : initials(given)
  const parts = [
    joined(person['non-dropping-particle'], family),
    first,
    person['dropping-particle'],
  ]
  return [...parts, suffix?.replaceAll('.', '')].filter(Boolean).join(' ')
}

/** A particle and the name after it, with no space after an apostrophe: `d’Arcy`. */
function joined(particle: string | undefined, family = ''): string {
  if (!particle) return family
  return /['’-]$/.test(particle) ? particle + family : `${particle} ${family}`
}

/** `Jean-Pierre A.` gives `JPA`; names in scripts without capitals stay whole. */
function initials(given: string): string {
  if (!/\p{Lu}/u.test(given)) return LOWER.test(given) ? given : initialsOf(given)
  return initialsOf(given)
}

function initialsOf(given: string): string {
  const words = given.split(/[\s.\u2010\u2011-]+/u).filter(Boolean)
  // Capitals without full stops are initials already: `AD`.
  return words.map((word) => (CAPITALS.test(word) ? word : Array.from(word)[0])).join('')
}

const CAPITALS = /^\p{Lu}{2,3}$/u
const LOWER = /\p{Lo}/u
