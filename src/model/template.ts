/** Template: which pages there are of one kind, and how one is printed. Each file in layouts/pages exports one. */
import type { Html } from '../html/html.ts'
import type { Site } from './site.ts'

/** Anything that becomes a file of the site. */
export interface Addressed {
  /** Below the site's root: `/2018/12/psoas.html`, `/topics/`, `/feed.xml`. */
  readonly path: string
}

export interface Template {
  /** The pages to write, each with its way to print itself; none, and nothing is written. */
  (site: Site): Printable[]
}

/** A file to be written: where, and what. */
export interface Printable extends Addressed {
  print(): string
}

/** Pairs a list of the site with the function that prints one item of it. */
export function template<Item extends Addressed>(
  list: (site: Site) => readonly Item[],
  render: (item: Item, site: Site) => Html | string,
): Template {
  return (site) =>
    list(site).map((item) => ({ path: item.path, print: () => String(render(item, site)) }))
}
