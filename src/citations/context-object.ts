/** Context object: a work as OpenURL has it (ANSI/NISO Z39.88-2004), which programs for references find in a page as COinS. */
import type { Reference, ReferenceName } from '../model/reference.ts'
import { yearOf } from './nlm/dates.ts'
import { plainWords } from './nlm/words.ts'

/** The value of the `title` of `<span class="Z3988">`. */
export function contextObject(reference: Reference): string {
  const {
    type,
    title,
    author = [],
    publisher,
    volume,
    issue,
    page,
    ISBN,
    ISSN,
    DOI,
    PMID,
  } = reference
  const journal = type.startsWith('article')
  const container = reference['container-title']
  const part = type === 'chapter' || type === 'paper-conference'
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${journal ? 'journal' : (FORMATS.get(type) ?? 'book')}`],
    ['rft_id', DOI && `info:doi/${DOI}`],
    ['rft_id', PMID && `info:pmid/${PMID}`],
    ['rft_id', reference.URL],
    ['rft.genre', GENRES.get(type) ?? (journal ? 'article' : undefined)],
    [journal || part ? 'rft.atitle' : 'rft.title', plainWords(title)],
    [
      journal ? 'rft.jtitle' : 'rft.btitle',
      journal || part ? container && plainWords(container) : undefined,
    ],
    ['rft.stitle', reference['container-title-short']],
    ...author.map((one): [string, string] => ['rft.au', inFull(one)]),
    ['rft.date', yearOf(reference.issued)],
    ...(
      [
        ['volume', volume],
        ['issue', issue],
        ['pages', page],
        ['pub', publisher],
        ['place', reference['publisher-place']],
        ['isbn', ISBN],
        ['issn', ISSN],
      ] as const
    ).map(([name, value]): [string, string | undefined] => [`rft.${name}`, value]),
  ]
  const known = fields.filter((field): field is [string, string] => Boolean(field[1]))
  return new URLSearchParams(known).toString()
}

/** The formats and genres of the registry of OpenURL; a web page is nearest to a document of Dublin Core, which COinS readers take as a book. */
const FORMATS = new Map([['thesis', 'dissertation']])
const GENRES = new Map([
  ['book', 'book'],
  ['chapter', 'bookitem'],
  ['paper-conference', 'proceeding'],
  ['report', 'report'],
  ['webpage', 'document'],
  ['post-weblog', 'document'],
])

function inFull({ literal, given, family = '' }: ReferenceName): string {
  return literal ?? (given === undefined ? family : `${given} ${family}`)
}
