/** Kinds: what becomes of each element of HTML. */

/** Elements that mark words, and the mark that says the same. */
export const MARKS: ReadonlyMap<string, string> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
  ['del', 'del'],
  ['sup', 'sup'],
  ['sub', 'sub'],
  ['code', 'code'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ...['abbr', 'bdi', 'bdo', 'cite', 'dfn', 'ins', 'kbd', 'mark', 'q', 'ruby', 'rp', 'rt'].map(same),
  ...['samp', 'small', 'time', 'var'].map(same),
])

/** Two of them side by side are two. */
export const APART = new Set(['abbr', 'bdi', 'bdo', 'dfn', 'kbd', 'q', 'rp', 'rt', 'ruby', 'time'])

/** Blocks that are only their contents. */
export const BLOCKS = new Set(
  'p div center section article aside main header footer nav address form fieldset legend hgroup figcaption search body html li dd dt dir menu summary caption tbody thead tfoot tr td th optgroup'.split(
    ' ',
  ),
)

export const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
/** Blocks of which more is made than paragraphs. */
export const OWN = new Set([
  ...LISTS,
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dl', 'table', 'figure', 'details'],
  ...['pre', 'listing', 'xmp', 'plaintext'],
])

/** True where a browser begins a new line. */
export function isBlock(tagName: string): boolean {
  return BLOCKS.has(tagName) || OTHER_BLOCKS.test(tagName)
}

const OTHER_BLOCKS = /^(ul|ol|dl|table|figure|details|blockquote|pre|listing|xmp|h[1-6]|hr|br)$/

export const EMBEDS = new Set(['iframe', 'object', 'embed', 'applet', 'video', 'audio', 'frame'])

/** What is left out with all that stands in it, and what the report calls it. */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['script', 'script'],
  ['style', 'style sheet'],
  ['xml', 'data of a word processor'],
  ['noscript', 'text for browsers without scripts'],
  ['template', 'template'],
  ['head', 'head'],
  ['title', 'title'],
  ['meta', 'meta'],
  ['link', 'link to a style sheet'],
  ['base', 'base'],
  ['input', 'form field'],
  ['select', 'form field'],
  ['textarea', 'form field'],
  ['datalist', 'form field'],
  ['canvas', 'canvas'],
  ['svg', 'drawing (SVG)'],
  ['map', 'image map'],
  ['area', 'image map'],
  ['noframes', 'text for browsers without frames'],
  ['noembed', 'text for browsers without plug-ins'],
])

function same(tag: string): [string, string] {
  return [tag, tag]
}
