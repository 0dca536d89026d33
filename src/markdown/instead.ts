/** Instead: what to write in place of HTML that a text may not hold. */

const LOOKS =
  'Leave it out: how a text looks is the business of the style sheets in layouts/styles.'
const HEADING = 'Write a heading in Markdown:  ## The heading'
const MEDIA = 'Link to it instead:  [What it shows](https://…)'
const PROGRAM = 'Leave it out: a post holds words and pictures, and runs nothing.'
const BOX = 'Leave it out, or put the words in a card:  ::: note'

const ELEMENTS = new Map([
  ...each(LOOKS, 'basefont', 'big', 'blink', 'center', 'font', 'marquee', 'style'),
  ...each(HEADING, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup'),
  ...each(MEDIA, 'audio', 'embed', 'frame', 'iframe', 'object', 'video'),
  ...each(PROGRAM, 'base', 'button', 'canvas', 'dialog', 'fieldset', 'form', 'input', 'label'),
  ...each(PROGRAM, 'link', 'meta', 'noscript', 'script', 'select', 'slot', 'template', 'textarea'),
  ...each(BOX, 'address', 'article', 'aside', 'div', 'footer', 'header', 'main', 'nav', 'section'),
  ...each('Write  <abbr title="National Institute …">NICE</abbr>', 'acronym'),
  ...each('Write it with  <sub>  and  <sup>  or show it as a picture.', 'math'),
  ...each('Write  ![What it shows](picture.jpg)', 'picture', 'source'),
  ...each('Write  ~~struck out~~', 'strike'),
  ...each('Save the drawing as PNG and write  ![What it shows](drawing.png)', 'svg'),
  ...each('Write  `typed`  with backticks.', 'tt'),
  ...each('Write  *emphasis*  with stars: underlined words look like links.', 'u'),
])

const ATTRIBUTES = new Map([
  ...each(LOOKS, 'align', 'bgcolor', 'border', 'class', 'color', 'style', 'valign'),
  ...each('Leave it out: headings get their ids by themselves.', 'id', 'name'),
  ...each('Leave it out: a link is its address and its words.', 'ping', 'rel'),
  ...each('Leave it out: the picture’s address in src is enough.', 'sizes', 'srcset'),
  ...each('Leave it out: readers choose for themselves where a link opens.', 'target'),
])

/** What to write instead of an element; undefined where there is nothing to say. */
export function insteadOfElement(name: string): string | undefined {
  return ELEMENTS.get(name)
}

/** What to write instead of an attribute; undefined where there is nothing to say. */
export function insteadOfAttribute(name: string): string | undefined {
  return name.startsWith('on') ? PROGRAM : ATTRIBUTES.get(name)
}

function each(advice: string, ...names: string[]): [name: string, advice: string][] {
  return names.map((name) => [name, advice])
}
