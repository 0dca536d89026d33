/** Sound kinds: where each element may stand without a browser closing or adding another. */

export const VOID = new Set(['br', 'embed', 'hr', 'img', 'param', 'source', 'wbr'])

/** Those that a browser would open again, had they been closed too early. */
export const FORMATTING = new Set('b big code em font i s small strike strong tt u'.split(' '))

/** Other elements within a line, or that may stand anywhere. */
export const LINE = new Set(
  'abbr acronym audio bdi bdo cite del dfn iframe ins kbd label mark o:p q samp span sub sup time var video'.split(
    ' ',
  ),
)

/** Blocks, which end a paragraph that is open. */
export const CLOSING_PARAGRAPHS = new Set(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary ul'.split(
    ' ',
  ),
)

/** Elements whose parent has to be one of few. */
export const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: 'ul ol menu dir',
    dt: 'dl',
    dd: 'dl',
    caption: 'table',
    thead: 'table',
    tbody: 'table',
    tfoot: 'table',
    tr: 'thead tbody tfoot',
    td: 'tr',
    th: 'tr',
  }).map(([name, parents]) => [name, new Set(parents.split(' '))]),
)

/** Parts of tables in which only other parts stand, and no words. */
export const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

/** Elements through which no open paragraph is seen from within (WHATWG, section 13.2.4.2, “button scope”). */
export const WALLS = new Set(['caption', 'td', 'th'])
