/** Titles: those of databases, which hold markup of their own, as CSL-JSON holds them. */

/**
 * JATS (`<jats:italic>`, `<mml:math>`) and HTML: italics, bold, sub and sup stay, everything else is left out and its
 * text kept. Character references become characters, line breaks become spaces; MEDLINE's full stop at the end goes.
 */
export function tidy(title: string): string {
  return characters(
    title.replace(TAG, (_, slash: string, name: string) => {
      const kept = KEPT.get(name.toLowerCase().replace(/^jats:/, ''))
      return kept === undefined ? '' : `<${slash}${kept}>`
    }),
  )
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.(\]?)$/, '$1')
}

/** True for a title that says itself that the work was taken back. */
export function saysRetracted(title: string): boolean {
  return /^\W*(RETRACTED|WITHDRAWN|REMOVED)\b/.test(title) || /^\W*Retracted:/i.test(title)
}

const TAG = /<(\/?)([a-z][\w:.-]*)(?:\s[^<>]*)?\/?>/gi

const KEPT = new Map([
  ...(['i', 'em', 'italic'] as const).map((name) => [name, 'i'] as const),
  ...(['b', 'strong', 'bold'] as const).map((name) => [name, 'b'] as const),
  ['sub', 'sub'],
  ['sup', 'sup'],
])

function characters(text: string): string {
  return text
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => character(parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => character(Number(code)))
    .replace(
      /&(lt|gt|quot|apos|nbsp|ndash|mdash|amp);/g,
      (whole, name: string) => NAMED[name] ?? whole,
    )
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', ndash: '–', mdash: '—', amp: '&' },
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ''
}
