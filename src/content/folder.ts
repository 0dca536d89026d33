/** Folder: every file of the author's folder, and what each is for. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Report } from '../model/problem.ts'
import { type Kind, hidden, kindOf } from './kinds.ts'
import { readText } from './text.ts'
import { errorAt } from './wrong.ts'

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
  /** The text of a file; undefined, and reported, when it cannot be read as one. */
  text(file: ContentFile): string | undefined
}

/** Lists the author's folder. Files that have no place in it, and links to other places, are reported and left out. */
export function openFolder(root: string, content: string, report: Report): Folder {
  const name = relative(root, content).split(sep).join('/')
  const fileName = (path: string) => (name === '' ? path : `${name}/${path}`)
  const files: ContentFile[] = []
  const walk = (folder: string): void => {
    const entries = readdirSync(join(content, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (hidden(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const file = fileName(path)
      if (entry.isDirectory()) walk(path)
      else if (!entry.isFile()) report(errorAt(file, undefined, NO_FILE))
      else {
        const kind = kindOf(path)
        if (typeof kind === 'string') files.push({ path, file, kind })
        else report(errorAt(file, undefined, kind))
      }
    }
  }
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory()) walk('')
  else report(errorAt(name, undefined, { message: `There is no folder “${name}”.` }))
  return {
    name,
    files,
    text: ({ path, file, kind }) => {
      const { size } = statSync(join(content, path))
      const largest = kind === 'csl-json' ? LARGEST_LIBRARY : LARGEST
      if (size > largest && kind !== 'picture') {
        report(errorAt(file, undefined, tooLarge(size)))
        return undefined
      }
      return readText(readFileSync(join(content, path)), file, report)
    },
  }
}

/** In bytes; the longest books of the world are longer, posts are not. */
const LARGEST = 2 * 1024 * 1024

/** Some ten thousand references with their abstracts. */
const LARGEST_LIBRARY = 64 * 1024 * 1024

const NO_FILE = {
  message: 'This is a link to another place, or no file at all.',
  advice: 'Put a copy of the file itself here, or delete it.',
}

function tooLarge(size: number) {
  const megabytes = (size / 1024 / 1024).toFixed(1)
  return {
    message: `This file holds ${megabytes} MB; a text may hold 2 MB.`,
    advice: 'Take out pictures that were pasted into the text, or part it into several posts.',
  }
}
