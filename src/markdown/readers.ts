/** Readers: Markdown for what readers wrote: words, lists, quotations, code and links that nobody here vouches for. */
import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { modelOf } from './content-model.ts'
import { parserFor } from './parser.ts'
import { readingOf } from './reading.ts'

/**
 * The parser for comments in a language (BCP 47). Headings, tables, notes and cards would stand among the author's own,
 * with ids that she has used; what looks like one stays as it was typed. A picture is a link to it.
 */
export function readersParserFor(language: string): MarkdownIt {
  const md = parserFor(language)
  md.disable(AUTHORS, true)
  md.core.ruler.before('structure', 'readers', readers)
  return md
}

const AUTHORS = [
  ...[
    'abbreviation',
    'card',
    'deflist',
    'heading',
    'hr',
    'html_block',
    'lheading',
    'note',
    'reference',
  ],
  ...['table', 'image', 'inline_note', 'citation'],
]

/** Core rule: no element but those that mark words; links say that they are a reader's (HTML, 4.6.7; `ugc` is Google's). */
function readers(state: StateCore): void {
  const reading = readingOf(state.env)
  for (const block of state.tokens) {
    block.children =
      block.children?.filter((token) => {
        if (isLink(token)) token.attrSet('rel', 'nofollow ugc')
        if (token.type !== 'html' || (modelOf(token.tag).is === 'words' && token.tag !== 'img'))
          return true
        if (token.nesting < 0) return false
        reading.warning(
          reading.placeOf(token),
          `“<${token.tag}>” is left out, as a comment holds words and links.`,
          'Take it out; the words in it stay.',
        )
        return false
      }) ?? null
  }
}

function isLink({ tag, nesting }: Token): boolean {
  return tag === 'a' && nesting === 1
}
