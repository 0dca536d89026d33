/** References: the files of `references/`, found and handed on; those that are YAML are read and checked. */
import type { LocatedNote, ReferenceFile, ReferenceSources } from '../model/citation.ts'
import type { Report } from '../model/problem.ts'
import type { Folder } from './folder.ts'
import { check } from './schema/check.ts'
import { sourceNotesSchema } from './schema/source-notes.ts'
import { readYaml } from './yaml/read.ts'

/** What the texts may cite, library.json before the imports. */
export function findReferences(folder: Folder, report: Report): ReferenceSources {
  const files = folder.files.flatMap((found): ReferenceFile[] => {
    const { kind: format, file } = found
    if (format !== 'csl-json' && format !== 'nbib' && format !== 'ris') return []
    const text = folder.text(found)
    return text === undefined ? [] : [{ format, file, text }]
  })
  const own = (file: ReferenceFile) => (file.file.endsWith('/library.json') ? 0 : 1)
  const retractions = folder.files.find(({ kind }) => kind === 'retractions')
  const text = retractions && folder.text(retractions)
  return {
    files: files.toSorted((a, b) => own(a) - own(b)),
    notes: readNotes(folder, report),
    ...(retractions && text !== undefined && { retractions: { file: retractions.file, text } }),
  }
}

function readNotes(folder: Folder, report: Report): LocatedNote[] {
  const found = folder.files.find(({ kind }) => kind === 'source-notes')
  const text = found && folder.text(found)
  if (!found || text === undefined) return []
  const { file } = found
  const tree = readYaml({ text, file, line: 1 }, report)
  const notes = check(sourceNotesSchema, tree, file, report) ?? {}
  return Object.entries(notes).map(([id, note]) => ({ ...note, id, file, ...tree.keySpot([id]) }))
}
