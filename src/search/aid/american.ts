/** American: British spellings made American by rule, so that both give one key; never shown to anybody. */
import { type Respelling, respell, respellings } from '../layer/respell.ts'

/** The key of a folded word's spelling: `oestrogen` and `estrogen`, `tumours` and `tumors` give the same. */
export function american(word: string): string {
  return respell(word, READ)
}

/** Patterns and what replaces them, one after the other. */
export const AMERICAN: readonly (readonly [string, string])[] = [
  ['ae', 'e'],
  ['oe(?=.{3})|(?<=.{3})oe', 'e'],
  ['(?<=[a-z]{2})our(?=(|s|ed|ing|al|able|ful|er|ers|less|ist|ite|ites|ally)$)', 'or'],
  ['(?<=[a-z]{3})([iy])s(?=(e|ed|es|er|ers|ing|ation|ations|able)$)', '$1z'],
  ['([tbv])re(s?|d)$', '$1er$2'],
  ['([tb])erd$', '$1ered'],
  ['(?<=[a-z]{3}[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)', 'l'],
  ['sulph', 'sulf'],
  ['ogue(?=s?$)', 'og'],
  ['gramme(?=s?$)', 'gram'],
  ['^grey', 'gray'],
  ['mould', 'mold'],
  ['ageing$', 'aging'],
  ['gement', 'gment'],
  ['(?<=^(def|off|lic|pret))ence', 'ense'],
  ['^practis', 'practic'],
  ['^skilful', 'skillful'],
  ['^aluminium', 'aluminum'],
]

const READ: readonly Respelling[] = respellings(AMERICAN)
