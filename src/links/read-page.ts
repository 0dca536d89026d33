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

const readPlain = attributeReader(['id', ...ADDRESS, ...ADDRESSES])

export function readPage(markup: string): PageReading {
  const quick = new Attributes()
  if (readPlain(markup, quick.take)) return quick
  const slow = new Attributes()
  new Parser({ onattribute: slow.take }).end(markup)
  return slow
}

class Attributes implements PageReading {
  readonly ids = new Set<string>()
  readonly twice = new Set<string>()
  readonly addresses = new Set<string>()

  readonly take = (name: string, value: string): void => {
    if (name === 'id') (this.ids.has(value) ? this.twice : this.ids).add(value)
    else if (ADDRESS.has(name)) this.addresses.add(value)
    else if (ADDRESSES.has(name)) for (const one of candidates(value)) this.addresses.add(one)
  }
}

/** The addresses of a `srcset`, without their widths and densities. */
function candidates(value: string): string[] {
  return value.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || [])
}
