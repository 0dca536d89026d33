/** Redirects: redirects.yaml with the old addresses of the blog, and every line of the author's as it was. */
import { parseDocument } from 'yaml'
import { encodedFrom } from '../model/redirect.ts'
import { fieldsFile } from './fields.ts'

/**
 * Adds to the text of redirects.yaml what it does not have yet; from (decoded) to where. Undefined where it has
 * everything, or where the author's own file has a form to which no line can be added.
 */
export function withRedirects(
  text: string | undefined,
  redirects: ReadonlyMap<string, string>,
): string | undefined {
  const present = text === undefined || text.trim() === '' ? {} : contentsOf(text)
  if (present === undefined) return undefined
  const asList = Array.isArray(present)
  const known = new Set(asList ? present.map(fromOf) : Object.keys(present))
  const missing = [...redirects].filter(
    ([from]) => !known.has(from) && !known.has(encodedFrom(from)),
  )
  if (missing.length === 0) return undefined
  const lines = asList
    ? fieldsFile(missing.map(([from, to]) => ({ from: encodedFrom(from), to: encodeURI(to) })))
    : fieldsFile(
        Object.fromEntries(missing.map(([from, to]) => [encodedFrom(from), encodeURI(to)])),
      )
  const start = text === undefined || text.trim() === '' ? HEAD : `${text.trimEnd()}\n`
  return start + lines
}

const HEAD = `# Old addresses and where they lead now. The import wrote them; you can add your own.
`

/** The contents, if lines can be added below them: a block of fields or a block list. */
function contentsOf(text: string): object | undefined {
  const document = parseDocument(text, { schema: 'failsafe' })
  if (document.errors.length > 0) return undefined
  const contents: unknown = document.toJS()
  if (contents === null) return {}
  const flow = document.contents !== null && 'flow' in document.contents && document.contents.flow
  return typeof contents === 'object' && !flow ? contents : undefined
}

function fromOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'from' in entry ? String(entry.from) : ''
}
