/** Card: `::: urgent Call 111 if:` opens a box, `:::` closes it; any Markdown may stand between. */
import type { StateBlock } from 'markdown-it'
import { suggest } from '../model/suggest.ts'
import { CARDS, CARD_NAMES, type CardName, isCardName } from './cards.ts'
import { type Reading, readingOf } from './reading.ts'

const FENCE = /:{3,}[ \t]*(\S*)[ \t]*(.*)/y

/**
 * Block rule. Each fence is a token of its own; that they come in pairs is seen later, with HTML's elements. So no
 * search for the end is needed, and a fence that is missing is reported where the other one stands.
 */
export function card(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  FENCE.lastIndex = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  const [fence, name = '', title = ''] = FENCE.exec(state.src) ?? []
  if (fence === undefined) return false
  if (silent) return true
  const map: [number, number] = [startLine, startLine + 1]
  state.line = startLine + 1
  if (name === '') {
    const end = state.push('card_close', 'section', -1)
    end.map = map
    end.markup = ':::'
    return true
  }
  const reading = readingOf(state.env)
  const open = state.push('card_open', 'section', 1)
  open.map = map
  open.markup = `::: ${name}`
  const known = isCardName(name) ? name : unknownName(reading, open.markup, name, startLine)
  open.attrs = [['class', CARDS[known]]]
  pushTitle(state, reading, known, title.trim(), map)
  return true
}

/** A heading: the author's, or the word for this kind of card. Its level is found later. */
function pushTitle(
  state: StateBlock,
  reading: Reading,
  name: CardName,
  title: string,
  map: [number, number],
): void {
  const { title: word, before } = reading.words.cards[name]
  state.push('card_title_open', 'h2', 1).block = false
  if (title === '') {
    state.push('card_word', '', 0).content = word
  } else {
    if (before) state.push('card_before', '', 0).content = before
    const words = state.push('inline', '', 0)
    words.map = map
    words.content = title
    words.children = []
  }
  state.push('card_title_close', 'h2', -1)
}

function unknownName(reading: Reading, fence: string, name: string, line: number): CardName {
  const near = suggest(name, CARD_NAMES)
  reading.error(
    reading.placeAt(line, (reading.lines[line] ?? '').indexOf(':::')),
    `“${fence}” opens no kind of card.`,
    `${near ? `Perhaps you mean  ::: ${near}  ` : ''}The kinds are: ${CARD_NAMES.join(', ')}.`,
  )
  return 'note'
}
