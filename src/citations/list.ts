/** List: the references of one text, numbered, each with its ways back to the text. */
import { type Html, escape, html, raw } from '../html/html.ts'
import { type Source, bodyOf } from './source.ts'
import type { CitationWords } from './words.ts'

/** A work in a text. */
export interface Use {
  readonly source: Source
  /** Counted from 1. */
  readonly number: number
  /** The ids of its citations, in the order of the text; none for a work that is listed only. */
  readonly places: readonly string[]
}

/** The id of the heading; headings of the author's own never begin with an underscore. */
export const HEADING = '_references'

/** The section with its heading and list, in the roles of DPUB-ARIA 1.1. `all` is the address of the page of all references. */
export function referenceList(uses: readonly Use[], all: string, words: CitationWords): Html {
  return html`<section
    class="references"
    role="doc-bibliography"
    aria-labelledby="${HEADING}"
    data-pagefind-ignore
  >
    <h2 id="${HEADING}">${words.title}</h2>
    <ol>
      ${uses.map((use) => item(use, words))}
    </ol>
    <p><a href="${all}">${words.all}</a></p>
  </section>`
}

function item({ source, number, places }: Use, words: CitationWords): Html {
  // Written by hand: there is one for each citation of the site, and a template takes ten times as long.
  const ways = places.map(
    (place, index) =>
      ` <a href="#${place}" role="doc-backlink" aria-label="${escape(words.back(number, index + 1))}">${ARROW}</a>`,
  )
  return raw(`<li id="${escape(source.anchor)}">${bodyOf(source, words, raw(ways.join('')))}</li>`)
}

/**
 * A sign that points upwards and that every font has; arrows are missing in many. A digit beside it would have to
 * stand in the link's name as well (WCAG 2.5.3); the names tell the places apart.
 */
const ARROW = '^'
