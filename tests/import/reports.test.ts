/** Tests of what keeps an import small: lists that are packed, and reports that are written piece by piece. */
import assert from 'node:assert/strict'
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { importTools, standingIn } from '../../src/cli/import-tools.ts'
import { type Value, html } from '../../src/html/html.ts'
import { type Account, accountOf } from '../../src/import/account.ts'
import { importBlog } from '../../src/import/import-blog.ts'
import { jsonPieces } from '../../src/import/json-pieces.ts'
import { LongLists } from '../../src/import/long-lists.ts'
import { Packed } from '../../src/import/packed.ts'
import { writeReports } from '../../src/import/write-reports.ts'
import { CLASSIC, NOW, emptyFolder } from './bringing.ts'

describe('a packed list', () => {
  it('gives its items in their order, as often as it is asked', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => ({ at, words: `Post ${at} of a blog` }))
    const packed = new Packed<(typeof items)[number]>()
    packed.push(...items)
    assert.equal(packed.length, items.length)
    assert.deepEqual([...packed], items)
    assert.deepEqual([...packed], items)
  })

  it('keeps line breaks, every script, and half a character', () => {
    const items = ['a\nb', 'дом 家 🦵', '\ud83e', '\u2028', '']
    const packed = new Packed<string>()
    for (let round = 0; round < 10_000; round++) packed.push(...items)
    assert.deepEqual([...packed].slice(-10), [...items, ...items])
    assert.equal([...packed].length, 50_000)
  })

  it('can be added to after it was read', () => {
    const packed = new Packed<number>()
    packed.push(1)
    assert.deepEqual([...packed], [1])
    packed.push(2)
    assert.deepEqual([...packed], [1, 2])
  })
})

describe('a page with long lists', () => {
  const item = (word: string) => html`<li>${word}</li>`
  const page = (list: Value) =>
    html`<ul>
        ${list}
      </ul>
      <p>&lt;!--0--&gt; and ${'<!--0-->'}</p>`

  it('has the bytes of the page that is made at once', () => {
    for (const words of [[], ['knee'], ['knee', '<!--0-->', '家']]) {
      const lists = new LongLists()
      const pieces = [...lists.printed(page(lists.of(words, item)))]
      assert.equal(pieces.join(''), String(page(words.map(item))))
    }
  })

  it('makes an item only when its place is printed', () => {
    const made: string[] = []
    const lists = new LongLists()
    const noted = (word: string) => {
      made.push(word)
      return item(word)
    }
    const pieces = lists.printed(page(lists.of(['knee', 'hip'], noted)))
    assert.equal(pieces.next().value, '<ul>\n')
    assert.deepEqual(made, [])
    assert.equal(pieces.next().value, '<li>knee</li>')
    assert.deepEqual(made, ['knee'])
  })
})

describe('JSON in pieces', () => {
  it('has the bytes of JSON.stringify', () => {
    const odd = {
      ...{ none: undefined, empty: [], bare: {}, no: null, not: NaN, yes: true },
      deep: [[], [[1, 2]], { a: [{ b: 'c\n“d”\u2028\ud800' }] }, undefined],
    }
    for (const data of [odd, [], {}, 'words', 7, null])
      assert.equal([...jsonPieces(data)].join(''), JSON.stringify(data, null, 2))
  })

  it('reads what is no list, but can be read like one', () => {
    const packed = new Packed<string>()
    packed.push('knee', 'hip')
    const data = { where: packed, none: new Packed() }
    assert.equal([...jsonPieces(data)].join(''), JSON.stringify(data, null, 2))
  })
})

describe('the reports', () => {
  const paths = (folder: string) =>
    ['html', 'json'].map((form) => join(folder, `import-report.${form}`))

  it('hold the whole account', async () => {
    const account = await accountOfClassic()
    const folder = emptyFolder()
    await writeReports(folder, account)
    const [page = '', data = ''] = paths(folder).map((path) => readFileSync(path, 'utf8'))
    assert.equal(data, `${JSON.stringify(account, null, 2)}\n`)
    for (const { file } of account.texts) assert.ok(page.includes(`<code>${file}</code>`), file)
    assert.match(page, /<\/html>\n$/)
    assert.doesNotMatch(page, /<!--/)
  })

  it('are not written again when they are the same', async () => {
    const account = await accountOfClassic()
    const folder = emptyFolder()
    await writeReports(folder, account)
    for (const path of paths(folder)) utimesSync(path, 1, 1)
    await writeReports(folder, account)
    for (const path of paths(folder)) assert.equal(statSync(path).mtimeMs, 1000)
  })

  it('take the place of others that are longer, shorter, or differ in a sign', async () => {
    const account = await accountOfClassic()
    const folder = emptyFolder()
    await writeReports(folder, account)
    for (const path of paths(folder)) {
      const right = readFileSync(path, 'utf8')
      for (const wrong of [`${right}\n`, right.slice(0, -1), `x${right.slice(1)}`, '']) {
        writeFileSync(path, wrong)
        await writeReports(folder, account)
        assert.equal(readFileSync(path, 'utf8'), right)
      }
    }
  })
})

async function accountOfClassic(): Promise<Account> {
  const folder = emptyFolder()
  const options = {
    ...{ file: CLASSIC, folder, dry: true, replace: false, now: NOW },
    fetch: async () => ({ failure: 'There is no web in the tests.' }),
    progress: () => {},
  }
  return accountOf(await importBlog(options, importTools(), standingIn(folder, folder, NOW)))
}
