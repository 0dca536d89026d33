/** Project: a copy of this program with other content, built as its author would build it. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Project {
  readonly folder: string
  /** What `npm run build` would publish. */
  readonly output: string
  edit(file: string, change: (text: string) => string): void
  remove(path: string): void
  build(
    environment?: Record<string, string>,
    words?: readonly string[],
  ): Promise<{ code: number; printed: string }>
  close(): void
}

/** What a copy has; with the times of its files, the compiled program is good for it too. */
const COPIED = ['src', 'layouts', 'public', '.eleventy.ts', 'package.json', '.meridian/program']

/** Copies the program without its content; `content` is an absolute folder. The packages are those of this checkout. */
export function copyOfProject(content: string): Project {
  const home = join(ROOT, '.meridian')
  mkdirSync(home, { recursive: true })
  const folder = mkdtempSync(join(home, 'project-'))
  for (const name of COPIED.filter((one) => existsSync(join(ROOT, one)))) {
    const options = { recursive: true, preserveTimestamps: true }
    cpSync(join(ROOT, name), join(folder, name), options)
  }
  cpSync(content, join(folder, 'content'), { recursive: true })
  return {
    folder,
    output: join(folder, '_site'),
    edit(file, change) {
      const path = join(folder, file)
      writeFileSync(path, change(readFileSync(path, 'utf8')))
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    build: (environment = {}, words = []) =>
      new Promise((done) => {
        const options = { cwd: folder, env: { ...process.env, ...environment } }
        execFile(
          process.execPath,
          ['src/cli/meridian.mjs', 'build', ...words],
          options,
          (error, out, errors) =>
            done({ code: error ? Number(error.code) : 0, printed: out + errors }),
        )
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
