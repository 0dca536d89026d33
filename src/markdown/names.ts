/** Names: what the author calls what she wrote, for messages. */
import type { Token } from 'markdown-it'

const NAMES = new Map(
  Object.entries({
    a: 'link',
    blockquote: 'quotation',
    br: 'line break',
    code: 'piece of code',
    dd: 'definition',
    dl: 'definition list',
    dt: 'term',
    em: 'stressed passage',
    figcaption: 'caption',
    figure: 'picture',
    hr: 'rule',
    img: 'picture',
    li: 'list item',
    ol: 'list',
    p: 'paragraph',
    pre: 'block of code',
    s: 'struck passage',
    section: 'card',
    strong: 'stressed passage',
    sub: 'subscript',
    sup: 'superscript',
    table: 'table',
    td: 'table cell',
    th: 'table cell',
    ul: 'list',
  }),
)

/** `“<details>”`, `“::: note”`, or, for what was written in Markdown, `paragraph`. */
export function nameOf(token: Token): string {
  if (token.type === 'html') return token.nesting < 0 ? `“</${token.tag}>”` : `“<${token.tag}>”`
  if (token.type.startsWith('card_')) return `“${token.markup}”`
  if (token.type.startsWith('note_')) return 'footnote'
  return NAMES.get(token.tag) ?? (/^h\d$/.test(token.tag) ? 'heading' : 'passage')
}

/** The same with an article where it needs one: `a paragraph`. */
export function oneOf(token: Token): string {
  const name = nameOf(token)
  return name.startsWith('“') ? name : `a ${name}`
}
