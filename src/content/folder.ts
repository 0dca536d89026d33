/** Folder: every file of the author's folder, and what each is for. */
import { type Dirent, lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Report } from '../model/problem.ts'
import { type Kind, hidden, kindOf } from './kinds.ts'
import { readText } from './text.ts'
import { type Wrong, errorAt, quoted } from './wrong.ts'

export interface ContentFile {
  /** Below the author's folder, with slashes: `posts/psoas.md`. */
  readonly path: string
  /** From the project's folder, for problems: `content/posts/psoas.md`. */
  readonly file: string
  readonly kind: Kind
}

export interface Folder {
  /** From the project's folder: `content`. */
  readonly name: string
  /** In the order of their paths. */
  readonly files: readonly ContentFile[]
  /** Files that are only called wrongly: where they stand below the author's folder, and the name they should have. */
  readonly misnamed: readonly { readonly path: string; readonly name: string }[]
  /** The text of a file; undefined, and reported, when it cannot be read as one. */
  text(file: ContentFile): string | undefined
  /** How a file begins, each byte a letter: enough to find plain words in what cannot be read as text. */
  start(file: ContentFile): string
}

/** Lists the author's folder. Files that have no place in it, and links to other places, are reported and left out. */
export function openFolder(root: string, content: string, report: Report): Folder {
  const name = relative(root, content).split(sep).join('/')
  const fileName = (path: string) => (name === '' ? path : `${name}/${path}`)
  const files: ContentFile[] = []
  const misnamed: { path: string; name: string }[] = []
  const walk = (folder: string): void => {
    const read = attempt(() => readdirSync(join(content, folder), { withFileTypes: true }))
    if ('message' in read) report(errorAt(fileName(folder), undefined, read))
    const entries = 'value' in read ? read.value : []
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const file = fileName(path)
      if (hidden(entry.name)) {
        if (isHiddenText(content, path, entry)) report(errorAt(file, undefined, HIDDEN))
      } else if (isUnnamed(content, path)) report(errorAt(file, undefined, UNNAMED))
      else if (entry.isDirectory()) walk(path)
      else if (!entry.isFile()) report(errorAt(file, undefined, noFile(content, path, entry)))
      else {
        const kind = kindOf(path)
        if (typeof kind === 'string') files.push({ path, file, kind })
        else {
          report(errorAt(file, undefined, kind))
          if (kind.rename !== undefined) misnamed.push({ path, name: kind.rename })
        }
      }
    }
  }
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory()) walk('')
  else report(errorAt(name, undefined, { message: `There is no folder “${name}”.` }))
  return {
    ...{ name, files, misnamed },
    text: ({ path, file, kind }) => {
      const largest = LARGEST_OF[kind] ?? LARGEST
      const size = attempt(() => statSync(join(content, path)).size)
      const fits = !('value' in size) || size.value <= largest
      const read = fits
        ? attempt(() => readFileSync(join(content, path)))
        : tooLarge(size.value, largest)
      if ('value' in read) return readText(read.value, file, report)
      report(errorAt(file, undefined, read))
      return undefined
    },
    start: ({ path }) => {
      const read = attempt(() => readFileSync(join(content, path), 'latin1').slice(0, START))
      return 'value' in read ? read.value : ''
    },
  }
}

/** In bytes: no front matter is longer. */
const START = 16 * 1024

const MEGABYTE = 1024 * 1024

/** In bytes, of what is no text. */
const LARGEST = 2 * MEGABYTE

/**
 * A text has the length of a novel at most: made to be slow (a table without end, a list of definitions in each line), it is
 * still read in seconds and with less than a gigabyte. A library holds some ten thousand references with their abstracts.
 */
const LARGEST_OF: Readonly<Partial<Record<Kind, number>>> = {
  ...{ post: MEGABYTE, page: MEGABYTE, comment: MEGABYTE },
  'csl-json': 64 * MEGABYTE,
}

const HIDDEN = {
  message: 'A name that begins with a full stop hides this text, and nothing reads it.',
  advice: 'Take the full stop away, or keep the text outside of this folder.',
}

/** True for a name whose bytes are no UTF-8: there is no way to ask for such a file by the name that Node gives it. */
function isUnnamed(content: string, path: string): boolean {
  if (!path.includes('\ufffd')) return false
  return lstatSync(join(content, path), { throwIfNoEntry: false }) === undefined
}

const UNNAMED = {
  message: 'The name of this file holds letters that are not saved as UTF-8.',
  advice: 'Rename it with letters, digits and hyphens; it often comes out of an old zip archive.',
}

/** A text that its author may miss; what editors and systems leave behind is none (`._a.md` is macOS's, `.#a.md` Emacs'). */
function isHiddenText(content: string, path: string, entry: Dirent): boolean {
  if (entry.isFile()) return /^\.([^._#].*\.)?md$/i.test(entry.name)
  const isPost = /^posts\/\.[^/]+$/.test(path) && entry.isDirectory()
  return (
    isPost && statSync(join(content, path, 'index.md'), { throwIfNoEntry: false }) !== undefined
  )
}

/** Why something that is neither a file nor a folder cannot stand here. */
function noFile(content: string, path: string, entry: Dirent): Wrong {
  if (!entry.isSymbolicLink()) {
    return { message: 'This is no file that could be read.', advice: 'Delete it.' }
  }
  const message = `This is a link to another place, ${quoted(readlinkSync(join(content, path)))}, not a file.`
  return { message, advice: 'Put a copy of the file itself here, or delete it.' }
}

/** Reads something that the system may refuse to give: it is told as a mistake of this file, beside all others. */
export function attempt<Value>(read: () => Value): { value: Value } | Wrong {
  try {
    return { value: read() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const message = `The system does not let this be read (${code}).`
    return { message, advice: 'See whom it belongs to, and who may read it.' }
  }
}

function tooLarge(size: number, largest: number) {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  return {
    message: `This file holds ${megabytes(size)} MB; it may hold ${megabytes(largest)} MB.`,
    advice: 'Take out pictures that were pasted into the text, or part it into several posts.',
  }
}
