/** Citations as readers see them; fixtures/print.txt holds the words of each text, the list left out. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Bibliography } from '../../src/citations/bibliography.ts'
import { casesOf } from '../markdown/cases.ts'
import { RUNS } from '../properties/arbitraries.ts'
import { bibliography, cited } from './render.ts'

const cases = casesOf(readFileSync(join(import.meta.dirname, 'fixtures', 'print.txt'), 'utf8'))

/** The words of the body without the list, the notes at the margin and the markup. */
function printed(text: string): string {
  return String(cited(text).written.body)
    .replace(/<section\s+class="references"[^]*/, '')
    .replace(/<span class="beside"[^]*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

describe('a citation', () => {
  for (const { title, input, output } of cases) {
    it(title, () => {
      assert.equal(printed(input), output)
    })
  }

  it('is no word of a picture', () => {
    const { body } = cited(
      '![A knee [@mu2020, p. 3]](knee.jpg) ![A ![hip [see @ng193]](b.jpg)](a.jpg)',
    ).written
    const words = [...String(body).matchAll(/ alt="([^"]*)"/g)].map(([, alt]) => alt)
    assert.deepEqual(words, ['A knee', 'A hip'])
  })

  it('leads to its work in the list, and the list leads back', () => {
    const { written } = cited('First [@mu2020]. Then @ng193 and [@mu2020, p. 2].')
    const body = String(written.body)
    assert.match(
      body,
      /<span id="cite-1">\(<a href="#ref-mu2020" role="doc-biblioref">1<\/a>\)<\/span>/,
    )
    assert.match(
      body,
      /<li id="ref-mu2020">[^]*href="#cite-1" role="doc-backlink"[^]*href="#cite-3"/,
    )
    assert.match(body, /<li id="ref-ng193">[^]*href="#cite-2"/)
    assert.deepEqual(
      written.cited?.map(({ number, reference }) => `${number} ${reference.id}`),
      ['1 mu2020', '2 ng193'],
    )
  })

  it('leads by the dash of a range to what stands between its ends', () => {
    const { written } = cited('Known [@mu2020; @ng193; @vickers2018; @ng59].')
    assert.match(
      String(written.body),
      /\(<a href="#ref-mu2020"[^>]*>1<\/a><a href="#ref-ng193" role="doc-biblioref" aria-label="2–3">–<\/a><a href="#ref-ng59"[^>]*>4<\/a>\)/,
    )
  })

  it('is no word of the text, but for the names in it', () => {
    const { written } = cited(
      'It works [see @mu2020, p. 3; @ng193]. Later @vickers2018 [p. 2] agreed.',
    )
    assert.equal(written.text, 'It works. Later Vickers and others agreed.')
  })

  it('leaves a heading its words', () => {
    assert.equal(cited('## Pain [@mu2020]\n\nText.').written.headings[0]?.id, 'pain')
  })

  it('stands at the margin with what is known of its work, once, and not in tables, notes and cards', () => {
    const text =
      'A [@mu2020] b [@mu2020].\n\n| a |\n| - |\n| [@ng193] |\n\n::: note\n[@ng59]\n:::\n\nc[^1]\n\n[^1]: [@ju2014]'
    const beside = String(cited(text).written.body).match(/<span class="beside"[^]*?<\/span>/g)
    assert.deepEqual(beside, [
      '<span class="beside" aria-hidden="true">1. Mu and others 2020: Review, 8270 people, low</span>',
    ])
  })

  it('calls a work without authors by its title, with single marks for what the title quotes', () => {
    const title = '"Usual care" in the UK'
    const reference = { id: 'usual', type: 'report' as const, title }
    const known = new Bibliography([{ reference, anchor: 'ref-usual' }])
    const { written } = cited('@usual says so.', undefined, known)
    assert.match(written.text, /^“‘Usual care’ in the UK” says so\.$/)
  })

  it('marks what was retracted or is in doubt, in the text and in the list', () => {
    const body = String(
      cited('[@ioannidis2005] and [@watson1953]', {
        nocite: [],
        acknowledged: [{ key: 'ioannidis2005', line: 1, column: 1 }],
      }).written.body,
    )
    assert.match(body, /1<\/a> <b class="retracted">retracted<\/b>\)/)
    assert.match(body, /2<\/a> <b class="retracted">concern<\/b>\)/)
    assert.match(
      body,
      /<b class="retracted">Retracted 2020 Jan 2\.<\/b> <a href="https:\/\/doi.org\/10.1\/a">Notice/,
    )
    assert.match(body, /<b class="retracted">Concern some day\.<\/b>/)
  })

  it('says nothing of a work of which nothing is known to have been said', () => {
    const { written, problems } = cited('[@mu2020]')
    assert.doesNotMatch(String(written.body), /retract/i)
    assert.deepEqual(problems, [])
  })

  it('is no citation in a text without a list, such as the words on the home page', () => {
    assert.equal(
      String(cited('@mu2020 and [@mu2020]', 'no list').written.body).trim(),
      '<p>@mu2020 and [@mu2020]</p>',
    )
  })

  it('is only one in brackets where there are no references', () => {
    const { written, problems } = cited(
      '@jane [and all] and *@john*',
      undefined,
      new Bibliography(),
    )
    assert.equal(String(written.body).trim(), '<p>@jane [and all] and <em>@john</em></p>')
    assert.deepEqual(problems, [])
  })
})

const KEYS = ['mu2020', 'ng193', 'ng59', 'vickers2018', 'ju2015', 'pmid:29198932', 'watson1953']

/** A text of paragraphs, notes and lists, each with some citations. */
const texts = fc
  .array(
    fc.record({
      keys: fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 4 }),
      form: fc.constantFrom('brackets', 'words', 'locator', 'note', 'list', 'table', 'bold'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map(({ keys, form }, at) => {
        const all = `[${keys.map((key) => `@${key}`).join('; ')}]`
        if (form === 'words') return keys.map((key) => `@${key} found`).join(', ')
        if (form === 'locator')
          return `Text [see ${keys.map((key) => `@${key}, p. 3`).join('; ')}].`
        if (form === 'note') return `Text[^${at}].\n\n[^${at}]: A note ${all}.`
        if (form === 'list') return `- one ${all}\n- two ${all}`
        if (form === 'table') return `| a |\n| - |\n| ${all} |`
        return form === 'bold' ? `**Text ${all}**` : `Text ${all}.`
      })
      .join('\n\n'),
  )

/** The numbers in the text, one after the other, with those within ranges. */
function used(body: string): number[] {
  const [text = ''] = body.split('<section')
  const notes = /<section class="footnotes"[^]*?<\/section>/.exec(body)?.[0] ?? ''
  const groups = (text + notes).matchAll(
    /biblioref">(\d+)<\/a>(?:<a[^>]*>–<\/a><a[^>]*>(\d+)<\/a>)?/g,
  )
  return [...groups].flatMap(([, from, to = from]) => range(Number(from), Number(to)))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

describe('whatever a text cites', () => {
  it('the numbers are 1 to n in the order of first use', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { written } = cited(text)
        const numbers = (written.cited ?? []).map(({ number }) => number)
        assert.deepEqual(
          numbers,
          numbers.map((_, at) => at + 1),
        )
        let last = 0
        for (const number of used(String(written.body))) {
          assert.ok(number <= last + 1, `${number} comes after ${last}`)
          last = Math.max(last, number)
        }
        assert.equal(last, numbers.length)
      }),
      RUNS,
    )
  })

  it('every link leads to an id of the page, no id stands twice, and all are known', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { written } = cited(text)
        const body = String(written.body)
        const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')
        assert.equal(new Set(ids).size, ids.length)
        for (const [, id = ''] of body.matchAll(/ href="#([^"]*)"/g))
          assert.ok(ids.includes(id), id)
        assert.deepEqual([...written.ids].sort(), ids.sort())
        for (const { anchor } of written.cited ?? []) {
          const item = new RegExp(`<li id="${anchor}">[^]*?</li>`).exec(body)?.[0] ?? ''
          assert.match(item, /role="doc-backlink"/)
        }
      }),
      RUNS,
    )
  })

  it('two printings are the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(String(cited(text).written.body), String(cited(text).written.body))
      }),
      { ...RUNS, numRuns: 20 },
    )
  })

  it('the works are found by any of their names', () => {
    for (const key of [
      'vickers2018',
      'pmid:29198932',
      'PMID:29198932',
      'doi:10.1016/J.JPAIN.2017.11.005',
    ]) {
      assert.equal(bibliography.find(key)?.reference.id, 'vickers2018')
    }
  })
})
