/** Glossary: glossary.yaml, read and checked. */
import type { Day } from '../model/day.ts'
import type { Term } from '../model/glossary.ts'
import type { Report } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'
import type { Folder } from './folder.ts'
import { check } from './schema/check.ts'
import { glossarySchema } from './schema/glossary.ts'
import { errorAt, quoted, warningAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'

export interface Glossary {
  readonly terms: Term[]
  readonly checked?: Day
}

/** The terms in the author's order; undefined when there is no such file or something wrong with it. */
export function readGlossary(folder: Folder, report: Report): Glossary | undefined {
  const file = folder.files.find(({ kind }) => kind === 'glossary')
  const text = file && folder.text(file)
  if (!file || text === undefined) return undefined
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  const fields = check(glossarySchema, tree, file.file, report)
  if (!fields) return undefined
  const sources = new Map(fields.sources.map(({ id, name, url }) => [id, { name, url }]))
  if (!fields.checked) {
    const message = 'Nobody has checked this glossary yet, and its page says so.'
    const advice =
      'When you have read every meaning, write the day at the top:  checked: 2026-11-22'
    report(warningAt(file.file, undefined, { message, advice }))
  }
  const terms = fields.terms.flatMap((term, at) => {
    const source = sources.get(term.source)
    if (source) {
      return [{ ...term, source, file: file.file, line: tree.spot(['terms', at, 'term']).line }]
    }
    const near = suggest(term.source, [...sources.keys()])
    const message = `There is no source ${quoted(term.source)}.`
    const advice = near ? `Write  source: ${near}` : 'Add it to the sources at the top of the file.'
    report(errorAt(file.file, tree.spot(['terms', at, 'source']), { message, advice }))
    return []
  })
  return { terms, checked: fields.checked }
}
