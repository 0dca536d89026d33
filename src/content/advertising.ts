/** Advertising: advertising.yaml, read and checked. */
import type { Advertising } from '../model/advertising.ts'
import type { Report } from '../model/problem.ts'
import type { Folder } from './folder.ts'
import { advertisingSchema } from './schema/advertising.ts'
import { check } from './schema/check.ts'
import { readYaml } from './yaml/read.ts'

/** Undefined when there is no such file or something wrong with it. */
export function readAdvertising(folder: Folder, report: Report): Advertising | undefined {
  const file = folder.files.find(({ kind }) => kind === 'advertising')
  const text = file && folder.text(file)
  if (!file || text === undefined) return undefined
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  return check(advertisingSchema, tree, file.file, report)
}
