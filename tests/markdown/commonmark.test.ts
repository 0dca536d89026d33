/** CommonMark 0.31.2: the examples of its specification, by the ground that the rules stand on, and by all rules. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import spec from 'commonmark-spec'
import { parseDocument } from 'htmlparser2'
import { plainParser } from '../../src/markdown/parser.ts'
import { rendered } from './render.ts'

const examples = spec.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}))

describe('the examples of CommonMark', () => {
  it('are all those of version 0.31.2', () => assert.equal(examples.length, 652))

  it('are all printed as they should be with the allow-list off', () => {
    const parser = plainParser()
    for (const { number, markdown, html } of examples)
      assert.equal(normal(parser.render(markdown)), normal(html), `example ${number}`)
  })

  it('are printed so with all rules on, but for what this project adds and says that it does', () => {
    const parser = plainParser()
    const resolve = (href: string) => ({ href: parser.normalizeLink(href) })
    const different = examples.filter(({ markdown, html }) => {
      const { written, problems } = rendered(markdown, { resolve })
      const same = normal(withoutAdditions(String(written.body))) === normal(withoutAdditions(html))
      return !same && problems.length === 0
    })
    assert.deepEqual(
      different.map(({ number }) => number),
      ADDITIONS,
    )
  })
})

/** Examples that read otherwise here, each for what the README says of texts. */
const ADDITIONS: readonly number[] = [
  // Three hyphens among words are a dash.
  ...[55, 87],
  // A picture alone in its paragraph is a figure, and its title the caption.
  ...[572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
  // A bare address is a link.
  ...[602, 608, 611],
  // Comments are not printed, in the middle of a line too.
  626,
]

/** What is added to all texts: quotation marks and dashes, ids, the page's own first heading, places to scroll to. */
function withoutAdditions(markup: string): string {
  return markup
    .replace(/[“”]/g, '&quot;')
    .replace(/[‘’]/g, "'")
    .replaceAll('…', '...')
    .replace(/[–—]/g, '--')
    .replace(/ (id|loading|decoding|tabindex)="[^"]*"/g, '')
    .replace(/<(\/?)h[1-6]>/g, '<$1h>')
    .replace(/<figure>(<img[^>]*>)<\/figure>/g, '<p>$1</p>')
    .replace(/<div class="table"[^>]*>([^]*?<\/table>)<\/div>/g, '$1')
    .replace(/<!--[^]*?-->/g, '')
}

/** Markup as a tree, without the blanks between blocks: `<br />` and `<br>` are one. */
function normal(markup: string): string {
  return JSON.stringify(parseDocument(markup).children.flatMap((node) => tree(node, false)))
}

type ChildNode = ReturnType<typeof parseDocument>['children'][number]

function tree(node: ChildNode, kept: boolean): unknown[] {
  if (node.type === 'text')
    return kept || node.data.trim() !== '' ? [node.data.replace(/^\n|\n$/g, kept ? '$&' : '')] : []
  if (!('name' in node && 'children' in node))
    return ['data' in node ? [node.type, node.data] : node.type]
  const attributes = 'attribs' in node ? Object.entries(node.attribs).sort() : []
  const inside = node.children.flatMap((child) => tree(child, kept || node.name === 'pre'))
  return [[node.name, attributes, inside]]
}
