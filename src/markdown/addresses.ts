/** Addresses: which of them a text may hold, in whatever spelling. */
import type { LinkUse } from '../model/page.ts'

/** What is wrong with an address, and what to write instead. */
export type AddressProblem = readonly [message: string, advice: string]

const SCHEMES: Readonly<Record<LinkUse['kind'], readonly string[]>> = {
  link: ['http', 'https', 'mailto', 'tel'],
  image: ['http', 'https'],
}

/**
 * What is wrong with the address `href`, entities and backslashes already read. It is judged as browsers read it
 * (WHATWG URL: control characters dropped, `\` taken for `/`), and besides with percent-encoding undone, so that no
 * later step that decodes it can make another kind of address of it. `//host` is refused: it looks like a page of this
 * site, and is another's.
 */
export function addressProblem(href: string, kind: LinkUse['kind']): AddressProblem | undefined {
  if (PLAIN.test(href)) return undefined
  if (href.trim() === '') return ['The address is empty.', 'Write where it leads.']
  if (/[\p{Cc}\ufffd]|&#(?:x[\da-f]+|\d+);/iu.test(href)) {
    return ['The address has an invisible control character in it.', 'Type the address anew.']
  }
  const plain = decoded(href)
  if (/^[\\/]{2}/.test(plain)) {
    return [
      `“${href}” does not say how to reach its host.`,
      `Write  https://${plain.replace(/^[\\/]+/, '')}`,
    ]
  }
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(plain)?.[0].toLowerCase()
  const allowed = SCHEMES[kind]
  if (scheme === undefined || allowed.includes(scheme)) return undefined
  const what = kind === 'link' ? 'A link' : 'A picture'
  return [
    `“${scheme}:” is not a kind of address that a text may hold.`,
    `${what} starts with ${allowed.map((name) => `${name}:`).join(', ')}, or is the address of something on this site.`,
  ]
}

/** Nothing in it can be read in two ways: `https://…`, or the way to another page. */
const PLAIN = /^(?:https?:\/\/|\/)?[\w.~?#=+-][\w.~/?#=+-]*$/i

/** The address freed of percent-encoding, even of several layers, and of spaces and characters without a shape. */
function decoded(href: string): string {
  return href
    .replace(/%(?:25)*([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}
