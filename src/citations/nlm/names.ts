/** Names: people as the NLM's “Citing Medicine” (chapter 1A, “Author”) writes them: `Mu J, Furlan AD, van der Berg JP`. */
import type { ReferenceName } from '../../model/reference.ts'
import { plainWords } from './words.ts'

/** Of more than six, the first six are named. */
const MOST = 6

/** `Mu J, Furlan AD`; of seven or more people six, and `et al`. */
export function names(people: readonly ReferenceName[]): string {
  const some: string[] = []
  for (const one of people) {
    const printed = name(one)
    if (printed === '') continue
    if (some.push(printed) > MOST) return [...some.slice(0, MOST), 'et al'].join(', ')
  }
  return some.join(', ')
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
  if (WITHOUT_SPACES.test(family + first)) return family + first
  const parts = [
    joined(person['non-dropping-particle'], family),
    first,
    person['dropping-particle'],
  ]
  return [...parts, suffix?.replaceAll('.', '')].filter(Boolean).join(' ')
}

/** Chinese, Japanese and Korean names. */
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u

/** A particle and the name after it, with no space after an apostrophe: `d’Arcy`. */
function joined(particle: string | undefined, family = ''): string {
  if (!particle) return family
  return /['’-]$/.test(particle) ? particle + family : `${particle} ${family}`
}

/**
 * `Jean-Pierre A.` gives `JPA`, `Hyun-ji` `HJ`, `G. Th.` `GTh` (letters of another alphabet, “Romanized names”); small
 * words stay: `María de los Ángeles` gives `M de los Á`. Names in scripts without capitals stay whole.
 */
function initials(given: string): string {
  const capitals = /\p{Lu}/u.test(given)
  if (!capitals && /\p{Lo}/u.test(given)) return given
  const words = given.matchAll(/(^|(?<=\.)|[\s.\u2010\u2011-]+)([^\s.\u2010\u2011-]+)(\.?)/gu)
  return Array.from(words, ([, apart = '', word = '', stop = '']) => {
    const particle = capitals && /^\p{Ll}/u.test(word) && !/[\u2010\u2011-]/.test(apart)
    if (particle) return ` ${word} `
    return initial(word, stop !== '', capitals)
  })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Capitals without full stops are initials already: `AD`. */
function initial(word: string, stopped: boolean, capitals: boolean): string {
  if (/^\p{Lu}{2,3}$/u.test(word) || (stopped && /^\p{Lu}\p{Ll}{1,2}$/u.test(word))) return word
  const [first = ''] = Array.from(word)
  return capitals ? first.toUpperCase() : first
}
