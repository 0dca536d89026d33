/** Content model: what may stand in what, as HTML (WHATWG, section 4) has it, for every tag that a text can give. */

export interface Model {
  /** `part`: an element that stands only directly in those of `inside`, such as a cell in a row. */
  readonly is: 'block' | 'words' | 'part'
  readonly inside?: readonly string[]
  /** `parent`: what the element around it holds. `parts`: only parts of its own. */
  readonly holds: 'blocks' | 'words' | 'parts' | 'parent' | 'nothing'
  /** What may not stand in it, at any depth. */
  readonly never?: readonly string[]
  /** Its possible places among its siblings, rising; everything that names none has place 1. */
  readonly order?: readonly number[]
  /** At most one in its parent. */
  readonly once?: true
  /** The part it cannot do without. */
  readonly needs?: string
}

const WORDS: Model = { is: 'words', holds: 'words' }
const BLOCK: Model = { is: 'block', holds: 'blocks' }
const LINE: Model = { is: 'block', holds: 'words' }
const VOID: Model = { is: 'words', holds: 'nothing' }
const ROWS: Model = { is: 'part', inside: ['table'], holds: 'parts' }
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** What the headers of a table and the terms of a list may not hold: a table stands in a section of its own. */
const NO_SECTIONS = [...HEADINGS, 'section', 'blockquote', 'details', 'table']

const MODELS = new Map<string, Model>(
  Object.entries({
    a: { is: 'words', holds: 'parent', never: ['a', 'details'] },
    blockquote: BLOCK,
    br: VOID,
    caption: {
      is: 'part',
      inside: ['table'],
      holds: 'blocks',
      never: ['table'],
      order: [0],
      once: true,
    },
    col: { is: 'part', inside: ['colgroup'], holds: 'nothing' },
    colgroup: { ...ROWS, order: [2] },
    dd: { is: 'part', inside: ['dl'], holds: 'blocks' },
    del: { is: 'words', holds: 'parent' },
    details: { ...BLOCK, needs: 'summary' },
    dfn: { ...WORDS, never: ['dfn'] },
    dl: { is: 'block', holds: 'parts' },
    dt: { is: 'part', inside: ['dl'], holds: 'blocks', never: NO_SECTIONS },
    figcaption: { is: 'part', inside: ['figure'], holds: 'blocks', order: [0, 9], once: true },
    figure: BLOCK,
    hr: { is: 'block', holds: 'nothing' },
    img: VOID,
    ins: { is: 'words', holds: 'parent' },
    li: { is: 'part', inside: ['ul', 'ol'], holds: 'blocks' },
    ol: { is: 'block', holds: 'parts' },
    p: LINE,
    pre: LINE,
    rp: { is: 'part', inside: ['ruby'], holds: 'words' },
    rt: { is: 'part', inside: ['ruby'], holds: 'words' },
    section: BLOCK,
    summary: { is: 'part', inside: ['details'], holds: 'words', order: [0], once: true },
    table: { is: 'block', holds: 'parts' },
    tbody: { ...ROWS, order: [4] },
    td: { is: 'part', inside: ['tr'], holds: 'blocks' },
    tfoot: { ...ROWS, order: [5], once: true },
    th: { is: 'part', inside: ['tr'], holds: 'blocks', never: NO_SECTIONS },
    thead: { ...ROWS, order: [3], once: true },
    tr: { is: 'part', inside: ['table', 'thead', 'tbody', 'tfoot'], holds: 'parts', order: [4] },
    ul: { is: 'block', holds: 'parts' },
    wbr: VOID,
    ...Object.fromEntries(HEADINGS.map((heading) => [heading, LINE])),
  } satisfies Record<string, Model>),
)

/** The model of a tag; of every tag that is not listed, that of words in a line, such as `<em>`. */
export function modelOf(tag: string): Model {
  return MODELS.get(tag) ?? WORDS
}

/** True for elements without an end: `<br>`. */
export function isVoid(tag: string): boolean {
  return modelOf(tag).holds === 'nothing'
}

/** The parts that may stand directly in an element, in their order: of `<table>`, `caption`, `colgroup` and so on. */
export function partsOf(tag: string): string[] {
  return [...MODELS]
    .filter(([, model]) => model.inside?.includes(tag))
    .sort(([, a], [, b]) => (a.order?.[0] ?? 1) - (b.order?.[0] ?? 1))
    .map(([part]) => part)
}
