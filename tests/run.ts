/** Runs every test file under tests/, or those whose path holds one of the words given: `npm run test:run -- markdown`. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/** What takes half a minute and more begins first, so that nothing is waited for at the end. */
const LONG = [
  'attacks/',
  'faults/',
  'import/built',
  'import/killed',
  'locked/',
  'program/',
  'site/',
]
const isLong = (name: string) => LONG.some((one) => name.startsWith(one))

const words = process.argv.slice(2)
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort((a, b) => Number(!isLong(a)) - Number(!isLong(b)) || (a < b ? -1 : 1))

if (files.length === 0) {
  console.error(`No test file under tests/ has “${words.join('” or “')}” in its path.`)
  process.exit(1)
}

/** A browser that hangs must not hang the machine that tests; no file takes a tenth of this. */
const LIMIT = 10 * 60 * 1000

run({
  files: files.map((name) => join(import.meta.dirname, name)),
  // Browsers and processes are waited for: two files at work leave half of two processors idle.
  concurrency: 4,
  timeout: LIMIT,
})
  .on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1
  })
  .compose(new spec())
  .pipe(process.stdout)
