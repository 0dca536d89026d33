/** Parser: markdown-it with this project's rules, in their order. */
import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import deflist from 'markdown-it-deflist'
import sub from 'markdown-it-sub'
import sup from 'markdown-it-sup'
import { abbreviationDefinition, abbreviations } from './abbreviations.ts'
import { captions } from './captions.ts'
import { openBracket } from './brackets.ts'
import { card } from './card.ts'
import { characters } from './characters.ts'
import { dashes } from './dashes.ts'
import { definitions, unusedDefinitions } from './definitions.ts'
import { depth } from './depth.ts'
import { figures } from './figures.ts'
import { halfLink, halfLinks } from './half-links.ts'
import { headings } from './headings.ts'
import { html } from './html.ts'
import { inlineNotes } from './inline-notes.ts'
import { links } from './links.ts'
import { inlineNote, noteDefinition, noteReference } from './note-syntax.ts'
import { notes } from './notes.ts'
import { pictures } from './pictures.ts'
import { places } from './places.ts'
import { quotesOf } from './quotes.ts'
import { renderRules } from './render-rules.ts'
import { rows } from './rows.ts'
import { slips } from './slips.ts'
import { SpannedState } from './spans.ts'
import { structure } from './structure.ts'
import { tables } from './tables.ts'
import { unspacedQuotes } from './unspaced-quotes.ts'

/**
 * CommonMark 0.31 with GitHub's tables and strikethrough, HTML printed as it is written: no rule of this project's.
 * Stress also ends at the punctuation of Chinese, Japanese and Korean, which put no space after it: `**气。**的`.
 */
export function plainParser(): Parser {
  return new MarkdownIt({ html: true }).use(cjkFriendly)
}

/** What happens to the tokens between markdown-it's own inline rules and its quotation marks. */
const STEPS: Readonly<Record<string, (state: StateCore) => void>> = {
  places,
  unusedDefinitions,
  rows,
  slips,
  halfLinks,
  inlineNotes,
  html,
  figures,
  captions,
  structure,
  notes,
  links,
  pictures,
  tables,
  abbreviations,
  unspacedQuotes,
}

/** The parser for texts in a language (BCP 47). Its `env` must be that of a reading (`envOf`). */
export function parserFor(language: string): Parser {
  const md = plainParser().set({ typographer: true, linkify: true, quotes: quotesOf(language) })
  md.use(deflist).use(sub).use(sup).use(depth).use(renderRules)
  md.inline.State = SpannedState
  // It builds on the state that it finds.
  md.use(cjkFriendly)
  // Addresses are judged later, with their place; here a bad one would silently become text.
  md.validateLink = () => true
  md.normalizeLink = (href) => href

  const alt = ['paragraph', 'reference', 'blockquote']
  md.block.ruler.before('reference', 'note', noteDefinition, { alt })
  md.block.ruler.before('reference', 'abbreviation', abbreviationDefinition, { alt })
  md.block.ruler.before('fence', 'card', card, { alt: [...alt, 'list'] })
  md.inline.ruler.before('link', 'open_bracket', openBracket)
  md.inline.ruler.before('link', 'note', noteReference)
  md.inline.ruler.before('emphasis', 'inline_note', inlineNote)
  md.inline.ruler.after('image', 'half_link', halfLink)

  md.core.ruler.before('normalize', 'characters', characters)
  md.core.ruler.before('strip_references', 'definitions', definitions)
  for (const [name, step] of Object.entries(STEPS)) md.core.ruler.before('replacements', name, step)
  md.core.ruler.at('replacements', dashes)
  md.core.ruler.push('headings', headings)
  // What is left of linkify is the inline rule, and it needs the scheme: https://…
  md.core.ruler.disable('linkify')
  for (const scheme of ['ftp:', 'mailto:', '//']) md.linkify.add(scheme, null)
  return md
}
