/** Reference lists are those of Pandoc with the Vancouver style; vancouver.txt holds what it printed of works.json. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { formatReference } from '../../src/citations/nlm/reference.ts'
import { plain } from '../../src/citations/nlm/words.ts'
import type { Reference } from '../../src/model/reference.ts'
import { DIFFERENCES, levelled } from './differences.ts'
import { noStyle, pandocReferences } from './pandoc.ts'
import { randomWorks } from './random-works.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const works: Reference[] = JSON.parse(read('works.json'))
const golden = read('fixtures/vancouver.txt').trimEnd().split('\n\n')
const own = (work: Reference) => plain(formatReference(work))

describe('a reference', () => {
  for (const [index, work] of works.entries()) {
    it(`is printed as Pandoc prints it: ${work.id}`, () => {
      assert.equal(own(work), golden[index])
    })
  }

  it('is compared for 23 works, three of them by one author', () => {
    assert.equal(works.length, 23)
    assert.equal(golden.length, 23)
  })

  it('is in the fixture what Pandoc prints now', (test) => {
    if (noStyle !== undefined) return test.diagnostic(noStyle)
    assert.deepEqual(pandocReferences(works), golden)
  })

  it('differs from Pandoc’s among 2,000 random works in written classes only', (test) => {
    if (noStyle !== undefined) return test.diagnostic(noStyle)
    const random = randomWorks(2000, 20_261_122)
    const theirs = pandocReferences(random)
    const others = random.flatMap((work, index) => {
      const [ours, pandocs] = levelled(work, own(work), theirs[index] ?? '')
      return ours === pandocs ? [] : [`${ours}\n${pandocs}`]
    })
    assert.deepEqual(others, [])
    const unused = DIFFERENCES.filter(
      ({ applies, level }) =>
        !random.some(
          (work, index) =>
            applies(work) &&
            own(work) !== theirs[index] &&
            level(own(work)) + level(theirs[index] ?? '') !== own(work) + (theirs[index] ?? ''),
        ),
    )
    assert.deepEqual(
      unused.map(({ why }) => why),
      [],
    )
  })
})

describe('a reference of a kind or with a name of its own', () => {
  const cases: Record<string, [Partial<Reference>, string]> = {
    'names in Chinese, Japanese and Korean letters have no space': [
      { author: [{ family: '王', given: '小明' }] },
      '王小明. A title. 2020.',
    ],
    'names in other scripts without capitals stay whole': [
      { author: [{ family: 'الخطيب', given: 'أحمد' }] },
      'الخطيب أحمد. A title. 2020.',
    ],
    'every part of a given name gives a capital, small words stay, other alphabets keep two letters':
      [
        {
          author: [
            { family: 'Kim', given: 'Hyun-ji' },
            { family: 'Ruiz', given: 'María de los Ángeles' },
            { family: 'Tsakalos', given: 'G. Th.' },
            { family: 'Doe', given: 'A.B.C.' },
          ],
        },
        'Kim HJ, Ruiz M de los Á, Tsakalos GTh, Doe ABC. A title. 2020.',
      ],
    'a book has its number of pages': [
      { type: 'book', publisher: 'Wiley', 'number-of-pages': '206', edition: '2nd' },
      'A title. 2nd ed. Wiley; 2020. 206 p.',
    ],
    'a talk is found by its meeting': [
      {
        type: 'speech',
        genre: 'lecture',
        'event-title': '5th Congress',
        'event-place': 'Rome',
        issued: { 'date-parts': [[2008, 5, 6]] },
      },
      'A title. Lecture presented at: 5th Congress; 2008 May 6; Rome.',
    ],
    'a season stands where a month would': [
      {
        type: 'article-journal',
        'container-title': 'Spine',
        issued: { 'date-parts': [[1998]], season: 'Fall-Winter' },
        volume: '3',
      },
      'A title. Spine. 1998 Fall–Winter;3.',
    ],
    'a year before ours says so': [
      { type: 'book', issued: { 'date-parts': [[-400]] } },
      'A title. 400 BC.',
    ],
    'an article of no journal is on no Internet': [
      { type: 'article-journal', URL: 'https://example.org/' },
      'A title. 2020. Available from: https://example.org/',
    ],
    'pages with letters behind them, and roman ones, are said in full': [
      { type: 'chapter', 'container-title': 'A book', page: '123A-125A, iii-ix' },
      'A title. In: A book. 2020. p. 123A–125A, iii–ix.',
    ],
    'pages of a supplement on the Internet are shortened behind their page': [
      { type: 'chapter', 'container-title': 'A book', page: '101.e1-101.e9, 1021-1029.e3' },
      'A title. In: A book. 2020. p. 101.e1–9, 1021–9.e3.',
    ],
    'one page is no range': [
      { type: 'chapter', 'container-title': 'A book', page: '3525-3525' },
      'A title. In: A book. 2020. p. 3525.',
    ],
    'a publisher’s number keeps its signs': [
      { type: 'article-journal', 'container-title': 'Spine', page: 'S1080-6032(22)00139-9' },
      'A title. Spine. 2020;S1080-6032(22)00139-9.',
    ],
    'what a title quotes stands in double marks, and what that quotes in single ones': [
      { title: "‘Women’s work’: a “study of ‘care’”, and 'more'" },
      '“Women’s work”: a “study of ‘care’”, and “more”. 2020.',
    ],
    'a mark that may be an apostrophe is left alone': [
      { title: 'The ‘patients’ needs’ and dogs’ too' },
      'The ‘patients’ needs’ and dogs’ too. 2020.',
    ],
    'a Dutch name begins with an apostrophe': [
      { author: [{ family: "'t Hart", given: 'Jan' }] },
      '’t Hart J. A title. 2020.',
    ],
    'an apostrophe joins a particle to its name': [
      { author: [{ family: 'Arcy', given: 'Jean', 'non-dropping-particle': 'd’' }] },
      'd’Arcy J. A title. 2020.',
    ],
    'a suffix loses its full stop': [
      { author: [{ family: 'Doe', given: 'John', suffix: 'Jr.' }] },
      'Doe J Jr. A title. 2020.',
    ],
    'a title that asks is followed by no full stop': [
      { title: 'Does it work?' },
      'Does it work? 2020.',
    ],
    'entities and JATS tags are read': [
      { title: 'H<jats:sub>2</jats:sub>O &amp; <jats:italic>E. coli</jats:italic> &#8211; &lt;5' },
      'H2O & E. coli – <5. 2020.',
    ],
    'a range of dates shares what it can': [
      {
        issued: {
          'date-parts': [
            [2020, 5],
            [2020, 7],
          ],
        },
        type: 'report',
      },
      'A title. 2020 May–Jul.',
    ],
    'a date in words stays in words': [{ issued: { literal: 'in press' } }, 'A title. in press.'],
    'pages one to ten keep their ten': [
      { type: 'article-journal', 'container-title': 'Spine', volume: '1', page: '1-10' },
      'A title. Spine. 2020;1:1–10.',
    ],
    'a post of a blog has its day': [
      {
        type: 'post-weblog',
        'container-title': 'A blog',
        issued: { 'date-parts': [[2020, 5, 3]] },
      },
      'A title. A blog. 2020 May 3.',
    ],
    'a thesis says that it was read on the Internet': [
      { type: 'thesis', genre: 'PhD thesis', URL: 'https://example.org/' },
      'A title [PhD thesis on the Internet]. 2020. Available from: https://example.org/',
    ],
  }
  for (const [name, [fields, expected]] of Object.entries(cases)) {
    it(name, () => {
      const work: Reference = {
        ...{ id: 'x', type: 'document', title: 'A title', issued: { 'date-parts': [[2020]] } },
        ...fields,
      }
      assert.equal(own(work), expected)
    })
  }
})
