/** Written pages: the HTML pages of a build, each read once. */
import type { Redirect } from '../model/redirect.ts'
import { plainPath } from './addresses.ts'
import { type PageReading, readPage } from './read-page.ts'
import type { Place } from './resolve.ts'

export interface WrittenHtml {
  /** Below the site's root: `/2018/12/psoas.html`, `/topics/`. */
  readonly url: string
  readonly content: string
}

export class WrittenPages {
  readonly readings: ReadonlyMap<string, PageReading>
  readonly #moved: ReadonlySet<string>

  constructor(pages: readonly WrittenHtml[], redirects: readonly Redirect[]) {
    this.readings = new Map(pages.map(({ url, content }) => [plainPath(url), readPage(content)]))
    this.#moved = new Set(redirects.map((redirect) => plainPath(redirect.from)))
  }

  /** The ids of a page that lacks the place; undefined when it has it, or when only its redirect's target can know. */
  lacking({ path, fragment }: Place): ReadonlySet<string> | undefined {
    const plain = plainPath(path)
    if (fragment === '' || this.#moved.has(plain)) return undefined
    const ids = this.readings.get(plain)?.ids
    return ids?.has(fragment) ? undefined : ids
  }
}
