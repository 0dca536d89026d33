/** Addresses: every page and file that a link on this site can lead to. */
import { type Site, pagesOf } from '../model/site.ts'
import { suggest } from '../model/suggest.ts'

export class Addresses {
  readonly #known = new Set<string>()
  #slips: Slips | undefined

  /** `paths` stand below the site's root: `/2018/12/psoas.html`. */
  constructor(paths: Iterable<string>) {
    for (const path of paths) this.#known.add(plainPath(path))
  }

  has(path: string): boolean {
    return this.#known.has(plainPath(path))
  }

  /** The known address that was probably meant, if any comes near. */
  nearest(path: string): string | undefined {
    this.#slips ??= slipsOf(this.#known)
    const { byLetters, byName, candidates, found } = this.#slips
    if (!found.has(path)) {
      const likely = byLetters.get(letters(path)) ?? byName.get(nameOf(path))
      found.set(path, likely ?? suggest(path, candidates))
    }
    return found.get(path)
  }
}

/** All that is known before the site is written; `publicFiles` are copied to it as they are. */
export function addressesOf(site: Site, publicFiles: readonly string[]): Addresses {
  return new Addresses([
    // A link to a page that was withdrawn leads readers to nothing.
    ...pagesOf(site).flatMap(({ kind, path }) => (kind === 'gone' ? [] : path)),
    ...site.files.map((file) => file.path),
    ...site.redirects.map((redirect) => redirect.from),
    ...site.extras,
    ...publicFiles,
  ])
}

/** A folder's page has two addresses, `/2018/` and `/2018/index.html`; the first stands for both. */
export function plainPath(path: string): string {
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path
}

/** The slips that are more often made than a wrong letter. */
interface Slips {
  /** Capital letters, `.html` and the last slash. */
  readonly byLetters: ReadonlyMap<string, string>
  /** The right name in the wrong folder. */
  readonly byName: ReadonlyMap<string, string>
  /** Everything but the home page, which is one letter away from any short name. */
  readonly candidates: readonly string[]
  readonly found: Map<string, string | undefined>
}

function slipsOf(known: ReadonlySet<string>): Slips {
  const paths = [...known].reverse()
  return {
    byLetters: new Map(paths.map((path) => [letters(path), path])),
    byName: new Map(
      paths.filter((path) => !path.endsWith('/')).map((path) => [nameOf(path), path]),
    ),
    candidates: paths.filter((path) => path !== '/'),
    found: new Map(),
  }
}

function letters(path: string): string {
  return path.toLowerCase().replace(/(\.html?|\/)$/, '')
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
