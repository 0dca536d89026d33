/** Render rules: how the tokens are printed that are more than a tag with its attributes. */
import type { MarkdownIt, RendererRule } from 'markdown-it'

/** Every value is escaped and double-quoted, so that later steps can find addresses by pattern. */
export function renderRules(md: MarkdownIt): void {
  const { escapeHtml, unescapeAll } = md.utils
  const content: RendererRule = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
  const block: RendererRule = (tokens, index) => {
    const token = tokens[index]
    const language = unescapeAll(token?.info ?? '')
      .trim()
      .split(/\s+/, 1)[0]
    const mark = language ? ` class="language-${escapeHtml(language)}"` : ''
    // A long line scrolls, and must do so by keyboard (WCAG 2.1.1).
    return `<pre tabindex="0"><code${mark}>${escapeHtml(token?.content ?? '')}</code></pre>\n`
  }
  const noteLink: RendererRule = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index]
    return token ? `<a${renderer.renderAttrs(token)}>${escapeHtml(token.content)}</a>` : ''
  }
  Object.assign(md.renderer.rules, {
    card_before: (...[tokens, index]: Parameters<RendererRule>) =>
      `<span class="visually-hidden">${escapeHtml(tokens[index]?.content ?? '')}</span>`,
    card_word: content,
    code_block: block,
    fence: block,
    literal: content,
    note_back: noteLink,
    note_ref: (...args: Parameters<RendererRule>) => `<sup>${noteLink(...args)}</sup>`,
  } satisfies Record<string, RendererRule>)
  // The words of a picture are an attribute by now; markdown-it would make them anew.
  delete md.renderer.rules.image
}
