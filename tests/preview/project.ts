/** Project: a small site of text files in a folder of its own, for the preview to work on. */
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type Preview, preview } from '../../src/preview/preview.ts'
import { ownFile } from '../program/own.ts'

export interface Project {
  readonly root: string
  /** Writes a file as most editors do: beside its place first, then into it at once. */
  save(file: string, text: string): Promise<void>
  remove(file: string): Promise<void>
  /** Starts the preview of the project; what it prints stands in `lines`. */
  start(port?: number): Promise<Preview>
  readonly lines: string[]
  /** Ends all that was started and removes the folder. */
  end(): Promise<void>
}

export const BUILDER = pathToFileURL(ownFile('tests/preview/builder.ts')).href

/** The layout of the project's pages, which let no script run and connect to nothing. */
export const LAYOUT = `const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types default"
export const print = (text: string): string =>
  '<!doctype html><html lang="en"><title>Page</title>' +
  '<meta http-equiv="Content-Security-Policy" content="' + policy + '">' +
  '<body><main><h1>' + text + '</h1></main></body></html>'
`

/** Makes a project with one page, `/a.html`, that says `first`. */
export async function newProject(): Promise<Project> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'meridian-preview-')))
  const started: Preview[] = []
  const lines: string[] = []
  const project: Project = {
    root,
    lines,
    async save(file, text) {
      const place = join(root, file)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(`${place}~`, text)
      await rename(`${place}~`, place)
    },
    remove: (file) => rm(join(root, file), { recursive: true }),
    async start(port = 0) {
      const say = (line: string) => void lines.push(line)
      const running = await preview({ root, builder: BUILDER, port, now: () => 1000, say })
      started.push(running)
      return running
    },
    async end() {
      await Promise.all(started.map((running) => running.close()))
      await rm(root, { recursive: true })
    },
  }
  await project.save('package.json', '{ "type": "module" }')
  await project.save('.eleventy.ts', '')
  await project.save('layouts/page.ts', LAYOUT)
  await project.save('content/a.txt', 'first')
  return project
}

/** Asks again and again until the answer is yes. */
export async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries++) {
    if (tries > 1500) throw new Error(`This never came true: ${String(check)}`)
    await pause(20)
  }
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.')
  return address.port
}
