/** Find: what the pages of a site link to elsewhere, and where the author wrote it. */
import type { Place } from '../../model/problem.ts'
import { readPage } from '../read-page.ts'

export interface OutsidePlace extends Partial<Place> {
  /** A file of the content; or, for what the program put together, the page that shows it. */
  readonly file: string
}

interface Text {
  readonly name: string
  readonly text: string
}

/**
 * The places of each address (http and https) that a page links to. Buttons that hand a page to another service hold
 * the address of this site at `home`, and are left out.
 *
 * @param pages the HTML, by address: `/2018/12/psoas.html`.
 * @param files the content, by name: `content/posts/psoas.md`.
 */
export function outsideLinks(
  pages: readonly Text[],
  files: readonly Text[],
  home: string,
): Map<string, OutsidePlace[]> {
  const shown = new Map<string, string>()
  const handed = encodeURIComponent(home)
  for (const { name, text } of pages) {
    for (const address of readPage(text).addresses) {
      const whole = plainAddress(address)
      if (!whole || whole.startsWith(home) || whole.includes(handed)) continue
      if (!shown.has(whole)) shown.set(whole, name)
    }
  }
  const written = placesIn(files, shown)
  return new Map(
    [...shown].map(([address, page]) => [address, written.get(address) ?? [{ file: page }]]),
  )
}

/** An address, a DOI, and a number of PubMed in a list of references; each leads to an address on a page. */
const WRITTEN =
  /https?:\/\/[^\s"<>[\]{}|\\^`]+|\b10\.\d{4,9}\/[^\s"<>[\]{}|\\^`]+|"PMID":\s*"?\d+/gi

function placesIn(
  files: readonly Text[],
  known: ReadonlyMap<string, string>,
): Map<string, OutsidePlace[]> {
  const places = new Map<string, OutsidePlace[]>()
  for (const { name, text } of files) {
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      for (const { 0: found, index } of line.matchAll(WRITTEN)) {
        const address = knownOf(found, known)
        if (address === undefined) continue
        const place = { file: name, line: at + 1, column: index + 1 }
        const others = places.get(address)
        if (others) others.push(place)
        else places.set(address, [place])
      }
    }
  }
  return places
}

/** The known address of a piece of text, which may hold signs that end a link or a sentence. */
function knownOf(found: string, known: ReadonlyMap<string, string>): string | undefined {
  for (let text = found; text !== ''; text = text.slice(0, -1)) {
    const address = addressOf(text)
    if (address !== undefined && known.has(address)) return address
    if (!/[\p{P}\p{S}]$/u.test(text)) return undefined
  }
  return undefined
}

function addressOf(text: string): string | undefined {
  const number = /^"PMID":\s*"?(\d+)$/i.exec(text)?.[1]
  if (number !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${number}/`
  return plainAddress(/^10\./.test(text) ? `https://doi.org/${text}` : text)
}

/** The whole address without its place on the page; undefined for what is none. */
function plainAddress(text: string): string | undefined {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  url.hash = ''
  return url.href
}
