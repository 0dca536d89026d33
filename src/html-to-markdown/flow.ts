/** Flow: reads HTML of any make into blocks of a few clean kinds, each with its words in it. */
import type { Element, Nodes } from 'hast'
import { attribute, element, textOf } from './hast.ts'
import { gistOf } from './embeds.ts'
import { headingBlocks } from './headings.ts'
import { BLOCKS, EMBEDS, LEFT_OUT, LISTS, OWN } from './kinds.ts'
import { linkMark } from './links.ts'
import { detailsBlocks, embedBlocks, figureBlocks } from './sections.ts'
import { type Block, type Lines, type WordItem, gather, wordItem } from './lists.ts'
import { definitionList, htmlList } from './html-lists.ts'
import { codeBlock } from './code.ts'
import { pictureRun } from './pictures.ts'
import { type Mark, type Run, isBlank, withMark } from './runs.ts'
import { cleanCharacters, foldSpaces } from './spaces.ts'
import { isHidden, styleOf } from './style.ts'
import { marksOf, noteMark } from './marks.ts'
import { tableBlocks } from './tables.ts'
import type { Tally } from './tally.ts'

/** Reads nodes that stand in something else, and carry its marks. */
export type Read = (nodes: readonly Nodes[], marks: readonly Mark[]) => Element[]

/**
 * The blocks of a piece of HTML: `p`, `h1` to `h6`, `ul`, `ol`, `dl`, `blockquote`, `pre`, `figure`, `details`,
 * `table`, `hr`, and in them words with marks, links, pictures and line breaks.
 */
export function readBlocks(
  nodes: readonly Nodes[],
  marks: readonly Mark[],
  tally: Tally,
): Element[] {
  const flow = new Flow(tally)
  for (const node of nodes) flow.read(node, marks)
  return flow.finish()
}

class Flow {
  readonly #tally: Tally
  readonly #blocks: Block[] = []
  #runs: Run[] = []
  #item: WordItem | undefined
  #strays: Element | undefined

  constructor(tally: Tally) {
    this.#tally = tally
  }

  finish(): Element[] {
    this.#flush()
    return gather(this.#blocks, this.#tally)
  }

  read(node: Nodes, marks: readonly Mark[]): void {
    if (node.type === 'element') this.#element(node, marks)
    else if (node.type === 'text') {
      const value = cleanCharacters(node.value)
      this.#runs.push({ kind: 'words', value, marks, source: node })
    } else if (node.type === 'comment' && /^\s*more\b/.test(node.value)) this.#block(more())
    else if (node.type === 'comment') this.#tally.drop('comment')
  }

  #element(node: Element, around: readonly Mark[]): void {
    const { tagName } = node
    const left = LEFT_OUT.get(tagName)
    const style = styleOf(node)
    const gist = gistOf(node)
    if (gist) return this.#block(...embedBlocks(node, this.#tally, gist))
    if (left !== undefined) return this.#tally.drop(left)
    if (isHidden(style)) return this.#tally.drop('hidden text')
    if (EMBEDS.has(tagName)) return this.#block(...embedBlocks(node, this.#tally))
    if (/^ignore$/.test(style.get('mso-list') ?? '')) return this.#wordMark(node)
    const marks = marksOf(node, around, style, this.#tally)
    if (BLOCKS.has(tagName) && !OWN.has(tagName)) return this.#paragraphs(node, marks, style)
    switch (tagName) {
      case 'br':
        this.#runs.push({ kind: 'break', marks })
        break
      case 'img':
      case 'image':
        this.#picture(node, marks)
        break
      case 'a':
        this.#link(node, marks)
        break
      case 'hr':
        this.#block(element('hr'))
        break
      case 'note-mark':
        this.#runs.push({ kind: 'words', value: '1', marks: [noteMark(node)] })
        break
      case 'note':
        this.#block(element('note', readBlocks(node.children, [], this.#tally), node.properties))
        break
      case 'blockquote':
        this.#around('blockquote', readBlocks(node.children, marks, this.#tally))
        break
      default:
        if (OWN.has(tagName)) this.#own(node, marks, around)
        else for (const child of node.children) this.read(child, marks)
    }
  }

  /** A block of a kind of its own. */
  #own(node: Element, marks: readonly Mark[], around: readonly Mark[]): void {
    const { tagName } = node
    const read: Read = (nodes, inner) => readBlocks(nodes, inner, this.#tally)
    if (/^h[1-6]$/.test(tagName)) this.#block(...headingBlocks(node, read(node.children, marks)))
    else if (tagName === 'li') this.#stray(htmlList(element('ul', [node]), around, read))
    else if (tagName === 'dl') this.#block(...definitionList(node, marks, read))
    else if (tagName === 'table') this.#block(...tableBlocks(node, marks, read, this.#tally))
    else if (tagName === 'figure') this.#block(...figureBlocks(node, marks, read, this.#tally))
    else if (tagName === 'details') this.#block(...detailsBlocks(node, marks, read))
    else if (LISTS.has(tagName)) this.#block(...htmlList(node, marks, read))
    else this.#block(...codeBlock(node))
  }

  /** A block that is only its contents; in Word, perhaps an item of a list. */
  #paragraphs(node: Element, marks: readonly Mark[], style: ReadonlyMap<string, string>): void {
    this.#flush()
    const item = wordItem(node, style)
    if (item) this.#item = item
    for (const child of node.children) this.read(child, marks)
    this.#flush()
    this.#item = undefined
  }

  /** The sign or number that Word set before an item. */
  #wordMark(node: Element): void {
    this.#item ??= { level: 1, sources: [] }
    this.#item.mark = textOf(node).replace(/[\s\u00a0]+/g, '')
    this.#item.sources.push(node)
  }

  #link(node: Element, marks: readonly Mark[]): void {
    if (attribute(node, 'name') === 'more' || attribute(node, 'id') === 'more') this.#block(more())
    const mark = linkMark(node, this.#tally)
    for (const child of node.children) this.read(child, mark ? withMark(marks, mark) : marks)
  }

  #picture(node: Element, marks: readonly Mark[]): void {
    const run = pictureRun(node, marks, this.#tally)
    if (run) this.#runs.push(run)
  }

  /** Items that stand in no list, one after the other, are one. */
  #stray(lists: readonly Element[]): void {
    this.#flush()
    for (const list of lists) {
      if (this.#strays && this.#blocks.at(-1) === this.#strays) {
        this.#strays.children.push(...list.children)
      } else {
        this.#strays = list
        this.#blocks.push(list)
      }
    }
  }

  #around(tagName: string, blocks: Element[]): void {
    if (blocks.length > 0) this.#block(element(tagName, blocks))
    else this.#flush()
  }

  #block(...blocks: Element[]): void {
    this.#flush()
    this.#blocks.push(...blocks)
  }

  #flush(): void {
    if (this.#runs.length === 0) return
    const runs = foldSpaces(this.#runs)
    this.#runs = []
    let lines: Run[][] = []
    let line: Run[] = []
    for (const run of runs) {
      if (run.kind !== 'break') {
        line.push(run)
        continue
      }
      if (!line.every(isBlank)) lines.push(line)
      else lines = this.#lines(lines)
      line = []
    }
    if (!line.every(isBlank)) lines.push(line)
    this.#lines(lines)
  }

  /** Lines between which none is empty are one block, if there are any. */
  #lines(lines: readonly Run[][]): [] {
    const item = this.#item
    if (lines.length > 0) {
      this.#blocks.push({ type: 'lines', lines, ...(item && { item }) } satisfies Lines)
      this.#item = undefined
    }
    return []
  }
}

/** The place up to which lists show a post. */
const more = (): Element => element('more')
