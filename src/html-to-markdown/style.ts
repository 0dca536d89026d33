/** Style: what an element's `style` attribute says that is more than looks. */
import type { Element } from 'hast'
import { attribute } from './hast.ts'

/** CSS declarations of a `style` attribute, names and values in small letters; none where all are looks alone. */
export function styleOf(node: Element): ReadonlyMap<string, string> {
  const style = attribute(node, 'style')
  if (!style || !MEANT.test(style)) return NONE
  return new Map(
    style.split(';').map((declaration) => {
      const colon = declaration.indexOf(':')
      const value = declaration.slice(colon + 1).replace(/!\s*important/i, '')
      return [declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()]
    }),
  )
}

/** Of what anybody here asks for, at least one is there; most styles are looks alone. */
const MEANT =
  /font-(?:weight|style)|text-decoration|vertical-align|display|visibility|mso-|width|height/i

const NONE: ReadonlyMap<string, string> = new Map()

/** The marks that a style puts on words (`on`) and takes off them (`off`): bold is 600 and more (CSS Fonts 4, 2.2). */
export function marksOfStyle(style: ReadonlyMap<string, string>): {
  readonly on: readonly string[]
  readonly off: readonly string[]
} {
  if (style.size === 0) return UNMARKED
  const on: string[] = []
  const off: string[] = []
  const weight = style.get('font-weight')
  if (weight) (isBold(weight) ? on : off).push('strong')
  const slant = style.get('font-style')
  if (slant) (/^(italic|oblique)/.test(slant) ? on : off).push('em')
  if (
    /line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? '')
  ) {
    on.push('del')
  }
  const height = style.get('vertical-align')
  if (height === 'super') on.push('sup')
  if (height === 'sub') on.push('sub')
  if (height === 'baseline') off.push('sup', 'sub')
  return { on, off }
}

const UNMARKED = { on: [], off: [] }

/** True for what no reader sees. */
export function isHidden(style: ReadonlyMap<string, string>): boolean {
  if (style.size === 0) return false
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  )
}

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}
