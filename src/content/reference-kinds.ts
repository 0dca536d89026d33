/** Reference kinds: what the files of `references/` are for. */
import { suggest } from '../model/suggest.ts'
import { type Wrong, quoted } from './wrong.ts'

export type ReferenceKind = 'csl-json' | 'nbib' | 'ris' | 'source-notes' | 'retractions'

/** What the file at `path` (below `references/`) is for, or why it can be nothing. */
export function referenceKind(path: string): ReferenceKind | Wrong {
  const own = OWN.get(path)
  if (own) return own
  const [, ending = ''] = /^imports\/[^/]+\.(\w+)$/.exec(path) ?? []
  const imported = IMPORTS.get(ending.toLowerCase())
  if (imported) return imported
  const name = path.replace(/^.*\//, '')
  if (/\.bib$/i.test(name)) {
    return {
      message: `${quoted(name)} is a BibTeX file, which loses the short names of journals.`,
      advice: 'Export the references as CSL JSON (in Zotero: “Export items”, “CSL JSON”).',
    }
  }
  if (IMPORTS.has(name.replace(/^.*\./, '').toLowerCase())) {
    return {
      message: `${quoted(name)} does not stand where references are read.`,
      advice: `Move it to  references/imports/${name}`,
    }
  }
  const near = suggest(path, [...OWN.keys()])
  if (near)
    return {
      message: `${quoted(path)} is not a name that is read.`,
      advice: `Rename it to  ${near}`,
    }
  return {
    message: `Nothing reads a file ${quoted(path)} in references/.`,
    advice: `The files there are ${[...OWN.keys()].join(', ')}, and in imports/ those that end in .json, .nbib or .ris`,
  }
}

const OWN = new Map<string, ReferenceKind>([
  ['library.json', 'csl-json'],
  ['notes.yaml', 'source-notes'],
  ['retractions.json', 'retractions'],
])

const IMPORTS = new Map<string, ReferenceKind>([
  ['json', 'csl-json'],
  ['nbib', 'nbib'],
  ['ris', 'ris'],
])
