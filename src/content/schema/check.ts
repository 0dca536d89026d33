/** Check: a schema laid on a tree of YAML; each thing that does not fit becomes a problem with its place. */
import * as z from 'zod'
import type { Report } from '../../model/problem.ts'
import { suggest } from '../../model/suggest.ts'
import { type Wrong, quoted, errorAt } from '../wrong.ts'
import type { Path, YamlTree } from '../yaml/tree.ts'
import { explain } from './explain.ts'
import { elsewhereOf, otherNames, partAt, unwrap } from './fields.ts'

/** The fields as the schema reads them; undefined when something is wrong with them, which has been reported. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  tree: YamlTree,
  file: string,
  report: Report,
): z.output<Schema> | undefined {
  const read = schema.safeParse(tree.value)
  const meant = new Set<string>()
  const issues = read.error?.issues ?? []
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    for (const key of issue.keys) {
      const { wrong, means } = unknown(schema, issue.path, key)
      if (means !== undefined) meant.add([...issue.path, means].join('/'))
      report(errorAt(file, tree.keySpot([...issue.path, key]), wrong))
    }
  }
  for (const issue of issues) {
    const { path } = issue
    if (issue.code === 'unrecognized_keys' || tree.isFaulty(path)) continue
    // A field that only has the wrong name has been spoken of; one that is missing may stand where nothing was read.
    if (!tree.names(path) && (meant.has(path.join('/')) || !tree.whole)) continue
    report(errorAt(file, tree.spot(path), explain(schema, tree, issue)))
  }
  return tree.sound ? read.data : undefined
}

/** What can be read of the fields although there is something wrong with others; says nothing of those. */
export function readable<Shape extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  { value }: YamlTree,
): Partial<z.output<z.ZodObject<Shape>>> {
  const values = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const read = values.flatMap(([name, written]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    const found = field && z.safeParse(field, written)
    return found?.success ? [[name, found.data] as const] : []
  })
  return Object.fromEntries(read) as Partial<z.output<z.ZodObject<Shape>>>
}

function unknown(schema: z.ZodType, path: Path, key: string): { wrong: Wrong; means?: string } {
  const part = unwrap(partAt(schema, path) ?? schema)
  const shape = part instanceof z.ZodObject ? part.shape : {}
  const names = Object.keys(shape)
  const means =
    names.find((name) => otherNames(shape[name]).includes(key)) ??
    suggest(key.trim(), names) ??
    names.find((name) => suggest(key.trim(), otherNames(shape[name])))
  const seen = key.replace(/[^\p{L}\p{N}_-]/gu, '')
  if (seen !== key && names.includes(seen)) {
    const message = `A mark that nobody can see stands in the name of the field “${seen}”.`
    return {
      wrong: { message, advice: `Type the line anew, from its very beginning.` },
      means: seen,
    }
  }
  const message = `There is no field ${quoted(key)}.`
  const elsewhere = elsewhereOf(schema, key)
  if (elsewhere !== undefined) return { wrong: { message, advice: elsewhere } }
  return means === undefined
    ? { wrong: { message, advice: `The fields are: ${names.join(', ')}.` } }
    : { wrong: { message, advice: `Did you mean “${means}”?` }, means }
}
