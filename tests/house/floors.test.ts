/** The house: its floors, the size and the names of its files, and no word of the author's in it. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { wrongImports } from './floors.ts'
import { type Source, importsOf, readSources } from './sources.ts'

const sources = readSources()
const code = sources.filter(({ file }) => /\.(ts|mjs)$/.test(file))

const linesOf = (text: string) => text.trimEnd().split('\n').length

/** `file:line` of every place in the sources that matches. */
function places(pattern: RegExp, among: readonly Source[] = sources): string[] {
  return among.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  )
}

test('every import stays on its floor or goes down', () => {
  assert.deepEqual(wrongImports(sources), [])
})

/** An imaginary file with one import. */
const file = (name: string, text: string): Source => ({
  file: name,
  text,
  imports: importsOf(name, text),
})

for (const [name, text] of [
  ['src/html/html.ts', "import type { Page } from '../model/page.ts'"],
  ['src/html/html.ts', "import { readFile } from 'node:fs'"],
  ['src/model/page.ts', "import { build } from '../eleventy/build.ts'"],
  ['layouts/parts/a.ts', "import { x } from '../../src/feeds/atom.ts'"],
  ['layouts/parts/a.ts', "import { x } from 'luxon'"],
  ['src/feeds/atom.ts', "import type { X } from '../topics/topics.ts'"],
  ['src/feeds/atom.ts', "export * from '../eleventy/eleventy.ts'"],
  ['src/feeds/atom.ts', "const x = await import('../topics/topics.ts')"],
  ['src/feeds/atom.ts', "const x = new URL('../topics/topics.ts', import.meta.url)"],
  ['src/feeds/atom.ts', "import {\n  a,\n  b,\n} from '../../layouts/parts/a.ts'"],
  ['src/feeds/atom.ts', "import feeds from './plugin.ts'"],
  ['src/feeds/atom.ts', "import site from '../../content/site.ts'"],
  ['src/feeds/plugin.ts', "import topics from '../topics/plugin.ts'"],
  ['src/feeds/plugin.ts', "import { main } from '../cli/main.ts'"],
  ['src/search/browser.ts', "import { isoDay } from '../model/day.ts'"],
  ['src/search/browser.ts', "import { x } from 'luxon'"],
  ['src/cli/a.ts', "import feeds from '../feeds/plugin.ts'"],
  ['.eleventy.ts', "import { main } from './src/cli/main.ts'"],
] as const) {
  test(`the floors refuse ${text.replace(/\s+/g, ' ')} in ${name}`, () => {
    assert.equal(wrongImports([file(name, text)]).length, 1)
  })
}

for (const [name, text] of [
  ['src/model/page.ts', "import type { Html } from '../html/html.ts'"],
  ['src/feeds/atom.ts', "import { DateTime } from 'luxon'"],
  ['src/feeds/plugin.ts', "import { x } from '../topics/topics.ts'"],
  ['src/search/browser.ts', "import { type Day, type Page } from '../model/day.ts'"],
  ['src/search/browser.ts', "import { x } from './results.ts'"],
  ['src/cli/a.ts', "import { build } from '../eleventy/build.ts'"],
  ['.eleventy.ts', "import feeds from './src/feeds/plugin.ts'"],
] as const) {
  test(`the floors allow ${text} in ${name}`, () => {
    assert.deepEqual(wrongImports([file(name, text)]), [])
  })
}

test('a file that only the browser’s part imports is the browser’s too', () => {
  const browser = file('src/search/browser.ts', "import { x } from './results.ts'")
  const results = file('src/search/results.ts', "import { isoDay } from '../model/day.ts'")
  const plugin = file('src/search/plugin.ts', "import { x } from './results.ts'")
  assert.equal(wrongImports([browser, results]).length, 1)
  assert.deepEqual(wrongImports([browser, results, plugin]), [])
})

test('no file has more than 200 lines, and half of them 60 at most', () => {
  const long = sources.filter(({ text }) => linesOf(text) > 200).map(({ file }) => file)
  assert.deepEqual(long, [])
  const lengths = code.map(({ text }) => linesOf(text)).sort((a, b) => a - b)
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  assert.ok(median <= 60, `The median is ${median} lines.`)
})

test('every file of code opens with a sentence that says what it is', () => {
  const silent = code.filter(({ text }) => !/^\/\*\* \S/.test(text)).map(({ file }) => file)
  assert.deepEqual(silent, [])
})

test('nothing is typed any, and no type error is silenced', () => {
  assert.deepEqual(places(/(:|\bas|[<,|&(])\s*any\b(?!\s*\w)|\bany\[\]|\bany>/, code), [])
  assert.deepEqual(places(/@ts-(ignore|nocheck|expect-error)/, code), [])
})

test('nothing is left to do', () => {
  assert.deepEqual(places(/\b(TODO|FIXME|XXX|HACK)\b/), [])
})

test('no file or folder has a name that says nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|commons?|misc|shared|lib|index)(\/|\.[a-z]+$)/i
  assert.deepEqual(
    sources.map(({ file }) => file).filter((file) => empty.test(file)),
    [],
  )
})

test('the house holds no word of the author’s', () => {
  const words = authorsWords()
  assert.notEqual(words.length, 0)
  const among = sources.map(({ file, text }) => ({ file, text: plain(text) }))
  const found = words.flatMap((word) =>
    among.filter(({ text }) => text.includes(` ${word} `)).map(({ file }) => `${word}: ${file}`),
  )
  assert.deepEqual(found, [])
})

/**
 * What must not stand in src/ or layouts/: the author's names, her sentences of three words and more, and the words of
 * the site's title that are topics too. A word that the generator's own description uses is everybody's.
 */
function authorsWords(): string[] {
  const site: Record<string, unknown> = parse(read('content/site.yaml'))
  const names = filesOf('people', '.yaml').flatMap((file): string[] => [
    basename(file, '.yaml'),
    String(parse(read(file)).name),
  ])
  const fronts = filesOf('posts', '.md').map((file) => parse(read(file).split(/^---$/m)[1] ?? ''))
  const topics = fronts.flatMap((front): unknown[] => front?.topics ?? [])
  const sentences = [site.title, site.welcome, site.notice, ...fronts.map((front) => front?.title)]
  const everybodys = plain(String(JSON.parse(read('package.json')).description))
  const subjects = plain(String(site.title))
    .trim()
    .split(' ')
    .filter((word) => word.length > 3 && !everybodys.includes(` ${word} `))
    .filter((word) => topics.some((topic) => plain(String(topic)).includes(` ${word} `)))
  const long = sentences
    .filter((text) => typeof text === 'string')
    .map((text) => plain(text).trim())
    .filter((text) => text.split(' ').length >= 3)
  return [...new Set([...names.map((name) => plain(name).trim()), ...long, ...subjects])]
}

const ROOT = join(import.meta.dirname, '..', '..')

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The files of one kind below a folder of content/, which an author may not have. */
function filesOf(folder: string, extension: string): string[] {
  const path = join(ROOT, 'content', folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => join('content', folder, file))
}

/** Small letters and single spaces, so that a word is found in any form: ` the psoas muscle `. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
