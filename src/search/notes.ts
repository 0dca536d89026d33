/** Notes: what the search did with the words of a question, said above the results. */
import { type Query, printAddress } from './address.ts'
import type { Plan } from './layer/plan.ts'
import { fill } from './slots.ts'

/** `page` is the address at which words are asked again. In the order in which a reader wants to know: what was searched instead, what is nowhere, what was searched besides. */
export function notesOn(query: Query, plan: Plan | undefined, page: string): DocumentFragment[] {
  if (!plan) return []
  const { repaired, unknown, offered, also } = plan
  const link = (words: string, text: string) =>
    again(page + printAddress({ ...query, words }), text)
  const instead = (asked: string, word: string) => query.words.replace(asked, () => word)
  return [
    ...repaired.map(([asked, searched]) =>
      fill('repaired', {
        searched,
        exactly: [link(instead(asked, `"${asked}"`), asked)],
      }),
    ),
    ...(unknown.length > 0 ? [fill('unknown', { words: quotations(unknown, 'disjunction') })] : []),
    ...offered.map(([asked, word]) =>
      fill('offered', { meant: [link(instead(asked, word), word)] }),
    ),
    ...(also.length > 0 ? [fill('also', { words: quotations(also, 'conjunction') })] : []),
  ]
}

/** A link that asks again, with other words and the same filters. */
function again(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.dataset.again = ''
  anchor.textContent = text
  return anchor
}

/** Words in quotation marks, listed as the page's language lists them. */
function quotations(words: readonly string[], type: 'conjunction' | 'disjunction'): Node[] {
  const list = new Intl.ListFormat(document.documentElement.lang, { type })
  return list.formatToParts(words).map((part) => {
    if (part.type === 'literal') return document.createTextNode(part.value)
    const quote = document.createElement('q')
    quote.textContent = part.value
    return quote
  })
}
