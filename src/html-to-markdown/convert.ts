/** Convert: from the HTML that editors leave to Markdown that an author would write. */
import type { Nodes, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { linkTyped } from './typed-links.ts'
import { readBlocks } from './flow.ts'
import { element } from './hast.ts'
import { findFootnotes } from './footnotes.ts'
import { fitHeadings, noteBoldLines } from './headings.ts'
import { leadLinks } from './links.ts'
import { parseHtml } from './parse.ts'
import { type Picture, type Places, Tally } from './tally.ts'
import { blocksOf } from './to-mdast.ts'
import { markdownOf } from './to-markdown.ts'
import { visibleWords } from './visible.ts'

export interface Converted {
  /** Ends with a line break, unless it is empty. */
  markdown: string
  /** Every picture of the text, in its order. */
  images: Picture[]
  /** Where the text's links led, as it had them. */
  links: string[]
  /** What was left out, by kind: `script`, `comment`, `tracking picture`. */
  dropped: { what: string; count: number }[]
  /** What the author should look at, in plain words. */
  notes: string[]
  /** The visible words of the HTML, white space folded; found when they are asked for. */
  readonly text: string
}

/**
 * Converts a piece of HTML, such as a post of Blogger's editor or what was pasted from Word, to this project's Markdown.
 * Pure: nothing is read or fetched.
 *
 * @param places where pictures and links lead from now on. `image` is asked for every picture at its full size, and for
 *   the picture of a film: where that is no file of the author's own, the film is a link alone.
 * @throws RefusedHtml for HTML that is nested deeper than anyone would write.
 */
export function convertHtml(html: string, places: Places): Converted {
  const tree = parseHtml(html)
  breakTypedLines(tree)
  if (html.includes('href=')) findFootnotes(tree)
  const tally = new Tally(places)
  const body = element('body', readBlocks(tree.children, [], tally))
  fitHeadings(body)
  linkTyped(body)
  const links = leadLinks(body, (href) => places.link(href))
  noteBoldLines(body, tally)
  const markdown = markdownOf(blocksOf(body.children))
  return {
    markdown,
    images: tally.images(),
    links,
    dropped: tally.dropped(),
    notes: tally.notes(),
    get text() {
      return visibleWords(tree, tally)
    },
  }
}

/** A text without any element that breaks lines, but with empty lines in it, means its lines as they were typed. */
function breakTypedLines(tree: Root): void {
  if (has(tree, isBreaking) || !has(tree, isTyped)) return
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('\n')) return
    const pieces = node.value
      .split(/\r?\n/)
      .flatMap((value, line) => [
        ...(line > 0 ? [element('br')] : []),
        { type: 'text' as const, value },
      ])
    parent.children.splice(index, 1, ...pieces)
    return index + pieces.length
  })
}

function has(node: Nodes, asked: (node: Nodes) => boolean): boolean {
  return asked(node) || ('children' in node && node.children.some((child) => has(child, asked)))
}

function isTyped(node: Nodes): boolean {
  return node.type === 'text' && /\S\s*\n[ \t]*\r?\n\s*\S/.test(node.value)
}

function isBreaking(node: Nodes): boolean {
  return node.type === 'element' && BREAKING.test(node.tagName)
}

const BREAKING = /^(br|p|div|li|td|blockquote|pre|h[1-6]|hr|dd|table)$/
