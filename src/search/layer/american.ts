/** American: British spellings made American by rule, so that both give one key; never shown to anybody. */

/** The key of a folded word's spelling: `oestrogen` and `estrogen`, `tumours` and `tumors` give the same. */
export function american(word: string): string {
  return word.length < 5
    ? word
    : RULES.reduce((made, [pattern, by]) => made.replace(pattern, by), word)
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'e'],
  [/oe(?=.{3})|(?<=.{3})oe/g, 'e'],
  [/(?<=[a-z]{2})our(?=(|s|ed|ing|al|able|ful|er|ers|less|ist|ite|ites|ally)$)/, 'or'],
  [/(?<=[a-z]{3})([iy])s(?=(e|ed|es|er|ers|ing|ation|ations|able)$)/, '$1z'],
  [/([tbv])re(s?|d)$/, '$1er$2'],
  [/([tb])erd$/, '$1ered'],
  [/(?<=[a-z]{3}[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)/, 'l'],
  [/sulph/, 'sulf'],
  [/ogue(?=s?$)/, 'og'],
  [/gramme(?=s?$)/, 'gram'],
  [/^grey/, 'gray'],
  [/mould/, 'mold'],
  [/ageing$/, 'aging'],
  [/gement/, 'gment'],
  [/(?<=^(def|off|lic|pret))ence/, 'ense'],
  [/^practis/, 'practic'],
  [/^skilful/, 'skillful'],
  [/^aluminium/, 'aluminum'],
]
