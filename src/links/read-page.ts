/** Reads the ids and the addresses of an HTML page. */
import { Parser } from 'htmlparser2'
import { attributeReader } from './attributes.ts'

export interface PageReading {
  readonly ids: ReadonlySet<string>
  /** Ids that stand on the page more than once. */
  readonly twice: ReadonlySet<string>
  /** Each address once, as printed. */
  readonly addresses: ReadonlySet<string>
}

/** Attributes that hold one address (HTML standard, index of attributes). */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data'])
const ADDRESSES = new Set(['srcset', 'imagesrcset'])

const read = attributeReader(['id', ...ADDRESS, ...ADDRESSES])

export function readPage(markup: string): PageReading {
  const ids = new Set<string>()
  const twice = new Set<string>()
  const addresses = new Set<string>()
  const take = (name: string, value: string): void => {
    if (name === 'id') (ids.has(value) ? twice : ids).add(value)
    else if (ADDRESS.has(name)) addresses.add(value)
    else if (ADDRESSES.has(name)) for (const one of candidates(value)) addresses.add(one)
  }
  if (!read(markup, take)) new Parser({ onattribute: take }).end(markup)
  return { ids, twice, addresses }
}

/** The addresses of a `srcset`, without their widths and densities. */
function candidates(value: string): string[] {
  return value.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || [])
}
