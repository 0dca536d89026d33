/** Missing file: what an address may have meant that names a file which is not there. */
import { suggest } from '../model/suggest.ts'
import { type Wrong, quoted } from './wrong.ts'

/** `path` stands in the file `origin`; both and the names of the known files are below the author's folder. */
export function missingFile(
  path: string,
  origin: string,
  known: ReadonlyMap<string, unknown>,
): Wrong {
  const found = quoted(path)
  if (/^[^\s/@]+@[^\s/@]+\.\w+$/.test(path)) {
    return { message: `${found} is an e-mail address.`, advice: `Write  mailto:${path}` }
  }
  if (/^(www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|info|eu|uk|de|cn|gov|edu|nhs)(\/|$))/i.test(path)) {
    return { message: `${found} is not a whole web address.`, advice: `Write  https://${path}` }
  }
  const folder = origin.split('/').slice(0, -1)
  const names = [...known.keys()].map((name) => seenFrom(folder, name))
  const same = sameName(path, names)
  if (same === undefined && /\.html?$|\/$/.test(path)) {
    const bare = path.replace(/^(\.{1,2}\/)+/, '')
    const message = `${found} is neither a file beside this one nor an address of this site.`
    return { message, advice: `Write  /${bare}  if a page of this site is meant.` }
  }
  const near = same ?? suggest(path, names)
  const message = `There is no file ${found} beside this one.`
  return near === undefined ? { message } : { message, advice: `Write  ${near}` }
}

/** The right name in the wrong folder, without its ending, or with other capitals. */
function sameName(path: string, names: readonly string[]): string | undefined {
  const bare = lastName(path)
  return (
    names.find((name) => lastName(name) === bare) ??
    names.find((name) => name.endsWith(`/index.md`) && name.split('/').at(-2) === bare)
  )
}

/** `psoas` of `../posts/psoas.md`. */
function lastName(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.md$/i, '').toLowerCase()
}

/** A file's path as it is written in a file of `folder`. */
function seenFrom(folder: readonly string[], name: string): string {
  const steps = name.split('/')
  let same = 0
  while (same < folder.length && folder[same] === steps[same]) same++
  return [...folder.slice(same).map(() => '..'), ...steps.slice(same)].join('/')
}
