/** Bibliography: every work that texts can cite, found by its id, its DOI, its PMID or its PMCID. */
import type { LocatedNote, ReferenceFile, ReferenceSources, SourceNote } from '../model/citation.ts'
import type { Problem, Report } from '../model/problem.ts'
import type { LocatedReference, Reference } from '../model/reference.ts'
import { suggest } from '../model/suggest.ts'
import { readRetractions } from './retractions.ts'
import type { Source } from './source.ts'

/** Reads one file of references; what it cannot accept is reported. */
export type ReadReferences = (text: string, file: string, report: Report) => LocatedReference[]

export type Readers = Readonly<Record<ReferenceFile['format'], ReadReferences>>

export class Bibliography {
  readonly #sources = new Map<string, Source>()
  readonly #ids: string[] = []
  /** In the order of the files. */
  readonly all: readonly Source[]
  readonly #nearest = new Map<string, string | undefined>()

  constructor(sources: readonly Source[] = []) {
    this.all = sources
    for (const source of sources) {
      this.#ids.push(source.reference.id)
      for (const name of namesOf(source.reference)) this.#sources.set(name, source)
    }
  }

  /** True when nothing can be cited. */
  get isEmpty(): boolean {
    return this.#ids.length === 0
  }

  /** The work of a key: an id as it is written, or `doi:`, `pmid:`, `pmcid:` in any capitals. */
  find(key: string): Source | undefined {
    return this.#sources.get(key) ?? this.#sources.get(identifier(key))
  }

  /** The id that was probably meant by a key that no work has. */
  nearest(key: string): string | undefined {
    if (!this.#nearest.has(key)) this.#nearest.set(key, suggest(key, this.#ids))
    return this.#nearest.get(key)
  }
}

/**
 * Reads all files into one bibliography. Two works with one id, DOI or PMID are an error, and so is a note or a
 * retraction of a work that is not there.
 */
export function readBibliography(
  { files, notes, retractions }: ReferenceSources,
  readers: Readers,
  report: Report,
): Bibliography {
  const located = files.flatMap(({ format, file, text }) => readers[format](text, file, report))
  const works = once(located, report)
  const known = new Bibliography(works.map(({ reference }) => ({ reference, anchor: '' })))
  const noted = new Map<string, SourceNote>()
  for (const located of notes) {
    const { id, file: _, line, column, ...note } = located
    const source = known.find(id)
    if (source) noted.set(source.reference.id, note)
    else report(unknownNote(located, known))
  }
  const retracted = readRetractions(retractions, report)
  const taken = new Set<string>()
  return new Bibliography(
    works.map(({ reference, file, line }) => ({
      reference,
      place: { file, line },
      anchor: anchorOf(reference.id, taken),
      note: noted.get(reference.id),
      retraction: retracted.get(reference.id),
    })),
  )
}

/** Each work once; a second entry of the same is reported and left out. */
function once(located: readonly LocatedReference[], report: Report): LocatedReference[] {
  const first = new Map<string, LocatedReference>()
  return located.filter((entry) => {
    const names = namesOf(entry.reference)
    const twin = names.find((name) => first.has(name))
    const other = twin === undefined ? undefined : first.get(twin)
    if (twin !== undefined && other) report(double(entry, other, twin))
    for (const name of names) if (!first.has(name)) first.set(name, entry)
    return other === undefined
  })
}

function double(entry: LocatedReference, other: LocatedReference, name: string): Problem {
  const { file, line, reference } = entry
  const same = name === reference.id
  const what = same ? `id “${name}”` : printedIdentifier(name)
  const place = other.file === file ? `line ${other.line}` : `${other.file}, line ${other.line}`
  const where = same ? place : `“${other.reference.id}”, ${place}`
  return {
    ...{ level: 'error', file, line },
    message: `The ${what} stands here for the second time; the first is ${where}.`,
    advice: 'Keep one of the two entries, and give different works different ids.',
  }
}

function printedIdentifier(name: string): string {
  const [, kind = '', value = ''] = /^(\w+):(.*)$/s.exec(name) ?? []
  return `${kind.toUpperCase()} “${value}”`
}

function unknownNote({ id, file, line, column }: LocatedNote, known: Bibliography): Problem {
  const near = known.nearest(id)
  return {
    ...{ level: 'error', file, line, column },
    message: `There is no reference “${id}”.`,
    advice: near
      ? `Write  ${near}:`
      : 'Write the id of an entry of library.json, or add the entry.',
  }
}

/** Every name by which a work is found. */
function namesOf({ id, DOI, PMID, PMCID }: Reference): string[] {
  const names = { doi: DOI, pmid: PMID, pmcid: PMCID }
  const found = Object.entries(names).flatMap(([kind, value]) =>
    value === undefined ? [] : [`${kind}:${value.toLowerCase()}`],
  )
  return [id, ...found.filter((name) => name !== id)]
}

/** `DOI:10.1000/ABC` gives `doi:10.1000/abc`. */
function identifier(key: string): string {
  return /^(doi|pmid|pmcid):/i.test(key) ? key.toLowerCase() : key
}

/** An id for pages, made of letters, digits and hyphens, which no other work has. */
function anchorOf(id: string, taken: Set<string>): string {
  const base = `ref-${id.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-|-$/g, '')}`
  let anchor = base
  for (let number = 2; taken.has(anchor.toLowerCase()); number++) anchor = `${base}-${number}`
  taken.add(anchor.toLowerCase())
  return anchor
}
