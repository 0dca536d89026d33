/** Redirects: redirects.yaml and the aliases of texts. Whether their addresses are free is for the redirects capability to say. */
import type { Report } from '../model/problem.ts'
import type { Redirect, Withdrawal } from '../model/redirect.ts'
import { readAddress, readOldAddress } from './address.ts'
import type { ContentFile, Folder } from './folder.ts'
import type { Sound } from './manuscript.ts'
import { check } from './schema/check.ts'
import { redirectFields, redirectList } from './schema/redirects.ts'
import { quoted, errorAt } from './wrong.ts'
import { readYaml } from './yaml/read.ts'
import type { YamlTree } from './yaml/tree.ts'

export interface OldAddresses {
  readonly redirects: readonly Redirect[]
  readonly withdrawals: readonly Withdrawal[]
}

export function readRedirects(folder: Folder, report: Report): OldAddresses {
  const file = folder.files.find(({ kind }) => kind === 'redirects')
  const text = file && folder.text(file)
  if (!file || text === undefined) return { redirects: [], withdrawals: [] }
  const tree = readYaml({ text, file: file.file, line: 1 }, report)
  if (!Array.isArray(tree.value)) return fromFields(file, tree, report)
  const list = check(redirectList, tree, file.file, report) ?? []
  const placed = list.map((entry, index) => ({
    ...entry,
    ...{ file: file.file, ...tree.spot([index]) },
  }))
  return {
    redirects: placed.flatMap(({ to, ...entry }) => (to === undefined ? [] : { ...entry, to })),
    withdrawals: placed.flatMap(({ gone, from, ...entry }) =>
      gone === undefined ? [] : { ...entry, path: from, reason: gone },
    ),
  }
}

/** The old addresses of a text. */
export function aliasesOf({ file, fields, path, spot }: Sound): Redirect[] {
  return (fields.aliases ?? []).map((from, index) => ({
    ...{ from, to: path, file: file.file },
    ...spot(['aliases', index]),
  }))
}

function fromFields({ file }: ContentFile, tree: YamlTree, report: Report): OldAddresses {
  const { gone = {}, ...fields } = check(redirectFields, tree, file, report) ?? {}
  const redirects = tree.fields().flatMap((old) => {
    if (old === 'gone') return []
    const to = fields[old]
    if (!tree.written([old])) {
      const message = `${quoted(old)} leads nowhere yet.`
      const advice = `Write  ${old}: /2018/12/new.html`
      report(errorAt(file, tree.keySpot([old]), { message, advice }))
    }
    const from = oldAddress(readOldAddress, [old], file, tree, report)
    return from === undefined || to === undefined ? [] : [{ ...from, to }]
  })
  const withdrawals = tree.fields(['gone']).flatMap((old) => {
    const reason = gone[old]
    if (!tree.written(['gone', old])) {
      const message = `No reason is given why ${quoted(old)} was withdrawn.`
      const advice = `Write  ${old}: The reason, for those who look for it.`
      report(errorAt(file, tree.keySpot(['gone', old]), { message, advice }))
    }
    const from = oldAddress(readAddress, ['gone', old], file, tree, report)
    if (from === undefined || reason === undefined) return []
    const { from: path, ...place } = from
    return [{ ...place, path, reason }]
  })
  return { redirects, withdrawals }
}

/** The address that the name of a field is, with its place; undefined, and reported, when it is none. */
function oldAddress(
  readFrom: typeof readAddress,
  path: readonly [...string[], string],
  file: string,
  tree: YamlTree,
  report: Report,
): { from: string; file: string; line: number; column: number } | undefined {
  const old = path.at(-1) ?? ''
  const from = readFrom(old)
  const spot = tree.keySpot(path)
  if ('value' in from) return { from: from.value, file, ...spot }
  const write = from.write?.map((address) => `${address}: ${tree.written(path)}`).join('  or  ')
  report(errorAt(file, spot, { ...from, advice: write ? `Write  ${write}` : from.advice }))
  return undefined
}
