/** Citation: what a text rests on: the works it names, in the order in which it names them, and what is known of each. */
import type { Html } from '../html/html.ts'
import type { Page, Post, AuthorPage } from './page.ts'
import type { Reference } from './reference.ts'

/** A file of references as the author put it there, not yet read. */
export interface ReferenceFile {
  readonly format: 'csl-json' | 'nbib' | 'ris'
  /** From the project's folder: `content/references/library.json`. */
  readonly file: string
  readonly text: string
}

/** Everything in `content/references/`, before any text is read. */
export interface ReferenceSources {
  readonly files: readonly ReferenceFile[]
  readonly notes: readonly LocatedNote[]
  /** `retractions.json`, not yet read. */
  readonly retractions?: { readonly file: string; readonly text: string }
}

/** The author's own appraisal of a work. */
export interface SourceNote {
  /** `Systematic review of 33 randomised trials`. */
  readonly design?: string
  /** How many took part. */
  readonly people?: number
  /** In the words of GRADE. */
  readonly certainty?: 'high' | 'moderate' | 'low' | 'very low'
  /** What it found, in one line. */
  readonly finding?: string
}

export interface LocatedNote extends SourceNote {
  /** The id of the work. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What a publisher has said of a work since it came out. */
export interface Retraction {
  readonly kind: 'retraction' | 'concern'
  /** The DOI or the address of the notice. */
  readonly notice?: string
  /** `2024-03-01`. */
  readonly date?: string
}

/** A key in a field of the front matter, and where it stands. */
export interface WrittenKey {
  readonly key: string
  readonly line: number
  readonly column: number
}

/** What the front matter says of a text's references. */
export interface Citing {
  /** Works to be listed although the text does not cite them. */
  readonly nocite: readonly WrittenKey[]
  /** Works that are cited although they were retracted. */
  readonly acknowledged: readonly WrittenKey[]
}

/** A work in the reference list of one text. */
export interface CitedWork {
  /** Counted from 1, in the order of first use. */
  readonly number: number
  readonly reference: Reference
  /** Its title as plain words. */
  readonly title: string
  /** `Mu and others 2020`. */
  readonly short: string
  /** Its id on the page: `ref-mu2020`. */
  readonly anchor: string
  readonly note?: SourceNote
  readonly retraction?: Retraction
}

/** A file that readers can save: a list of references in one format. */
export interface Download {
  /** `RIS`, `BibTeX`, `CSL-JSON`. */
  readonly name: string
  readonly path: string
  readonly type: string
}

/** How to cite a page of this site. */
export interface CiteThis {
  /** In the form of the reference list. */
  readonly text: string
  readonly downloads: readonly Download[]
}

/** Everything that the site cites, and where. */
export interface ReferencesPage extends Page {
  readonly kind: 'references'
  /** In the order of the alphabet; none on the front of a list that has parts. */
  readonly entries: readonly ReferenceEntry[]
  readonly downloads: readonly Download[]
  /** The pages of a long list, in their order. */
  readonly parts?: readonly ReferencesPart[]
}

/** A page of a long list: the works whose names begin with one letter, or some of them. */
export interface ReferencesPart extends Page {
  readonly kind: 'references'
  /** `M`, `M 2`. */
  readonly name: string
  readonly entries: readonly ReferenceEntry[]
}

export interface ReferenceEntry {
  /** Its id on the page: `ref-mu2020`. */
  readonly anchor: string
  /** `Mu and others 2020`. */
  readonly short: string
  /** The work as a reference list prints it, with its links and what is known of it. */
  readonly body: Html
  /** OpenURL ContextObject (Z39.88-2004), from which Zotero and others read the work; not in a long list. */
  readonly contextObject?: string
  /** The texts that cite it, newest first. */
  readonly texts: readonly (Post | AuthorPage)[]
}
