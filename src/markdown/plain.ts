/** Plain: the words of a text without their markup. */
import type { Token } from 'markdown-it'
import { modelOf } from './content-model.ts'

/** The words of inline tokens in one line; those of pictures only where they are asked for. */
export function plainWords(
  tokens: readonly Token[],
  pictures: 'with pictures' | 'words only',
): string {
  return tokens.map((token) => wordsOf(token, pictures)).join('')
}

/**
 * The words of a whole body, its blocks parted by line breaks: headings, paragraphs, lists, quotations, tables (a row
 * is one block) and cards' headings; without figures, blocks of code and footnotes.
 */
export function plainText(tokens: readonly Token[]): string {
  const blocks: string[] = []
  let block = ''
  let left = 0
  const end = () => {
    const line = block.replace(/\s+/g, ' ').trim()
    if (line) blocks.push(line)
    block = ''
  }
  for (const token of tokens) {
    if (isLeftOut(token)) left += token.nesting
    if (left > 0) continue
    if (token.type === 'inline') block += plainWords(token.children ?? [], 'words only')
    else if (/^(td|th|br)$/.test(token.tag)) block += ' '
    else if (modelOf(token.tag).is !== 'words') end()
  }
  end()
  return blocks.join('\n')
}

function isLeftOut(token: Token): boolean {
  return token.tag === 'figure' || token.tag === 'pre' || /^notes_(open|close)$/.test(token.type)
}

function wordsOf(token: Token, pictures: 'with pictures' | 'words only'): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'literal':
    case 'code_inline':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return ' '
    case 'image':
      return pictures === 'with pictures' ? plainWords(token.children ?? [], pictures) : ''
    default:
      return token.tag === 'br' ? ' ' : ''
  }
}
