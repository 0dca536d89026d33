/** Quotes: the quotation marks of each language. */

/** Opening and closing, outer and then inner, as the Unicode CLDR gives them or, for French, as its printers set them. */
const MARKS = new Map(
  Object.entries({
    en: ['“', '”', '‘', '’'],
    de: ['„', '“', '‚', '‘'],
    es: ['«', '»', '“', '”'],
    fr: ['«\u202f', '\u202f»', '“', '”'],
    it: ['«', '»', '“', '”'],
    ja: ['「', '」', '『', '』'],
    nl: ['‘', '’', '“', '”'],
    pl: ['„', '”', '«', '»'],
    pt: ['“', '”', '‘', '’'],
    ru: ['«', '»', '„', '“'],
    zh: ['“', '”', '‘', '’'],
    'zh-hant': ['「', '」', '『', '』'],
    'zh-hk': ['「', '」', '『', '』'],
    'zh-tw': ['「', '」', '『', '』'],
  }),
)

const ENGLISH = ['“', '”', '‘', '’']

/** The marks of a language (BCP 47): of `zh-Hant-TW` those of `zh-Hant`, then of `zh`; English ones where none are known. */
export function quotesOf(language: string): string[] {
  const parts = language.toLowerCase().split('-')
  for (let count = parts.length; count > 0; count--) {
    const marks = MARKS.get(parts.slice(0, count).join('-'))
    if (marks) return marks
  }
  return ENGLISH
}
