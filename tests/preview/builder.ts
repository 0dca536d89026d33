/** A small builder for the preview's tests: one page per text file, with mistakes on demand, swapped in as `build` does. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Order, Outcome } from '../../src/preview/worker.ts'
import type { Problem } from '../../src/model/problem.ts'
import { compileProgram } from '../../src/program/compile.mjs'

/** `content/x.txt` becomes `/x.html`, printed by `layouts/page.ts`; lines with `BAD` are problems, `HANG` and `WAIT` never end. */
export async function build({ root, content, output, drafts, now }: Order): Promise<Outcome> {
  const problems: Problem[] = []
  const stage = await mkdtemp(join(root, 'stage-'))
  const layout = await layoutOf(root)
  const names = (await readdir(content)).filter((name) => name.endsWith('.txt')).sort()
  for (const name of names) {
    const text = await readFile(join(content, name), 'utf8')
    text.split('\n').forEach((line, index) => {
      const at = line.indexOf('BAD')
      if (at < 0) return
      const advice = 'Write  GOOD'
      const place = { file: `content/${name}`, line: index + 1, column: at + 1 }
      problems.push({ level: 'error', ...place, message: `“${line}” is bad.`, advice })
    })
    if (text.includes('HANG')) for (;;);
    if (text.includes('WAIT')) await new Promise(() => setInterval(() => undefined, 1000))
    if (text.includes('DIE')) process.exit(7)
    const page = layout.print(text.trim())
    await writeFile(join(stage, name.replace(/txt$/, 'html')), page)
  }
  await writeFile(join(stage, 'facts.json'), JSON.stringify({ drafts, now, pid: process.pid }))
  await writeFile(join(stage, '404.html'), '<!doctype html><title>Lost</title><p>Not found')
  if (problems.length === 0) await publish(stage, output)
  else await rm(stage, { recursive: true })
  const url = existsSync(join(root, 'address')) ? await readFile(join(root, 'address'), 'utf8') : ''
  const counts = { posts: names.length, pages: names.length + 1 }
  return { ok: problems.length === 0, problems, counts, ...(url && { url: url.trim() }) }
}

/** Reads the layout as the program reads its own. */
async function layoutOf(root: string): Promise<{ print(text: string): string }> {
  const native = 'typescript' in process.features && process.features.typescript
  if (native) return import(pathToFileURL(join(root, 'layouts/page.ts')).href)
  const program = join(root, '.meridian/program')
  await compileProgram(root, program, {}, ['layouts'])
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(join(program, 'layouts/page.ts.js')).href)
}

async function publish(stage: string, output: string): Promise<void> {
  const old = join(stage, '..', `old-${basename(stage)}`)
  await mkdir(join(output, '..'), { recursive: true })
  if (existsSync(output)) await rename(output, old)
  await rename(stage, output)
  await rm(old, { recursive: true, force: true })
}
