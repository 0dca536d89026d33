/** Arbitraries: texts of any script and any mischief, for the properties. The runs are the same each time. */
import fc from 'fast-check'

/** So many cases; the seed makes them the same in every run. */
export const RUNS = { numRuns: 200, seed: 20181206 }

/** Signs that mean something to Markdown, YAML, XML, JSON or an address. */
const SIGNS = [
  ...'<>&"\'`[](){}|\\/#?%*_~^:;!=+-.,@$\n\t ',
  ...[
    '---',
    '```',
    '[^1]',
    '](',
    '<!--',
    ']]>',
    '</script>',
    '\u2028',
    '\u0000',
    '\u000b',
    '\ufeff',
    '\u200f',
    '\ud800',
    '針灸',
    'é',
    'e\u0301',
    '😀',
    'ß',
    'İ',
  ],
]

/** Any text: letters of every script, signs, controls, halves of letters. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

/** Text that a field can hold: something stands in it, and no control does. */
export const fieldText = anyText
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  // Of what nobody can see, and of what programs write for nothing, the author is told.
  .filter((text) => /[^\s\p{Cf}\p{Co}\p{DI}\u2800]/u.test(text) && text !== '~')

/** A day of the calendar, between the years 1000 and 9999. */
export const anyDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }))

export const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
