/** People: people/<id>.yaml, read and checked. */
import type { Person } from '../model/page.ts'
import type { Report } from '../model/problem.ts'
import { suggest } from '../model/suggest.ts'
import type { Folder } from './folder.ts'
import { check } from './schema/check.ts'
import { personSchema } from './schema/person.ts'
import { addressKey } from './address.ts'
import { type Wrong, errorAt, quoted } from './wrong.ts'
import { readYaml } from './yaml/read.ts'

export interface People {
  readonly all: readonly Person[]
  /** The person of an id, or what is wrong with the id, which stands in `field` (`author`); a person whose file has problems is neither. */
  find(id: string, field?: string): Person | Wrong | undefined
}

export function readPeople(folder: Folder, report: Report): People {
  const people = new Map<string, Person | undefined>()
  const files = new Map<string, string>()
  for (const file of folder.files) {
    if (file.kind !== 'person') continue
    const id = file.path.replace(/^people\/|\.yaml$/g, '').normalize('NFC')
    const other = files.get(addressKey(id))
    const message = `This file and ${other} name the same person; on many disks they are one file.`
    if (other) report(errorAt(file.file, undefined, { message, advice: 'Rename one of them.' }))
    files.set(addressKey(id), file.file)
    const text = folder.text(file)
    const tree =
      text === undefined ? undefined : readYaml({ text, file: file.file, line: 1 }, report)
    const fields = tree && check(personSchema, tree, file.file, report)
    people.set(id, fields && { id, ...fields, sameAs: fields.sameAs ?? [] })
  }
  return {
    all: [...people.values()].filter((person) => person !== undefined),
    find: (id, field = 'author') =>
      people.has(id) ? people.get(id) : unknown(id, field, [...people.keys()]),
  }
}

function unknown(id: string, field: string, known: readonly string[]): Wrong {
  const near = suggest(id, known) ?? (known.length === 1 ? known[0] : undefined)
  return {
    message: `There is no file people/${id}.yaml, so ${quoted(id)} names nobody.`,
    advice: near === undefined ? `Write that file, with  name: …` : `Write  ${field}: ${near}`,
  }
}
