/** Render: how Markdown becomes a page's body. The content capability calls it, the markdown capability is it. */
import type { Citing } from './citation.ts'
import type { LinkUse, Written } from './page.ts'
import type { Report } from './problem.ts'

export interface MarkdownSource {
  readonly text: string
  /** The content file, from the project's folder, for problems. */
  readonly file: string
  /** The line of the file on which the text starts, counted from 1. */
  readonly line: number
  /** Columns that the file puts before each line of the text (block text in YAML); usually 0. */
  readonly indent: number
  /** BCP 47; decides the quotation marks. */
  readonly language: string
  /** Whose words they are: a reader's may hold words and links, nothing that the page could not vouch for. Usually the author's. */
  readonly voice?: 'reader'
  /** What an address in the text stands for. */
  readonly resolve: Resolve
  /** What its front matter says of its references; undefined for a text that has no reference list. */
  readonly citing?: Citing
}

/** Turns what the author wrote as an address into what is printed. */
export type Resolve = (href: string, kind: LinkUse['kind']) => Resolved

export interface Resolved {
  /** What `href` or `src` holds in the page, percent-encoded: `/blog/2018/12/psoas.html`. */
  readonly href: string
  /** Where it points on this site, not encoded, without the base path: `/2018/12/psoas.html#pain`. */
  readonly target?: string
  /** Of a picture on this site, where its size is known. */
  readonly size?: Size
}

/** In CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Renders Markdown; everything it cannot accept is reported with file, line and column. */
export type Render = (source: MarkdownSource, report: Report) => Written
