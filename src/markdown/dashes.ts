/** Dashes: `--` becomes –, `---` becomes — and `...` becomes …; (c), (r) and +- stay what the author wrote. */
import type { StateCore, Token } from 'markdown-it'

/** Two or three hyphens with space on both sides or on neither: `2--3` and `so -- he said`, but not `--flag`. */
const DASH = /(?<=^|\s)---?(?=\s|$)|(?<=^|[^-\s])---?(?=[^-\s]|$)/g
const DOTS = /(?<!\.)\.\.\.(?!\.)/g

/** Core rule in the place of markdown-it's `replacements`, which would also make © of a list's (c). */
export function dashes(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type === 'inline' && block.children) replaceIn(block.children)
  }
}

function replaceIn(tokens: readonly Token[]): void {
  let inAddress = false
  for (const token of tokens) {
    if (token.info === 'auto') inAddress = token.type === 'link_open'
    if (token.type !== 'text' || inAddress || !/--|\.\./.test(token.content)) continue
    token.content = token.content
      .replace(DASH, (hyphens) => (hyphens.length === 3 ? '—' : '–'))
      .replace(DOTS, '…')
  }
}
