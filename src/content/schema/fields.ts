/** Fields: the documentation of a schema, read from the schema itself. */
import * as z from 'zod'

declare module 'zod' {
  interface GlobalMeta {
    /** Names of fields that others have, and what to do when one of them stands here. */
    readonly elsewhere?: { readonly names: readonly string[]; readonly advice: string }
  }
}

export interface Field {
  readonly name: string
  readonly required: boolean
  /** What it is for, in a sentence or two. */
  readonly description: string
  /** What may stand after the name and the colon. */
  readonly example: string
}

/** The fields of a schema in their order, for `npm run new`, the README and the messages. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    required: !z.safeParse(field, undefined).success,
    ...documentation(field),
  }))
}

/** The names that authors give a field when they come from elsewhere, such as `tags` for `topics`. */
export function otherNames(field: z.core.$ZodType): readonly string[] {
  const names = z.globalRegistry.get(field)?.also
  return Array.isArray(names) ? names : []
}

/** Where a field belongs that these have not, and others have; undefined for one that nobody has. */
export function elsewhereOf(schema: z.core.$ZodType, name: string): string | undefined {
  const { names, advice } = z.globalRegistry.get(schema)?.elsewhere ?? {}
  return names?.includes(name) ? advice : undefined
}

/** What is said about one field. */
export function documentation(field: z.core.$ZodType): Pick<Field, 'description' | 'example'> {
  const meta = z.globalRegistry.get(field)
  return { description: meta?.description ?? '', example: String(meta?.example ?? '') }
}

/** The part of a schema that a path leads to: a field, or what a list is made of. */
export function partAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  const bare = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return schema
  if (bare instanceof z.ZodArray) return partAt(bare.element, rest)
  if (bare instanceof z.ZodRecord) return partAt(bare.valueType, rest)
  const inner = bare instanceof z.ZodObject ? bare.shape[String(step)] : undefined
  return inner && partAt(inner, rest)
}

/** The schema inside optional and default. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema
}
