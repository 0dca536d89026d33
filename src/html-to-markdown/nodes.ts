/** Nodes: what our Markdown has and mdast has not. */
import type { BlockContent, PhrasingContent } from 'mdast'

/** Superscript and subscript, definition lists: what our Markdown has and mdast has not. */
export interface Script {
  type: 'script'
  sign: '^' | '~'
  children: PhrasingContent[]
}

export interface Definitions {
  type: 'definitions'
  children: (Term | Meaning)[]
}

export interface Term {
  type: 'term'
  children: PhrasingContent[]
}

export interface Meaning {
  type: 'meaning'
  children: BlockContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    script: Script
  }
  interface BlockContentMap {
    footnoteDefinition: FootnoteDefinition
    definitions: Definitions
  }
  interface RootContentMap {
    script: Script
    definitions: Definitions
    term: Term
    meaning: Meaning
  }
}
