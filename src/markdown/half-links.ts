/** Half links: finds `](…` and `][…]` that look like the end of a link and are read as text, such as an address with a space. */
import type { StateCore, StateInline, Token } from 'markdown-it'
import { firstOf, suggest } from '../model/suggest.ts'
import { addressProblem } from './addresses.ts'
import { type Reading, readingOf } from './reading.ts'

const END = /\](?:\(([^)\n]{0,200}\)?)|\[([^[\]\n]{0,200})\](?!\())/y

/** Inline rule. The end of a real link never comes here: the link's own rule takes it. */
export function halfLink(state: StateInline, silent: boolean): boolean {
  END.lastIndex = state.pos
  const found = silent ? null : END.exec(state.src)
  if (!found) return false
  const [, address, label = ''] = found
  const token = state.push('half_link', '', 0)
  if (address === undefined) token.meta = { words: wordsBefore(state), key: label }
  else token.content = address
  state.push('text', '', 0).content = ']'
  state.pos++
  return true
}

/** What stands in the brackets that are closed here; nothing where none are open. */
function wordsBefore({ src, pos }: StateInline): string {
  const start = src.lastIndexOf('[', pos - 1)
  const words = start === -1 ? '' : src.slice(start + 1, pos)
  return words.includes(']') ? '' : words
}

/** Core rule, once the places are known. A forbidden address is an error even here, where it is only words. */
export function halfLinks(state: StateCore): void {
  const reading = readingOf(state.env)
  for (const block of state.tokens) {
    if (!block.children?.some(isHalf)) continue
    block.children = block.children.filter((token) => {
      if (!isHalf(token)) return true
      if (token.meta) warnOfLabel(reading, token, state.md.utils.normalizeReference)
      else warnOfAddress(reading, token)
      return false
    })
  }
}

function isHalf({ type }: Token): boolean {
  return type === 'half_link'
}

function warnOfAddress(reading: Reading, token: Token): void {
  const place = reading.places.get(token)
  const problem = addressProblem(token.content.replace(/\s/g, ''), 'link')
  if (problem) reading.error(place, ...problem)
  else {
    reading.warning(
      place,
      `“](${token.content}” looks like a link and is read as words.`,
      'Put an address with spaces or brackets in it between angle brackets:  [words](<the address>)  If no link is meant, write  \\]  for the bracket.',
    )
  }
}

/** `[words][label]` is a link only where a line says where the label leads. Numbers side by side are meant as they stand. */
function warnOfLabel(reading: Reading, token: Token, normal: (label: string) => string): void {
  const [words, key] = [String(token.meta?.words), String(token.meta?.key)]
  const label = key.trim() === '' ? words : key
  if (words.trim() === '' || /^[\^@]|^(see )?@/.test(key) || /^[\d\s,–-]+$/.test(words + key))
    return
  if (reading.definitions.has(normal(label))) return
  const near = suggest(normal(label), firstOf(reading.definitions, MOST))
  const line = `Write the address at once,  [${words}](https://…)  or a line of its own,  [${label}]: https://…`
  reading.warning(
    reading.places.get(token),
    `“[${words}][${key}]” looks like a link, and no line says where “${label}” leads.`,
    near === undefined ? line : `Did you mean  [${words}][${near.toLowerCase()}] ?`,
  )
}

/** Among more labels than this no likely one is looked for, which keeps the time in proportion to the text. */
const MOST = 100
