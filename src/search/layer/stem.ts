/** Stem: the English stemmer of Snowball (“Porter2”, snowballstem.org/algorithms/english), by which Pagefind indexes words. */

/** The stem of a folded English word: `walking` and `walks` give `walk`. Short words and other scripts stay as they are. */
export function stem(word: string): string {
  if (word.length < 3 || /[^a-z]/.test(word)) return word
  const known = IRREGULAR.get(word)
  if (known !== undefined) return known
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y')
  const first = regionAfter(marked, 0, /^(gener|commun|arsen)/)
  const second = regionAfter(marked, first)
  const plain = singular(marked)
  if (FINISHED.test(plain)) return plain
  const shorter = verb(plain, first).replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  const third = replaced(replaced(shorter, STEP_2, first), STEP_3, first, second)
  return lastLetter(replaced(third, STEP_4, second), first, second).toLowerCase()
}

const IRREGULAR = new Map(
  'skis ski|skies sky|dying die|lying lie|tying tie|idly idl|gently gentl|ugly ugli|early earli|only onli|singly singl|sky sky|news news|howe howe|atlas atlas|cosmos cosmos|bias bias|andes andes'
    .split('|')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)

/** Words that are not taken further once their plural is gone. */
const FINISHED = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/

/** Where the part begins that follows the first consonant after a vowel (R1, and R2 within it). */
function regionAfter(word: string, from: number, prefix = /^(?!)/): number {
  const given = prefix.exec(word)
  if (given) return given[0].length
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
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
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1)
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

function step(rules: string): Step {
  const by = Object.fromEntries(
    rules.split(' ').flatMap((rule) => {
      const [suffixes = '', becomes = ''] = rule.split('>')
      return suffixes.split(',').map((suffix) => [suffix, becomes])
    }),
  )
  const longest = Object.keys(by).sort((a, b) => b.length - a.length)
  return { suffix: new RegExp(`(${longest.join('|')})$`), by }
}

const STEP_2 = step(
  'tional>tion enci>ence anci>ance abli>able entli>ent izer,ization>ize ational,ation,ator>ate alism,aliti,alli>al fulness,fulli>ful ousli,ousness>ous iveness,iviti>ive biliti,bli>ble ogi>og lessli>less li>',
)
const STEP_3 = step('tional>tion ational>ate alize>al icate,iciti,ical>ic ful,ness,ative>')
const STEP_4 = step('al,ance,ence,er,ic,able,ible,ant,ement,ment,ent,ism,ate,iti,ous,ive,ize,ion>')

/** What must stand before these endings for them to be taken. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  ogi: /l$/,
  li: /[cdeghkmnrt]$/,
  ion: /[st]$/,
}

/** The longest ending that fits is replaced when it stands wholly in its region; no shorter one is tried. */
function replaced(word: string, { suffix, by }: Step, from: number, inner = 0): string {
  const found = suffix.exec(word)
  if (!found) return word
  const [ending] = found
  const before = word.slice(0, found.index)
  const least = ending === 'ative' ? inner : from
  const fits = found.index >= least && (BEFORE[ending]?.test(before) ?? true)
  return fits ? before + (by[ending] ?? '') : word
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
