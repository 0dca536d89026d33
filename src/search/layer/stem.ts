/** Stem: the English stemmer of Snowball (“Porter2”, snowballstem.org/algorithms/english), by which Pagefind indexes words. */

/** Gives the stem of a folded word: `walking` and `walks` give `walk`. Short words and other scripts stay as they are. */
export type Stemmer = (word: string) => string

/**
 * Makes the stemmer of its words that follow no rule, those that are done once their plural is gone, and the endings of
 * the steps 2, 3 and 4; without them, words
 * of another language stay as they are.
 */
export function stemmer([
  irregular = '',
  finished = '',
  two,
  three,
  four,
]: readonly string[]): Stemmer {
  if (irregular === '') return (word) => word
  const known = new Map(irregular.split('|').map((pair) => pair.split(' ') as [string, string]))
  const done = finished.split(' ')
  const steps = [step(two), step(three), step(four)] as const
  return (word) => {
    if (word.length < 3 || /[^a-z]/.test(word)) return word
    return known.get(word) ?? cut(word)
  }

  function cut(word: string): string {
    const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y')
    const [first, second] = regions(marked)
    const plain = singular(marked)
    if (done.includes(plain)) return plain
    const shorter = verb(plain, first).replace(/(.[^aeiouy])[yY]$/, '$1i')
    const third = replaced(replaced(shorter, steps[0], first), steps[1], first, second)
    return lastLetter(replaced(third, steps[2], second), first, second).toLowerCase()
  }
}

/** Where the parts begin that follow the first and the second consonant after a vowel (R1 and R2). */
function regions(word: string): [first: number, second: number] {
  const consonants = word.matchAll(/^(gener|commun|arsen)|[aeiouy][^aeiouy]/g)
  const [first = word.length, second = word.length] = [...consonants].map(
    ({ 0: found, index }) => index + found.length,
  )
  return [first, second]
}

/** Step 1a. */
function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word)) return word
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word
}

/** Step 1b. */
function verb(word: string, first: number): string {
  const agreed = /eed(ly)?$/.exec(word)
  if (agreed) return agreed.index >= first ? word.slice(0, agreed.index + 2) : word
  const rest = /^(.*[aeiouy].*?)(?:edly|ingly|ed|ing)$/.exec(word)?.[1]
  if (rest === undefined) return word
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/([bdfgmnprt])\1$/.test(rest)) return rest.slice(0, -1)
  return rest.length <= first && endsShort(rest) ? `${rest}e` : rest
}

/** True when the word ends in a short syllable. */
function endsShort(word: string): boolean {
  return /([^aeiouy][aeiouy][^aeiouwxyY]|^[aeiouy][^aeiouy])$/.test(word)
}

interface Step {
  readonly suffix: RegExp
  readonly by: Readonly<Record<string, string>>
}

function step(rules = ''): Step {
  const by = Object.fromEntries(
    rules.split(' ').flatMap((rule) => {
      const [suffixes = '', becomes = ''] = rule.split('>')
      return suffixes.split(',').map((suffix) => [suffix.replace(/.*\)/, ''), becomes])
    }),
  )
  // The first place where one fits to the end is where the longest begins.
  const suffixes = rules.replace(/>\S*/g, '').replace(/[ ,]/g, '|')
  return { suffix: new RegExp(`(${suffixes})$`), by }
}

/** The longest ending that fits is replaced when it stands wholly in its region; no shorter one is tried. */
function replaced(word: string, { suffix, by }: Step, from: number, inner = 0): string {
  const found = suffix.exec(word)
  if (!found) return word
  const [ending] = found
  const before = word.slice(0, found.index)
  const least = ending === 'ative' ? inner : from
  return found.index >= least ? before + (by[ending] ?? '') : word
}

/** Step 5. */
function lastLetter(word: string, first: number, second: number): string {
  const rest = word.slice(0, -1)
  const inSecond = rest.length >= second
  if (word.endsWith('e')) {
    return inSecond || (rest.length >= first && !endsShort(rest)) ? rest : word
  }
  return word.endsWith('ll') && inSecond ? rest : word
}
