/** Runs every test file under tests/, or those whose path holds one of the words given: `npm run test:run -- markdown`. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
import { compileProgram } from '../src/program/compile.mjs'

const ROOT = join(import.meta.dirname, '..')
const COMPILED = join(ROOT, '.meridian/tests')

/** What takes half a minute and more begins first, so that nothing is waited for at the end. */
const LONG = [
  'house/format',
  'house/types',
  'attacks/',
  'faults/',
  'import/built',
  'import/killed',
  'locked/',
  'program/',
  'site/',
]
const isLong = (/** @type {string} */ name) => LONG.some((one) => name.startsWith(one))

/** What writes TypeScript of its own and reads it, such as another configuration, needs the loader. */
const LOADED = ['checks/check-command', 'cli/check.', 'content/plugin', 'links/outside']
const isLoaded = (/** @type {string} */ name) => LOADED.some((one) => name.startsWith(one))

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

/** Each site that several files look at is built once: tests/browser/site.ts. */
mkdirSync(join(ROOT, '.meridian'), { recursive: true })
const sites = mkdtempSync(join(ROOT, '.meridian/sites-'))
process.env.MERIDIAN_TEST_SITES = sites
process.on('exit', () => rmSync(sites, { recursive: true }))

/** A browser that hangs must not hang the machine that tests; no file takes a tenth of this. */
const LIMIT = 10 * 60 * 1000

run({
  files: await readable(files),
  // Browsers and processes are waited for: two files at work leave half of two processors idle.
  concurrency: 4,
  timeout: LIMIT,
})
  .on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1
  })
  .compose(new spec())
  .pipe(process.stdout)

/**
 * Where the tests stand in a language that this Node reads: as they are, or as JavaScript, made once for all of them, as
 * a loader in each process takes half a second.
 *
 * @param {readonly string[]} names
 */
async function readable(names) {
  if ('typescript' in process.features && process.features.typescript)
    return names.map((name) => join(import.meta.dirname, name))
  await Promise.all([
    compileProgram(ROOT, COMPILED, {}, ['src', 'layouts', 'tests']),
    // For the copies of this project that tests build.
    compileProgram(ROOT, join(ROOT, '.meridian/program')),
  ])
  return names.map((name) => (isLoaded(name) ? loaded(name) : join(COMPILED, `tests/${name}.js`)))
}

/**
 * Writes a program that reads a test by the loader.
 *
 * @param {string} name
 */
function loaded(name) {
  const address = JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href)
  const file = join(COMPILED, `tests/${name}.loaded.mjs`)
  writeFileSync(
    file,
    `import { register } from 'tsx/esm/api'\nregister()\nawait import(${address})\n`,
  )
  return file
}
