/** Unspaced quotes: straight quotation marks in Chinese and Japanese, where no space tells the opening from the closing one. */
import type { StateCore, Token } from 'markdown-it'

/** A mark with such a character, or its punctuation, on either side. */
const MARK =
  /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])"|"(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/gu

/** Core rule, before markdown-it's own quotation marks: they open and close by turns. An odd one in a block leaves all as they are. */
export function unspacedQuotes(state: StateCore): void {
  const [open = '', close = ''] = state.md.options.quotes
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !block.content.includes('"')) continue
    const texts = (block.children ?? []).filter((token) => token.type === 'text')
    if (count(texts) % 2 === 1) continue
    let opened = false
    for (const token of texts) {
      token.content = token.content.replace(MARK, () => {
        opened = !opened
        return opened ? open : close
      })
    }
  }
}

function count(texts: readonly Token[]): number {
  return texts.reduce((sum, token) => sum + (token.content.match(MARK)?.length ?? 0), 0)
}
