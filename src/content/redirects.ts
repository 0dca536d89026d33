/** Redirects: redirects.yaml and the aliases of texts. Whether their addresses are free is for the redirects capability to say. */
import type { Report } from '../model/problem.ts'
import type { Redirect } from '../model/site.ts'
import { readAddress } from './address.ts'
import type { ContentFile, Folder } from './folder.ts'
import type { Sound } from './manuscript.ts'
import { check } from './schema/check.ts'
import { redirectFields, redirectList } from './schema/redirects.ts'
import { quoted, errorAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'
import type { YamlTree } from './yaml/tree.ts'

export function readRedirects(folder: Folder, report: Report): Redirect[] {
  const file = folder.files.find(({ kind }) => kind === 'redirects')
  const text = file && folder.text(file)
  if (!file || text === undefined) return []
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  if (!Array.isArray(tree.value)) return fromFields(file, tree, report)
  const list = check(redirectList, tree, file.file, report) ?? []
  return list.map((entry, index) => ({ ...entry, file: file.file, ...tree.spot([index]) }))
}

/** The old addresses of a text. */
export function aliasesOf({ file, fields, path, spot }: Sound): Redirect[] {
  return (fields.aliases ?? []).map((from, index) => ({
    ...{ from, to: path, file: file.file },
    ...spot(['aliases', index]),
  }))
}

function fromFields({ file }: ContentFile, tree: YamlTree, report: Report): Redirect[] {
  const fields = check(redirectFields, tree, file, report) ?? {}
  return tree.fields().flatMap((old) => {
    const from = readAddress(old)
    const to = fields[old]
    const spot = tree.keySpot([old])
    if (!tree.written([old])) {
      const message = `${quoted(old)} leads nowhere yet.`
      report(errorAt(file, spot, { message, advice: `Write  ${old}: /2018/12/new.html` }))
    }
    if ('value' in from) return to === undefined ? [] : [{ from: from.value, to, file, ...spot }]
    const write = from.write?.map((address) => `${address}: ${tree.written([old])}`).join('  or  ')
    report(errorAt(file, spot, { ...from, advice: write ? `Write  ${write}` : from.advice }))
    return []
  })
}
