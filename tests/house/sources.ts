/** Sources: the files of the generator, and what each imports. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface Source {
  /** From the project's folder, with slashes: `src/feeds/atom.ts`. */
  readonly file: string
  readonly text: string
  readonly imports: readonly Import[]
}

export interface Import {
  /** A file of the project (`src/model/page.ts`) or, as written, a library (`node:fs`, `zod`). */
  readonly target: string
  readonly library: boolean
  /** `type` is erased; `address` is only named, as in `new URL('./x.ts', import.meta.url)`. */
  readonly kind: 'value' | 'type' | 'address'
}

const ROOT = join(import.meta.dirname, '..', '..')

/** Every file of src/ and layouts/, and .eleventy.ts. */
export function readSources(): Source[] {
  const files = ['src', 'layouts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  )
  return [...files, '.eleventy.ts']
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return { file, text, imports: /\.m?ts$|\.mjs$/.test(file) ? importsOf(file, text) : [] }
    })
}

/** Finds imports by their form; a form in a comment or a string would be found as well, which errs on the strict side. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = []
  const add = (target: string, kind: Import['kind']) => {
    const library = !target.startsWith('.')
    const path = posix.normalize(posix.join(dirname(file), target))
    found.push({ target: library ? target : path, library, kind })
  }
  for (const [, word = '', names = '', target = ''] of text.matchAll(STATIC)) {
    const inner = /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .filter((name) => name.trim())
    const erased = word.endsWith('type') || inner?.every((name) => /^\s*type\s/.test(name))
    add(target, erased ? 'type' : 'value')
  }
  for (const [, target = ''] of text.matchAll(BARE)) add(target, 'value')
  for (const [, target = ''] of text.matchAll(DYNAMIC)) add(target, 'value')
  for (const [, target = ''] of text.matchAll(TYPE)) add(target, 'type')
  for (const [, target = ''] of text.matchAll(ADDRESS)) add(target, 'address')
  return found
}

const STATIC = /^\s*((?:import|export)(?:\s+type)?)\s+([\w*{][^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/gm
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm
const DYNAMIC = /(?:await|=>|return|=|\()\s*import\(\s*['"]([^'"]+)['"]\s*\)/g
const TYPE = /(?:typeof|[:<|&])\s*import\(\s*['"]([^'"]+)['"]\s*\)/g
const ADDRESS = /new URL\(\s*['"]([^'"]+\.m?[tj]s)['"],\s*import\.meta\.url\s*\)/g
