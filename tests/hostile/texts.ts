/** Texts made to keep a reader of Markdown busy for ever: one class for each rule, and what else is known to be hard. */

/** The classes of markdown-it's and cmark's own pathological tests, and one for each rule of this project, in `size` letters. */
export function hostileTexts(size: number): Readonly<Record<string, string>> {
  const full = (part: string, length = size) =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length)
  const half = (part: string) => full(part, size / 2)
  const counted = (make: (at: number) => string) => {
    let text = ''
    for (let at = 0; text.length < size; at++) text += make(at)
    return text
  }
  return {
    'strong in emphasis': `${half('*a **a ')}b${full(' a** a*', size / 2)}`,
    'emphasis that is only closed': full('a_ '),
    'emphasis that is only opened': full('_a '),
    'emphasis of every length': counted((at) => `a${'*'.repeat(at % 300)}`),
    'links that are only closed': full('a]'),
    'links that are only opened': full('[a'),
    'mismatched openers and closers': full('*a_ '),
    'links within links': `${half('[')}a${half(']')}`,
    'brackets of addresses': `[a](${half('(')}${half(')')}`,
    'backslashes in brackets': full('[\\\\... '),
    'code that is never closed': counted((at) => `e${'`'.repeat((at % 200) + 1)}`),
    'quotations in quotations': full('> ') + 'a',
    'lists in lists': full('- ') + 'a',
    'numbered lists in lists': full('1. ') + 'a',
    'entities that are none': full('&a'),
    'definitions of links': counted((at) => `[a${at}]: b\n`),
    'uses of links that are not defined': full('[a][b] '),
    'definitions of one link': full('[a]: b\n'),
    'HTML that is never closed': full('<a '),
    'comments that are never closed': full('<!-- '),
    'instructions that are never closed': full('<?'),
    'declarations that are never closed': full('<!A '),
    'CDATA that is never closed': full('<![CDATA['),
    'quoted values that are never closed': full('<a b="'),
    'tables without end': `|a|\n|-|\n${full('|a|\n')}`,
    'a table of many columns': `${full('|a', size / 3)}|\n${full('|-', size / 3)}|\n${full('|b', size / 3)}|`,
    'rows that are no table': full('|\n'),
    'bare addresses': full('https://a.b '),
    'half addresses': full('https:// '),
    'addresses of mail': full('a@b.c '),
    'one long address': `https://a.b/${full('a.')}`,
    'an address of full stops': `https://a.b/${full('.,;:!?')}`,
    'quotation marks': full('"\''),
    'quotation marks around words': full('"a" '),
    dashes: full('-- --- '),
    'headings with a line below': full('a\n='),
    'equal headings': full('## a\n\n'),
    'headings that are numbers of others': counted((at) => `## a\n\n## a ${at}\n\n`),
    'footnotes that are used': counted((at) => `a[^${at}]\n\n[^${at}]: b\n\n`),
    'footnotes that are not there': counted((at) => `a[^${at}] `),
    'footnotes that are not used': counted((at) => `[^${at}]: a\n\n`),
    'notes in the line, never closed': full('^['),
    'notes in notes': `${half('^[')}a${half(']')}`,
    abbreviations: `${counted((at) => `*[a${at}]: b\n`).slice(0, size / 2)}\n\n${half('a1 a2 ')}`,
    'uses of an abbreviation': `*[a]: b\n\n${full('a ')}`,
    'cards that are never closed': full('::: note\n'),
    'cards in cards': `${half('::: note\n\n')}${half(':::\n\n')}`,
    'definitions in lists': full('a\n: b\n\n'),
    colons: full(': '),
    tildes: full('~'),
    'tildes and carets around letters': full('~a~^b^'),
    'carets that are never closed': full('^a '),
    'strikethrough that is never closed': full('~~a '),
    pictures: full('![a](b.png) '),
    'pictures in pictures': full('![a'),
    'figures with captions': full('![a](b "c")\n\n'),
    'captions of tables': full('Table: a\n\n'),
    'a title with a gap': `![a](b.png "c${full(' ')}d")`,
    'titles with gaps': full(`![a](b.png "c${' '.repeat(500)}d")\n\n`),
    elements: full('<b>a</b> '),
    'elements that are never closed, each of its own kind': full('<b><i><s><q>'),
    'elements that are only closed': full('</b>'),
    'blocks of HTML': full('<p>a</p>\n\n'),
    'details that are never closed': full('<details>\n'),
    'forbidden elements': full('<x>'),
    'forbidden attributes': full('<b onclick="a">'),
    'links to other kinds of addresses': full('[a](javascript:b) '),
    'labels that no line defines, among lines that do': `${counted((at) => `[a${at}]: b\n`).slice(0, size / 2)}\n\n${half('[a][b] ')}`,
    'half links': full('[a](b c) '),
    autolinks: full('<https://a.b>'),
    'empty lines': full('\n'),
    blanks: full(' '),
    tabs: full('\t'),
    'hard breaks': full('a  \n'),
    backslashes: full('\\'),
    controls: full('\u0001a '),
    'one long word': full('a'),
    'one long line of Chinese': full('針灸'),
    'unfinished code blocks': full('```\n'),
    'code blocks in lists': full('- ```\n'),
    'nothing but brackets and blanks': full('[ ] '),
    'wiki links': full('[[a]] '),
    'hashes without a space': full('##a\n\n'),
    'emphasis that is opened by one and closed by another': `${half('*a ')}${half('_a*_ ')}`,
    'emphasis by the rule of three': `a**b${full('c* ')}`,
    'links that are opened before emphasis that is closed': full('[ a_'),
    'brackets before brackets of addresses': full('[ (]('),
    'pictures of links without words': full('![[]()'),
    'angle brackets of addresses, never closed': full('[a](<b'),
    'addresses that are never closed': full('[a](b'),
    'comments after a tag that is closed': `</${full('<!--')}`,
    'stars around a letter': `${half('*')}a${half('*')}`,
    'empty lines below lists in lists': `${half('- ')}a${half('\n')}`,
    'empty lines below lists in a quotation': `> ${half('- ')}a\n${half('>\n')}`,
    'emphasis in quotations in quotations': `${half('>')}${half('a*')}`,
    'lists that are set in further and further': Array.from(
      { length: Math.floor(Math.sqrt(size)) },
      (_, at) => `${'  '.repeat(at)}* a\n`,
    ).join(''),
    citations: full('[@mu2020] '),
    'citations in one bracket': `[${full('@mu2020; ')}]`,
    'citations that nobody has': full('[@nobody, p. 1] '),
    'citations that are never closed': full('[@mu2020 '),
    'citations in brackets of citations': `${half('[@mu2020 ')}${half(']')}`,
    'brackets around a citation': `${half('[')}@mu2020${half(']')}`,
    'places in works, closed once': `${full('@mu2020 [')}]`,
    'names that cite': full('@mu2020 found '),
    'signs of mail without a key': full('@'),
  }
}

/** One of the classes as long as a text may be: up to a megabyte, and as many signs of Markdown as are accepted. */
export function largestOf(name: string, most: number): string {
  megabyte ??= hostileTexts(1_000_000)
  const whole = megabyte[name] ?? ''
  const signs = signsIn(whole)
  if (signs <= most) return whole
  // They are spread evenly in most classes, and more densely at the beginning in none by more than this.
  let [low, high] = [0, Math.min(1_000_000, (4_000_000 * most) / signs)]
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2)
    if (signsIn(hostileTexts(middle)[name] ?? '') <= most) low = middle
    else high = middle
  }
  return hostileTexts(low)[name] ?? ''
}

let megabyte: Readonly<Record<string, string>> | undefined

function signsIn(text: string): number {
  return text.match(SIGNS)?.length ?? 0
}

const SIGNS = /[\n*_~^`[\]<>|\\&@/:#]/g
