/** Line breaks: those that a blog's program shows to readers although its source has no tag for them. */

/** Puts `<br>` where a line ends, but not within `<pre>`, tables and the like, and not between blocks. */
export function withLineBreaks(content: string): string {
  return content
    .replace(/\r\n?/g, '\n')
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 ? part : broken(part)))
    .join('')
}

/** Within these a line's end is something else, or is shown already. */
const KEPT = /(<(?:pre|textarea|script|style|table)\b[^]*?<\/(?:pre|textarea|script|style|table)>)/i

function broken(part: string): string {
  const lines = part.split('\n')
  return lines
    .map((line, index) => {
      const next = lines[index + 1]
      if (next === undefined) return line
      return ENDS_BLOCK.test(line) || STARTS_BLOCK.test(next) ? `${line}\n` : `${line}<br>\n`
    })
    .join('')
}

const BLOCK = '(?:address|article|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|table|ul)'
const ENDS_BLOCK = new RegExp(`</?${BLOCK}\\b[^<>]*>[ \\t]*$`, 'i')
const STARTS_BLOCK = new RegExp(`^[ \\t]*</?${BLOCK}\\b`, 'i')
