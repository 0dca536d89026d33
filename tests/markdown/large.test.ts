/** Large and twisted texts: they come to an end, and nothing of them is lost without a word. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rendered } from './render.ts'

function sequence(length: number, make: (index: number) => string): string {
  return Array.from({ length }, (_, index) => make(index)).join('')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

describe('a text of great length', () => {
  it('has 6,000 equal headings with ids of their own', () => {
    const { ids, headings } = rendered('## Dose\n\n'.repeat(6_000)).written
    assert.equal(ids.size, 6_000)
    assert.equal(headings.at(-1)?.id, 'dose-6000')
  })
  it('has headings whose names are the numbers of others', () => {
    const text = sequence(3_000, (index) => `## a\n\n## a ${index + 2}\n\n`)
    assert.equal(rendered(text).written.ids.size, 6_000)
  })
  it('has 2,000 footnotes, each used twice', () => {
    const uses = sequence(2_000, (index) => `a[^${index}] b[^${index}]\n`)
    const notes = sequence(2_000, (index) => `[^${index}]: note\n`)
    const { written, problems } = rendered(`${uses}\n${notes}`)
    const body = String(written.body)
    assert.equal(count(body, 'role="doc-noteref"'), 4_000)
    assert.equal(count(body, 'role="doc-backlink"'), 4_000)
    assert.ok(body.includes('<li id="fn-2000">'))
    assert.deepEqual(problems, [])
  })
  it('has 3,000 footnotes that do not exist, among as many that are not used', () => {
    const uses = sequence(3_000, (index) => `a[^u${index}] `)
    const notes = sequence(3_000, (index) => `[^${index}]: note\n`)
    const { problems } = rendered(`${uses}\n\n${notes}`)
    assert.equal(problems.filter(({ level }) => level === 'error').length, 3_000)
    assert.equal(problems.filter(({ level }) => level === 'warning').length, 3_000)
  })
  it('has 10,000 abbreviations in one paragraph', () => {
    const { written } = rendered(`*[NICE]: Institute\n\n${'the NICE\n'.repeat(10_000)}`)
    assert.equal(count(String(written.body), '<abbr title="Institute">NICE</abbr>'), 10_000)
  })
  it('has 10,000 links in one line', () => {
    const { links } = rendered('[a](b.md) '.repeat(10_000)).written
    assert.equal(links.at(-1)?.column, 9_999 * 10 + 5)
  })
  it('has 2,400 elements in one paragraph and in one block of HTML', () => {
    const elements = '<b>a</b> '.repeat(2_400)
    const { written, problems } = rendered(`x ${elements}\n\n<p>${elements}</p>`)
    assert.equal(count(String(written.body), '<b>a</b>'), 4_800)
    assert.deepEqual(problems, [])
  })
  it('has 1,200 cards and 1,200 tables', () => {
    const { written, problems } = rendered(
      sequence(1_200, (index) => `::: note\n\n| a |\n|---|\n\nTable: b ${index}\n\n:::\n\n`),
    )
    assert.equal(count(String(written.body), '<section class="card note">'), 1_200)
    assert.ok(String(written.body).includes('<caption id="table-1200">b 1199</caption>'))
    assert.deepEqual(problems, [])
  })
})

describe('a text of more signs of Markdown than any page can show', () => {
  const signs: Readonly<Record<string, string>> = {
    'a table': `|a|\n|-|\n${'|a|\n'.repeat(17_000)}`,
    headings: '## a\n\n'.repeat(13_000),
    notes: sequence(12_500, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`),
    links: '[a](b.md) '.repeat(100_000),
  }
  for (const [name, text] of Object.entries(signs)) {
    it(`is refused with the line on which it becomes too much: ${name}`, () => {
      const { written, problems } = rendered(text)
      assert.deepEqual([written.text, String(written.body)], ['', ''])
      assert.equal(problems.length, 1)
      assert.match(problems[0]?.message ?? '', /more than 25,000 signs of Markdown/)
      const before = text
        .split('\n')
        .slice(0, (problems[0]?.line ?? 1) - 1)
        .join('\n')
      assert.ok((before.match(/[\n*_~^`[\]<>|\\&@/:#]/g) ?? []).length <= 25_000)
    })
  }
  it('is rendered as long as they are fewer, however long it is', () => {
    const text = 'Walking helps, as [a trial](b.md) says. '.repeat(8_000)
    assert.deepEqual(rendered(text).problems, [])
    assert.equal(rendered(text).written.links.length, 8_000)
  })
})

describe('a text that nests deeper than it can be read', () => {
  const nested: Record<string, string> = {
    quotations: `${'>'.repeat(5_000)} a`,
    'a hundred thousand quotations': `${'>'.repeat(100_000)} a`,
    lists: `${'- '.repeat(5_000)}a`,
    'footnotes in footnotes': sequence(200, (index) => `${'    '.repeat(index)}[^1]: a\n`),
    'elements that are never closed': '<b>'.repeat(5_000),
    'cards that are never closed': '::: note\n'.repeat(5_000),
  }
  for (const [name, text] of Object.entries(nested)) {
    it(`is an error: ${name}`, () => {
      assert.ok(rendered(text).problems.some(({ level }) => level === 'error'))
    })
  }
  it('keeps its words where only their markup is too deep', () => {
    const { text } = rendered(`${'['.repeat(5_000)}a${']'.repeat(5_000)}`).written
    assert.equal(text.length, 10_001)
  })
  it('keeps stress in stress', () => {
    const { body } = rendered('*a '.repeat(5_000) + 'b*'.repeat(5_000)).written
    assert.equal(count(String(body), '<em>'), 5_000)
  })
})
