/** Albums: the pictures that Takeout gives along with a blog, found by the names in the addresses of its posts. */
import { groupBy } from '../model/grouped.ts'
import type { ExportFile } from './files.ts'
import type { PictureUse } from './picture-uses.ts'

/** Finds the album's file for the address of a picture; undefined when there is none, or more than one that it may be. */
export type Album = (src: string) => ExportFile | undefined

/**
 * Takeout names a picture as it was uploaded; letters that it does not like become `_2B` or `+`, and a second picture
 * of one name becomes `knee(1).jpg`. Nothing says which of two pictures of one name a post shows. Only where one name
 * in the posts meets one file is it certain.
 */
export function albumOf(
  files: readonly ExportFile[],
  uses: ReadonlyMap<string, PictureUse>,
): Album {
  const exact = groupBy(files, ({ path }) => plain(nameOf(path)))
  const folded = groupBy(files, ({ path }) => fold(nameOf(path)))
  const asked = groupBy(
    [...uses.values()].filter(({ name }) => name !== ''),
    ({ name }) => fold(name),
  )
  return (src) => {
    const name = uses.get(src)?.name ?? ''
    // One picture in two sizes is one picture.
    const pictures = new Set((asked.get(fold(name)) ?? []).map((use) => identity(use.src)))
    if (name === '' || pictures.size > 1) return undefined
    const certain = exact.get(plain(name)) ?? folded.get(fold(name)) ?? []
    return certain.length === 1 && (folded.get(fold(name)) ?? []).length === 1
      ? certain[0]
      : undefined
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The name without encodings, the number of a double and everything but letters, digits and the extension. */
function fold(name: string): string {
  const bare = plain(name).replace(/\(\d+\)(?=\.\w+$)/, '')
  const decoded = bare.replace(/_([0-9a-f]{2})/g, (_, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16))
    return /[\p{L}\p{N}]/u.test(character) ? `_${code}` : ' '
  })
  return decoded.replace(/\.jpeg$/, '.jpg').replace(/[^\p{L}\p{N}.]+/gu, ' ')
}

/** An address without the step that names its size. */
function identity(src: string): string {
  return src
    .replace(/^https?:/, '')
    .replace(/\/[swh]\d+[\w-]*\/(?=[^/]*$)/, '/')
    .replace(/=[swh]\d+[\w-]*$/, '')
}
