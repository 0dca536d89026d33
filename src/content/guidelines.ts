/** Guidelines: guidelines/<id>.yaml, read and checked. */
import type { Guideline } from '../model/guideline.ts'
import type { Report } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'
import type { Folder } from './folder.ts'
import { check } from './schema/check.ts'
import { guidelineSchema } from './schema/guideline.ts'
import { type Wrong, errorAt, quoted } from './wrong.ts'
import { readYaml } from './yaml/read.ts'

export interface Guidelines {
  /** In the order of their files; those with problems are left out. */
  readonly all: readonly Guideline[]
  /** What is wrong with an id; nothing when there is such a file, be it with problems. `write` is the line to write. */
  fault(id: string, write: (near: string) => string): Wrong | undefined
}

export function readGuidelines(folder: Folder, report: Report): Guidelines {
  const files = folder.files.filter(({ kind }) => kind === 'guideline')
  const ids = files.map(({ path }) => idOf(path))
  const fault: Guidelines['fault'] = (id, write) =>
    ids.includes(id) ? undefined : unknown(id, ids, write)
  const all = files.flatMap((file): Guideline[] => {
    const text = folder.text(file)
    const tree =
      text === undefined ? undefined : readYaml({ text, file: file.file, line: 1 }, report)
    const fields = tree && check(guidelineSchema, tree, file.file, report)
    if (!tree || !fields) return []
    const tell = (path: readonly PropertyKey[], wrong: Wrong | undefined) => {
      if (wrong) report(errorAt(file.file, tree.spot(path), wrong))
    }
    fields.siblings.forEach((id, at) =>
      tell(
        ['siblings', at],
        fault(id, (near) => `- ${near}`),
      ),
    )
    if (fields.replacedBy !== undefined) {
      tell(
        ['replacedBy'],
        fault(fields.replacedBy, (near) => `replacedBy: ${near}`),
      )
    } else if (fields.status === 'replaced') tell(['status'], NO_SUCCESSOR)
    const recommendations = fields.recommendations.flatMap((one, at) => {
      const source = fields.sources.find(({ id }) => id === one.source)
      if (source) return [{ ...one, source }]
      const near = suggest(
        one.source,
        fields.sources.map(({ id }) => id),
      )
      const message = `There is no source ${quoted(one.source)}.`
      const advice = near ? `Write  source: ${near}` : 'Add it to the sources of this file.'
      tell(['recommendations', at, 'source'], { message, advice })
      return []
    })
    const lineOf = (path: readonly PropertyKey[]) => tree.keySpot(path).line
    return [{ id: idOf(file.path), ...fields, recommendations, file: file.file, lineOf }]
  })
  return { all, fault }
}

const NO_SUCCESSOR: Wrong = {
  message: 'A guideline that is replaced names what has taken its place.',
  advice:
    'Write  replacedBy: ng193  with the name of that file in guidelines/, or  status: withdrawn',
}

function idOf(path: string): string {
  return path.replace(/^guidelines\/|\.yaml$/g, '').normalize('NFC')
}

function unknown(id: string, ids: readonly string[], write: (near: string) => string): Wrong {
  const near = suggest(id, ids)
  return {
    message: `There is no file guidelines/${id}.yaml, so ${quoted(id)} is no guideline that is known here.`,
    advice: near ? `Write  ${write(near)}` : `The guidelines are: ${ids.join(', ') || 'none yet'}.`,
  }
}
