/** Rules: what citations add to Markdown. */
import type { Env, MarkdownIt, RendererRule } from 'markdown-it'
import type { Bibliography } from './bibliography.ts'
import { numberCitations, warnOfSwallowed } from './numbering.ts'
import { plainCitation } from './plain.ts'
import { citation } from './syntax.ts'
import type { CitingText } from './text.ts'
import { clearPictures } from './tokens.ts'
import type { CitationWords } from './words.ts'

export interface CitationRules {
  /** What can be cited when the text is read. */
  readonly bibliography: () => Bibliography
  readonly words: CitationWords
  readonly textOf: (env: Env) => CitingText
}

/** Gives a parser the rules. The numbers are given last but for the headings, which leave them out. */
export function citationRules(
  md: MarkdownIt,
  { bibliography, words, textOf }: CitationRules,
): MarkdownIt {
  // What a text explains wherever it stands is explained in its citations, and no word of them is plain.
  const mayBePlain = (env: Env) => textOf(env).abbreviations.size === 0
  md.inline.ruler.before(
    'link',
    'citation',
    (state, silent) =>
      (mayBePlain(state.env) && plainCitation(state, silent)) || citation(state, silent),
  )
  md.core.ruler.before('strip_references', 'swallowed_citations', ({ tokens, env }) =>
    warnOfSwallowed(tokens, textOf(env)),
  )
  md.core.ruler.before('places', 'cited_pictures', ({ tokens }) => clearPictures(tokens))
  md.core.ruler.before('headings', 'number_citations', (state) =>
    numberCitations(state, textOf(state.env), bibliography(), words),
  )
  const content: RendererRule = (tokens, index) => tokens[index]?.content ?? ''
  const rules = { citation_html: content, citation_list: content }
  Object.assign(md.renderer.rules, rules satisfies Record<string, RendererRule>)
  return md
}
