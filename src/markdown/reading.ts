/** Reading: one text on its way through the rules, and what they find in it. */
import type { Env, Token } from 'markdown-it'
import type { CitedWork } from '../model/citation.ts'
import type { Heading, LinkUse } from '../model/page.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { MarkdownSource } from '../model/render.ts'
import type { MarkdownWords } from './words.ts'

/** A place in the file, line and column counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Where an inline token starts in the text of its block, and, for a link, where its label ends. */
export interface Span {
  readonly start: number
  readonly labelEnd: number
}

export class Reading {
  readonly source: MarkdownSource
  readonly words: MarkdownWords
  /** The lines of the text as the author wrote them. */
  readonly lines: readonly string[]
  readonly links: LinkUse[] = []
  readonly headings: Heading[] = []
  readonly ids = new Set<string>()
  /** Where inline tokens stand in their block; filled while the text is read. */
  readonly spans = new Map<Token, Span>()
  /** Where tokens stand in the file: for a link, where its address stands. */
  readonly places = new Map<Token, Place>()
  /** The same of citations, each worked out when it is asked for: a site has thousands, and few have a mistake. */
  readonly laterPlaces = new Map<Token, () => Place>()
  /** Where the addresses in elements of HTML stand. */
  readonly addresses = new Map<Token, Place>()
  /** Where the address of each `[label]: address` stands. */
  readonly definitions = new Map<string, Place>()
  /** The labels of those that a link or a picture uses. */
  readonly used = new Set<string>()
  /** `*[NICE]: National Institute …`. */
  readonly abbreviations = new Map<string, string>()
  /** The works that the text cites, filled by the rule that knows them. */
  cited?: readonly CitedWork[]
  readonly #report: Report

  constructor(source: MarkdownSource, words: MarkdownWords, report: Report) {
    this.source = source
    this.words = words
    this.lines = source.text.split(/\r\n?|\n/)
    this.#report = report
  }

  /** The place in the file of a line and a column of the text, both counted from 0. */
  placeAt(line: number, column: number): Place {
    return {
      line: this.source.line + line,
      column: this.source.indent + column + 1,
    }
  }

  /** Where a token stands: exactly, where that is known, or at the first character of its first line. */
  placeOf(token: Token): Place | undefined {
    const exact = this.places.get(token) ?? this.laterPlaces.get(token)?.()
    if (exact || !token.map) return exact
    const [line] = token.map
    return this.placeAt(line, Math.max(0, (this.lines[line] ?? '').search(/\S/)))
  }

  error(place: Place | undefined, message: string, advice?: string): void {
    this.#tell('error', place, message, advice)
  }

  warning(place: Place | undefined, message: string, advice?: string): void {
    this.#tell('warning', place, message, advice)
  }

  #tell(level: Problem['level'], place: Place | undefined, message: string, advice?: string): void {
    this.#report({ level, file: this.source.file, ...place, message, advice })
  }
}

const READING = Symbol('reading')

/** The environment that carries a reading through markdown-it. */
export function envOf(reading: Reading): Env {
  return { [READING]: reading }
}

export function readingOf(env: Env): Reading {
  const reading = env[READING]
  if (!(reading instanceof Reading)) throw new Error('These rules need a reading in their env.')
  return reading
}
