/** Identifiers: DOIs and PubMed's numbers, told from the many forms in which they are written. */

/**
 * The DOI in `10.1016/j.jpain.2017.11.005`, `doi:10.…`, `https://doi.org/10.…`, with a full stop or a comma after it;
 * undefined for anything else. DOI Handbook 2.2: a prefix that begins with `10.`, a slash, and a suffix.
 */
export function readDoi(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|^doi:?\s*/i, '')
  const plain = /^https?:/i.test(text.trim()) ? decoded(bare.replace(/[?#].*$/, '')) : bare
  const doi = plain.replace(/[.,;]+$/, '')
  return /^10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+$/.test(withoutAngles(doi)) ? doi : undefined
}

/** The DOI in a publisher's address, `https://onlinelibrary.wiley.com/doi/full/10.1002/14651858.CD013814`; undefined where none is. */
export function doiInAddress(address: string): string | undefined {
  if (!/^https?:/i.test(address)) return undefined
  const [, found] = /[/=](10\.\d{4,9}\/[^\s?#&]+)/.exec(decoded(address)) ?? []
  return found && readDoi(found.replace(/(\/(full|abstract|e?pdf|html|references|tables))+$/i, ''))
}

/** The number in `29198932`, `PMID: 29198932` or a PubMed address, with a full stop after it; undefined for anything else. */
export function readPmid(text: string): string | undefined {
  return PMID.exec(text.trim())?.[1]
}

const PMID =
  /^(?:pmid:?\s*|(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/)?0*([1-9]\d{0,8})\/?(?:[?#].*)?[.,;]?$/i

/** Old DOIs such as `10.1002/(SICI)1097-4571(1999)50:1<1::AID-ASI1>3.0.CO;2-#` hold angle brackets. */
function withoutAngles(doi: string): string {
  return doi.replace(/<[^<>\s]*>/g, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
