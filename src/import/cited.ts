/** Cited: the works that a post names by a DOI, by a PubMed number, or in the way of PubMed. */

export interface Cited {
  readonly doi?: string
  readonly pmid?: string
  readonly pmcid?: string
  /** The reference as it was written, where it was written as one. */
  readonly reference?: NlmReference
  /** The words that it was found in. */
  readonly found: string
}

/** A reference in the form of the NLM (Citing Medicine, chapter 1): `Ju ZY, Wang K. Title. Journal. 2018;12:CD1.` */
export interface NlmReference {
  readonly authors: readonly { family: string; given: string }[]
  readonly title: string
  readonly journal: string
  readonly year: number
  readonly volume?: string
  readonly issue?: string
  readonly pages?: string
}

/** Finds the works that a text cites. `text` holds a paragraph on each line; `addresses` are those of its links. */
export function citedIn(text: string, addresses: readonly string[]): Cited[] {
  const found = new Map<string, Cited>()
  const add = (cited: Cited) => {
    const key = cited.doi?.toLowerCase() ?? cited.pmid ?? cited.pmcid ?? cited.found
    if (!found.has(key)) found.set(key, cited)
  }
  // Most texts name no work: one look tells, where each of three patterns would look at every paragraph.
  const isNaming = NUMBERED.test(text)
  for (const paragraph of isNaming || text.includes(';') ? text.split('\n') : []) {
    const cited = isNaming ? inWords(paragraph) : []
    cited.forEach(add)
    const reference = readReference(paragraph)
    if (reference && cited.length === 0) add({ reference, found: around(paragraph, 0) })
  }
  for (const address of addresses) inAddress(address).forEach(add)
  return [...found.values()]
}

/** DOIs (ISO 26324: `10.` and a registrant, a slash and anything) end before the punctuation of the sentence. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>“”‘’，。；、（）]+/g
const PMID = /\bPMID:?\s*(\d{5,8})\b/gi
const PMCID = /\b(PMC\d{5,8})\b/g

/** Stands in every text in which one of the three does. */
const NUMBERED = /10\.\d{4}|PM(?:C|ID)/i

function inWords(paragraph: string): Cited[] {
  const reference = readReference(paragraph)
  const works: { [key in 'doi' | 'pmid' | 'pmcid']?: string }[] = []
  const places: number[] = []
  const note = (work: (typeof works)[number], index: number) => {
    works.push(work)
    places.push(index)
  }
  for (const match of paragraph.matchAll(DOI)) note({ doi: trimDoi(match[0]) }, match.index)
  for (const match of paragraph.matchAll(PMID)) note({ pmid: match[1] ?? '' }, match.index)
  for (const match of paragraph.matchAll(PMCID)) note({ pmcid: match[1] ?? '' }, match.index)
  // One reference with a DOI, a PMID and a PMCID is one work.
  const kinds = works.flatMap((work) => Object.keys(work))
  if (
    works.length > 1 &&
    new Set(kinds).size === kinds.length &&
    (reference || paragraph.length < 600)
  ) {
    return [
      {
        ...Object.assign({}, ...works),
        ...(reference && { reference }),
        found: around(paragraph, 0),
      },
    ]
  }
  return works.map((work, index) => ({
    ...work,
    ...(reference && works.length === 1 && { reference }),
    found: around(paragraph, places[index] ?? 0),
  }))
}

function inAddress(address: string): Cited[] {
  const plain = decoded(address)
  const doi = /\b10\.\d{4,9}\/[^\s"<>?#&]+/.exec(plain)?.[0]
  const pmid =
    /(?:ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/(\d{5,8})\b/i.exec(
      plain,
    )?.[1]
  const pmcid = /ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d{5,8})\b/i.exec(plain)?.[1]
  if (pmid !== undefined) return [{ pmid, found: address }]
  if (pmcid !== undefined) return [{ pmcid, found: address }]
  const known = doi !== undefined && /(?:^|[/.])(?:dx\.)?doi\.org\/|\/doi\//i.test(plain)
  return known
    ? [{ doi: trimDoi(doi.replace(/\/(?:full|abstract|pdf|epdf|html)$/i, '')), found: address }]
    : []
}

function trimDoi(text: string): string {
  let doi = text.replace(/[.,;:!?'"\]}]+$/, '')
  // A bracket at the end belongs to the DOI only if it was opened in it.
  while (doi.endsWith(')') && count(doi, ')') > count(doi, '('))
    doi = doi.slice(0, -1).replace(/[.,;:]+$/, '')
  return doi
}

const NAMES =
  /^(?:\[?\(?\d{1,3}[.)\]]?\s+)?((?:[\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)? [\p{Lu}]{1,4}(?:, |\. ))+(?:et al\.? )?)/u
const REST =
  /^(.{10,400}?[.?!]) ([\p{Lu}][^.;\d]{1,80})\.? ((?:19|20)\d\d)(?: [A-Z][a-z]{2}(?: \d{1,2})?)?;(\d+)?(?:\(([^)]{1,20})\))?(?::([A-Za-z]{0,3}\d[\w-]*))?/u

function readReference(paragraph: string): NlmReference | undefined {
  // Before its volume; most paragraphs have none.
  if (!paragraph.includes(';')) return undefined
  const text = paragraph.replace(/\s+/g, ' ').trim()
  const names = NAMES.exec(text)
  const rest = names && REST.exec(text.slice(names[0].length))
  if (!names?.[1] || !rest) return undefined
  const [, title = '', journal = '', year = '', volume, issue, pages] = rest
  const authors = names[1]
    .replace(/et al\.? $/, '')
    .split(/, |\. /)
    .filter(Boolean)
    .map((name) => {
      const cut = name.lastIndexOf(' ')
      return { family: name.slice(0, cut), given: name.slice(cut + 1) }
    })
  return {
    authors,
    title: title.replace(/\.$/, ''),
    journal: journal.trim(),
    year: Number(year),
    volume,
    issue,
    pages,
  }
}

function around(paragraph: string, index: number): string {
  const start = Math.max(0, index - 60)
  const words = paragraph
    .slice(start, start + 240)
    .replace(/\s+/g, ' ')
    .trim()
  return `${start > 0 ? '…' : ''}${words}${paragraph.length > start + 240 ? '…' : ''}`
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
