/** Elements: the HTML that a text may hold. A closed list; everything else is an error. */

/**
 * What an attribute may say, as HTML (WHATWG) has it: each kind's pattern, and an example for the author. A `flag`
 * stands without a value; an `address` is checked and resolved as a Markdown link is.
 */
export const KINDS = {
  text: { pattern: /^[^]*$/, example: 'words' },
  flag: { pattern: /^$/, example: '' },
  address: { pattern: /^[^]*$/, example: 'https://example.org/' },
  whole: { pattern: /^[1-9]\d{0,3}$/, example: '2' },
  number: { pattern: /^-?\d{1,9}$/, example: '3' },
  language: { pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, example: 'zh-Hans' },
  direction: { pattern: /^(ltr|rtl|auto)$/, example: 'rtl' },
  way: { pattern: /^(ltr|rtl)$/, example: 'rtl' },
  scope: { pattern: /^(row|col|rowgroup|colgroup)$/, example: 'row' },
  time: { pattern: /^[\dPTWYMDHSZ:.+-][\dPTWYMDHSZ:.+ -]*$/, example: '2018-12-06' },
} as const satisfies Record<string, { pattern: RegExp; example: string }>

type Attributes = Readonly<Record<string, keyof typeof KINDS>>

/** Any element may have these. */
export const EVERYWHERE: Attributes = { lang: 'language', dir: 'direction', title: 'text' }

/** Each element with the attributes that are its own. */
export const ELEMENTS: Readonly<Record<string, Attributes>> = {
  // Words
  a: { href: 'address' },
  abbr: {},
  b: {},
  bdi: {},
  bdo: { dir: 'way' },
  br: {},
  cite: {},
  code: {},
  del: {},
  dfn: {},
  em: {},
  i: {},
  img: { src: 'address', alt: 'text', width: 'whole', height: 'whole' },
  ins: {},
  kbd: {},
  mark: {},
  q: {},
  rp: {},
  rt: {},
  ruby: {},
  s: {},
  samp: {},
  small: {},
  span: {},
  strong: {},
  sub: {},
  sup: {},
  time: { datetime: 'time' },
  var: {},
  wbr: {},
  // Blocks
  blockquote: { cite: 'address' },
  dd: {},
  details: { open: 'flag' },
  dl: {},
  dt: {},
  figcaption: {},
  figure: {},
  hr: {},
  li: {},
  ol: { start: 'number', reversed: 'flag' },
  p: {},
  pre: {},
  summary: {},
  ul: {},
  // Tables
  caption: {},
  col: { span: 'whole' },
  colgroup: {},
  table: {},
  tbody: {},
  td: { colspan: 'whole', rowspan: 'whole' },
  tfoot: {},
  th: { colspan: 'whole', rowspan: 'whole', scope: 'scope' },
  thead: {},
  tr: {},
}

/** These must be there: without them the element says nothing. */
export const REQUIRED: Readonly<Record<string, string>> = { a: 'href', bdo: 'dir', img: 'src' }
