/** Markdown: from what the author wrote to the body of a page. */
import type { MarkdownIt } from 'markdown-it'
import { raw } from '../html/html.ts'
import type { Render } from '../model/render.ts'
import { parserFor } from './parser.ts'
import { readersParserFor } from './readers.ts'
import { plainText } from './plain.ts'
import { Reading, envOf } from './reading.ts'
import type { MarkdownWords } from './words.ts'

/** What a capability adds to Markdown: it gives the parser its rules, which run among this project's own. */
export type MarkdownRule = (md: MarkdownIt) => void

/**
 * Makes the one function that renders Markdown: CommonMark 0.31 with tables, ~~strikethrough~~, definition lists,
 * `10^-3^`, `H~2~O`, abbreviations, footnotes, figures, cards (`::: note`) and the HTML of elements.ts. What it cannot
 * accept is reported, all at once. The parsers are set up once for each language, each with all of `rules`; nothing is
 * kept between texts.
 */
export function createMarkdown(words: MarkdownWords, rules: readonly MarkdownRule[] = []): Render {
  const parsers = new Map<string, MarkdownIt>()
  return (source, report) => {
    const { language, voice } = source
    const key = `${language} ${voice ?? 'author'}`
    const make = () =>
      voice === 'reader'
        ? readersParserFor(language)
        : rules.reduce((md, rule) => md.use(rule), parserFor(language))
    const parser = parsers.get(key) ?? make()
    parsers.set(key, parser)
    const reading = new Reading(source, words, report)
    const env = envOf(reading)
    const tokens = parser.parse(source.text, env)
    const { headings, links, ids, cited } = reading
    return {
      body: raw(flat(parser.renderer.render(tokens, parser.options, env))),
      text: plainText(tokens),
      headings,
      links,
      ids,
      cited,
    }
  }
}

/** The same text in one piece: what is put together, V8 keeps as its parts until a pattern looks at it, in four times the room. */
function flat(text: string): string {
  return /^[^]/.test(text) ? text : ''
}
