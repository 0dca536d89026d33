/** Redirect: an old address and what answers it now, or why nothing does any more. */
import type { Page } from './page.ts'

export interface Redirect {
  /**
   * Below the site's root, as it was, decoded: `/2017/old.html`. A `%23`, `%2F` or `%3F` in it stays, as it is no sign of
   * the address' own, `/search/label/C%23`; a query belongs to it, `/?p=12`.
   */
  readonly from: string
  /** Below the site's root (`/2018/12/psoas.html`), or a whole address elsewhere. */
  readonly to: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** An old address and what answers it now, as a host reads them. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** A page that the author took back, and why. */
export interface Withdrawal {
  /** Below the site's root, as it was: `/2017/old.html`. */
  readonly path: string
  /** For readers; plain text. */
  readonly reason: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** A page that says that others were withdrawn: one at the address of each, and one that names all of them. */
export interface GonePage extends Page {
  /** Why this page was withdrawn; undefined on the page that names all. */
  readonly reason?: string
  /** Those that it names. */
  readonly withdrawals: readonly Withdrawal[]
}

/** An old address as a browser asks for it, percent-encoded. */
export function encodedFrom(from: string): string {
  return encodeURI(from).replace(/%25(23|2F|3F)/g, '%$1')
}

/** The path of an encoded old address, decoded, as servers compare it, and its query; both as they are in no other address. */
export function partsOf(encoded: string): { readonly path: string; readonly query: string } {
  const [path = '', query = ''] = encoded.split('?')
  return { path: decodeURIComponent(path), query }
}
