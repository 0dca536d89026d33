/** Markdown: from what the author wrote to the body of a page. */
import type { MarkdownIt } from 'markdown-it'
import { type Html, raw } from '../html/html.ts'
import type { Report } from '../model/problem.ts'
import type { MarkdownSource, Render } from '../model/render.ts'
import { isCrowded } from './marks.ts'
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
  const read = reader(words, rules)
  return (source, report) => {
    const { tokens, body, reading } = read(source, report)
    const { headings, links, ids, cited } = reading
    return { body, text: plainText(tokens), headings, links, ids, cited }
  }
}

/** The same for the body alone, where nothing else is asked for. */
export function createBody(
  words: MarkdownWords,
  rules: readonly MarkdownRule[] = [],
): (...asked: Parameters<Render>) => Html {
  const read = reader(words, rules)
  return (source, report) => read(source, report).body
}

function reader(words: MarkdownWords, rules: readonly MarkdownRule[]) {
  const parsers = new Map<string, MarkdownIt>()
  return (source: MarkdownSource, report: Report) => {
    const { language, voice } = source
    const key = `${language} ${voice ?? 'author'}`
    const parser = parsers.get(key) ?? parserOf(source, rules)
    parsers.set(key, parser)
    const reading = new Reading(source, words, report)
    const env = envOf(reading)
    const tokens = isCrowded(reading) ? [] : parser.parse(source.text, env)
    return { tokens, body: raw(flat(parser.renderer.render(tokens, parser.options, env))), reading }
  }
}

function parserOf({ language, voice }: MarkdownSource, rules: readonly MarkdownRule[]): MarkdownIt {
  if (voice === 'reader') return readersParserFor(language)
  return rules.reduce((md, rule) => md.use(rule), parserFor(language))
}

/** The same text in one piece: what is put together, V8 keeps as its parts until a pattern looks at it, in four times the room. */
function flat(text: string): string {
  return /^[^]/.test(text) ? text : ''
}
