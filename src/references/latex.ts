/** LaTeX: texts of references as BibTeX holds them. Letters of every script stay as they are, in UTF-8. */

/** `50% of <i>S. aureus</i> & co` as `50\% of \textit{S. aureus} \& co`. */
export function latex(text: string): string {
  if (!CHANGED.test(text)) return text
  const pieces = text.split(ELEMENT)
  let open = 0
  const printed = pieces.map((piece, at) => {
    if (at % 2 === 0) return escape(piece)
    const name = piece.replace(/^<\/?|[\s>].*$/gs, '').toLowerCase()
    if (piece.startsWith('</')) return open-- > 0 ? '}' : ''
    open++
    return `${COMMANDS[name] ?? ''}{`
  })
  return printed.join('') + '}'.repeat(Math.max(0, open))
}

/** Addresses and DOIs, which LaTeX's packages take as they are; a brace would end the field. */
export function verbatim(text: string): string {
  return text.replaceAll('{', '%7B').replaceAll('}', '%7D').replace(/\s/g, '%20')
}

/** Every sign that is written in another way; most texts have none. */
const CHANGED = /[\\{}~^<>\u00a0&%$#_]|--|''|``/

/** CSL 1.0.2, “Rich text”. */
const ELEMENT = /(<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>)/i

const COMMANDS: Readonly<Record<string, string>> = {
  i: '\\textit',
  em: '\\textit',
  b: '\\textbf',
  strong: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
  sc: '\\textsc',
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '\u00a0': '~',
}

/** BibTeX counts braces even behind a backslash: those without a partner are left out. */
function escape(text: string): string {
  return paired(text)
    .replace(/[\\{}~^<>\u00a0]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/-(?=-)/g, '-{}')
    .replace(/(['`])(?=\1)/g, '$1{}')
}

function paired(text: string): string {
  const open = text.split('{').length
  const balanced = open === text.split('}').length && !/^[^{]*\}|\{[^}]*$/.test(text)
  return balanced ? text : text.replace(/[{}]/g, '')
}
