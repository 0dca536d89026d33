/** Half links: finds `](…` that looks like the end of a link and is read as text, such as an address with a space. */
import type { StateCore, StateInline } from 'markdown-it'
import { addressProblem } from './addresses.ts'
import { readingOf } from './reading.ts'

const END = /\]\(([^)\n]{0,200}\)?)/y

/** Inline rule. The end of a real link never comes here: the link's own rule takes it. */
export function halfLink(state: StateInline, silent: boolean): boolean {
  END.lastIndex = state.pos
  const address = silent ? undefined : END.exec(state.src)?.[1]
  if (address === undefined) return false
  state.push('half_link', '', 0).content = address
  state.push('text', '', 0).content = ']'
  state.pos++
  return true
}

/** Core rule, once the places are known. A forbidden address is an error even here, where it is only words. */
export function halfLinks(state: StateCore): void {
  const reading = readingOf(state.env)
  for (const block of state.tokens) {
    block.children =
      block.children?.filter((token) => {
        if (token.type !== 'half_link') return true
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
        return false
      }) ?? null
  }
}
