/** Weigh: what a collection costs the reader, in bytes and in time, and what it costs the build. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { type Cost, costs } from './chromium.ts'
import type { Engines } from './engine.ts'
import { SLOW } from './host.ts'
import { row, rule } from './print.ts'

/** Prints the costs of these engines, by their names, for the questions. */
export async function weigh(
  browser: Browser,
  { folder, ids, indexing, cost }: Engines,
  engines: Readonly<Record<string, string>>,
  questions: readonly string[],
): Promise<void> {
  const code = brotliCompressSync(readFileSync(join(folder, 'search', 'pagefind.js'))).length
  const built = `index ${indexing.toFixed(1)} s, the layer's part ${(cost / 1000).toFixed(1)} s of processor time`
  console.log(`\n${ids.size} pages: layer ${code} bytes; ${built}\n`)
  row(
    'engine',
    'kB to ten results',
    'before the question',
    'ms to five, to ten; a keystroke: half, nine of ten',
    'slow line, slow phone',
  )
  rule(5)
  for (const [engine, name] of Object.entries(engines)) {
    const plain = await costs(browser, folder, engine, questions)
    const slow = await costs(browser, folder, engine, questions, SLOW, 4)
    row(name, kilo(plain.bytes), kilo(plain.before), times(plain), times(slow))
  }
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}

function times({ five, ten, half, most }: Cost): string {
  const [a, b, c, d] = [five, ten, half, most].map((time) => time.toFixed(0))
  return `${a}, ${b}; ${c}, ${d}`
}
