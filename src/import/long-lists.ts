/** Long lists: a page with lists that would be too long for one string, printed item by item. */
import { type Html, raw } from '../html/html.ts'

/** What can be read item by item. */
export interface List<Item> extends Iterable<Item> {
  readonly length: number
}

/** Lists of one page. In the page stands a mark for each, and they are made when their place is printed. */
export class LongLists {
  readonly #lists: Iterable<Html>[] = []

  /** What stands in the page for a list: for one without items, nothing. */
  of<Item>(items: List<Item>, print: (item: Item) => Html): Html {
    if (items.length === 0) return raw('')
    return raw(`<!--${this.#lists.push(printedEach(items, print)) - 1}-->`)
  }

  /** The markup of the page in pieces, the lists in their places. No text can be taken for a mark: its `<` is escaped. */
  *printed(page: Html): Generator<string> {
    for (const [index, part] of String(page)
      .split(/<!--(\d+)-->/)
      .entries()) {
      if (index % 2 === 0) yield part
      else for (const item of this.#lists[Number(part)] ?? []) yield String(item)
    }
  }
}

function* printedEach<Item>(items: Iterable<Item>, print: (item: Item) => Html): Generator<Html> {
  for (const item of items) yield print(item)
}
