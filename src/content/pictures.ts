/** Pictures: whether a file holds what its name says, and how large it is on the page. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { Report } from '../model/problem.ts'
import type { Size } from '../model/render.ts'
import { type ContentFile, attempt } from './folder.ts'
import { type Wrong, errorAt, quoted, warningAt } from './wrong.ts'

/** The sizes of the pictures by their paths below `content` (absolute); what is wrong with a file is reported. */
export function readPictures(
  content: string,
  files: readonly ContentFile[],
  report: Report,
): Map<string, Size> {
  const sizes = new Map<string, Size>()
  for (const { path, file, kind } of files) {
    if (kind !== 'picture') continue
    const read = attempt(() => readPicture(join(content, path), path.replace(/^.*\//, '')))
    if ('message' in read) {
      report(errorAt(file, undefined, read))
      continue
    }
    const { size, error, warning } = read.value
    if (size) sizes.set(path, size)
    if (error) report(errorAt(file, undefined, error))
    if (warning) report(warningAt(file, undefined, warning))
  }
  return sizes
}

interface Picture {
  /** In CSS pixels, as browsers turn it; undefined for what is no picture, a PDF among it. */
  readonly size?: Size
  readonly error?: Wrong
  readonly warning?: Wrong
}

/** Reads the beginning of a picture's file, and the whole of it only where that does not tell its size. */
function readPicture(path: string, name: string): Picture {
  const start = beginning(path)
  if (start.length === 0) return broken('This file is empty.', 'Put the picture here again.')
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isPdf(start)) return judge('pdf', extension, name)
  const read =
    measure(start) ?? (start.length < BEGINNING ? undefined : measure(readFileSync(path)))
  if (!read) {
    const message = `${quoted(name)} is not a picture, whatever its name says.`
    return broken(message, 'Save the picture here again, or delete the file.')
  }
  const { width, height, orientation = 1, type = '' } = read
  // Exif 2.32, tag 0x0112: from 5 on the picture lies on its side, and browsers turn it upright.
  const size = orientation >= 5 ? { width: height, height: width } : { width, height }
  return { ...judge(type, extension, name), size }
}

/** Enough for the sizes of all but photographs with very long notes in front. */
const BEGINNING = 128 * 1024

function beginning(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(BEGINNING)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

function measure(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

/** The endings of the pictures that browsers show, by the names that image-size gives their formats. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  avif: ['avif'],
  gif: ['gif'],
  jpg: ['jpg', 'jpeg'],
  pdf: ['pdf'],
  png: ['png'],
  webp: ['webp'],
}

/** Browsers look into a picture of another kind than its name says; no one else does. */
function judge(type: string, extension: string, name: string): Picture {
  const known = ENDINGS[type]
  if (known?.includes(extension)) return {}
  const [ending] = known ?? []
  if (ending === undefined || type === 'pdf' || extension === 'pdf') {
    const message = `${quoted(name)} holds ${type.toUpperCase()}, not what its name says.`
    return broken(message, 'Save it as JPEG or PNG.')
  }
  const message = `${quoted(name)} is ${type.toUpperCase()} inside, not what its name says.`
  const advice = `Rename it to  ${name.replace(/\w+$/, ending)}  here and in the text.`
  return { warning: { message, advice } }
}

function broken(message: string, advice: string): Picture {
  return { error: { message, advice } }
}
