/** Reads the lines of a head as a search engine or a service that shows links would. */
import { DomUtils, parseDocument } from 'htmlparser2'
import type { Html } from '../../src/html/html.ts'

export interface Head {
  /** The value of each `<meta>`, under its name and under its property. */
  readonly meta: Readonly<Record<string, string>>
  /** `canonical https://…`, in order. */
  readonly links: readonly string[]
  /** The things of the JSON-LD graph. */
  readonly graph: readonly Record<string, unknown>[]
}

export function readHead(html: Html | undefined): Head {
  const document = parseDocument(String(html))
  const elements = (name: string) => DomUtils.getElementsByTagName(name, document)
  const scripts = elements('script').map((script) => DomUtils.textContent(script))
  return {
    meta: Object.fromEntries(
      elements('meta').flatMap(({ attribs }) =>
        [attribs.name, attribs.property]
          .filter((name) => name !== undefined)
          .map((name) => [name, attribs.content ?? '']),
      ),
    ),
    links: elements('link').map(({ attribs }) => `${attribs.rel} ${attribs.href}`),
    graph: scripts.flatMap((script) => JSON.parse(script)['@graph']),
  }
}
