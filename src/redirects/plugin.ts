/** Writes `_redirects`, a page at each old address that can hold one, and the pages of what was withdrawn. */
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import { template } from '../model/template.ts'
import { freePlaces } from './free-places.ts'
import { type GoneWords, gonePages } from './gone.ts'
import { type Move, movesOf } from './moves.ts'
import { type RedirectWords, redirectPage } from './redirect-page.ts'
import { origin, redirectsFile, target } from './redirects-file.ts'

export interface RedirectsOptions {
  words: RedirectWords
  gone: GoneWords
}

export default function redirects(eleventy: Eleventy, { words, gone }: RedirectsOptions): void {
  let moves: readonly Move[] = []
  onSite(eleventy, (site, run) => {
    const withdrawn = gonePages(site, gone)
    withdrawn.problems.forEach(run.report)
    site.gone = withdrawn.pages
    const found = movesOf(site)
    moves = found.moves
    site.moves = moves.map(({ from, to }) => ({
      from: origin(from, site),
      to: target(to, site),
    }))
    found.problems.forEach(run.report)
  })
  addFiles(
    eleventy,
    'redirects',
    template(
      () => (moves.length > 0 ? [{ path: '/_redirects' }] : []),
      (_, site) => redirectsFile(moves, site),
    ),
  )
  addFiles(
    eleventy,
    'redirect-pages',
    template(
      (site) => freePlaces(moves, site),
      ({ move }, site) => redirectPage(move, site, words),
    ),
  )
}
