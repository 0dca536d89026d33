/** Spaces: those that a browser shows, in a line of runs. */
import type { Run } from './runs.ts'

const UNIT =
  '%|‰|°\\s?[CF]?|[kMGmcdµμnp]?(?:g|m|l|L|mol|s|Hz|Pa|J|W|V|A|B|Gy|Sv|U|IU|cal|bar)|mmHg|bpm|rpm|IU|min|mins|h|hr|hrs|hours?|minutes?|seconds?|days?|weeks?|months?|years?|yrs?|y'

/** A no-break space between a number and its unit, and around the sign of `p = 0.03`. */
const HELD = new RegExp(
  `(?=\\u00a0)(?:(?<=\\d)\\u00a0+(?=(?:${UNIT})(?:[²³]|(?![\\p{L}\\p{N}])))` +
    `|(?<=(?<![\\p{L}\\p{N}])\\p{L})\\u00a0+(?=[=<>≤≥≈])` +
    `|(?<=\\p{L}[\\s\\u00a0]*[=<>≤≥≈])\\u00a0+(?=[\\d.,−-]))`,
  'gu',
)

/**
 * Folds white space as browsers do (CSS Text 3, section 4.1), over the bounds of elements. Editors write `&nbsp;` for
 * any space: it stays one only where a line break would part a number from what belongs to it.
 */
export function foldSpaces(runs: readonly Run[]): Run[] {
  const whole = runs.map((run) => (run.kind === 'words' ? run.value : SIGN)).join('')
  const held = new Set<number>()
  if (whole.includes('\u00a0')) for (const found of whole.matchAll(HELD)) held.add(found.index)
  return held.size === 0 ? foldAll(runs) : foldAround(runs, held)
}

/** Where none is to stay. */
function foldAll(runs: readonly Run[]): Run[] {
  let afterSpace = true
  return runs.flatMap((run): Run[] => {
    if (run.kind !== 'words') {
      afterSpace = run.kind === 'break'
      return [run]
    }
    const folded = UNFOLDED.test(run.value) ? run.value.replace(FOLDED, ' ') : run.value
    const value = afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded
    if (folded !== '') afterSpace = folded.endsWith(' ')
    return value === '' ? [] : [{ ...run, value }]
  })
}

function foldAround(runs: readonly Run[], held: ReadonlySet<number>): Run[] {
  let at = 0
  let afterSpace = true
  return runs.flatMap((run): Run[] => {
    if (run.kind !== 'words') {
      at++
      afterSpace = run.kind === 'break'
      return [run]
    }
    let value = ''
    for (const character of run.value) {
      const isHeld = held.has(at)
      at += character.length
      if (!isHeld && /\s/.test(character) && !WIDE.has(character)) {
        if (!afterSpace) value += ' '
        afterSpace = true
      } else {
        if (isHeld) value = value.replace(/ $/, '')
        value += character
        afterSpace = isHeld
      }
    }
    return value === '' ? [] : [{ ...run, value }]
  })
}

/** Stands for a break or a picture. */
const SIGN = '\n'

/** The space of Chinese and Japanese texts, and thin spaces between digits: letters of their kind. */
const WIDE = new Set(['\u3000', '\u2009', '\u202f', '\u2002', '\u2003'])
/** Where there is more than single spaces. */
const UNFOLDED = new RegExp(`[^\\S ${[...WIDE].join('')}]| {2}`)
const FOLDED = new RegExp(`[^\\S${[...WIDE].join('')}]+`, 'g')

/** Text without what nobody can see or HTML may not hold: control characters, byte order marks, zero-width spaces. */
export function withoutUnseen(text: string): string {
  return CONTROL.test(text) ? text.replace(UNSEEN, '').replace(/\r\n?|\f/g, '\n') : text
}

/** Few texts hold any: one look tells. */
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\ufeff\ufdd0-\ufdef\ufffe\uffff]/
const UNSEEN = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\ufeff\ufdd0-\ufdef\ufffe\uffff]/g

/** Words, in which line breaks and tabs are spaces. */
export function cleanCharacters(text: string): string {
  const seen = withoutUnseen(text)
  return /[\t\n]/.test(seen) ? seen.replace(/[\t\n]/g, ' ') : seen
}
