/** Tools: what an import takes from the other capabilities, handed in by the command. */
import type { Problem } from '../model/problem.ts'
import type { Rules } from './plan.ts'

/** What becomes of HTML; the converter's own words for it. */
export interface Converted {
  readonly markdown: string
  readonly images: readonly { src: string; full: string; alt: string; caption?: string }[]
  readonly dropped: readonly { what: string; count: number }[]
  readonly notes: readonly string[]
}

/** What stands for an address in the new text; nothing for none. */
export interface ConvertPlaces {
  image(address: string): string
  link(href: string): string
}

export interface Tools extends Pick<
  Rules,
  'addressOf' | 'isAddress' | 'oldAddress' | 'isName' | 'topicPath'
> {
  /** HTML to Markdown; undefined for HTML that nobody could have written, nested a thousand deep. */
  convert(html: string, places: ConvertPlaces): Converted | undefined
  /** Markdown to the HTML that the site will print, with what the site says of it; a reader may say less than the author. */
  render(markdown: string, voice?: 'reader'): { html: string; problems: readonly Problem[] }
}

/** What stands in the author's folder before the import, and is not the import's. */
export interface Standing {
  /** True when it has no site.yaml. */
  readonly isNew: boolean
  readonly timeZone?: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** The file, below the folder, whose text has an address of the site. */
  textAt(path: string): string | undefined
}
