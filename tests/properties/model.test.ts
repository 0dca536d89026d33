/** Properties of slugs, days and front matter: for any text, any day and any time zone. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { fileSlug, readAddress, readPageAddress } from '../../src/content/address.ts'
import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { check } from '../../src/content/schema/check.ts'
import { postSchema } from '../../src/content/schema/post.ts'
import { listItem, scalar } from '../../src/content/yaml/scalar.ts'
import { readYaml } from '../../src/content/yaml/read.ts'
import { dayOf, isoDay, parseDay, startOfDay } from '../../src/model/day.ts'
import { postSlug, slug } from '../../src/model/slug.ts'
import { RUNS, anyDay, anyText, anyZone, fieldText } from './arbitraries.ts'

describe('a slug', () => {
  it('is never empty, and stays what it is when it is made again', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const made = postSlug(title)
        assert.notEqual(made, '')
        assert.equal(slug(made), made)
        assert.equal(fileSlug(made), made)
      }),
      RUNS,
    )
  })
  it('is a step of an address, and a file’s name on every system', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        assert.match(postSlug(title), /^[\p{L}\p{N}\p{M}-]+$/u)
        assert.deepEqual(readPageAddress(`/2018/12/${postSlug(title)}.html`), {
          value: `/2018/12/${postSlug(title)}.html`,
        })
      }),
      RUNS,
    )
  })
  it('is made of letters wherever the title has one', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('針', 'د', 'ष', 'ж', 'ø', '한', 'x', '7'),
        (title, letter) => {
          assert.notEqual(slug(`${title} ${letter}`), '')
        },
      ),
      RUNS,
    )
  })
})

describe('an address', () => {
  it('that is read stays inside of the site, however it is written', () => {
    const steps = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '..%2f',
      '%2f',
      '\\',
      '%5c',
      '',
      'a',
      'b.html',
      '%00',
      '?',
      '#',
      '%',
      '针',
    )
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 8 }), (parts) => {
        for (const text of [`/${parts.join('/')}`, parts.join('/'), `/${parts.join('')}.html`]) {
          const read = readAddress(text)
          if (!('value' in read)) continue
          const url = new URL(encodeURI(read.value), 'https://a.test/')
          assert.equal(url.host, 'a.test')
          assert.equal(decodeURI(url.pathname), read.value.replace(/\/\/+/g, '/'))
          assert.doesNotMatch(read.value, /(^|\/)\.\.(\/|$)|\\|\p{Cc}/u)
        }
      }),
      RUNS,
    )
  })
})

describe('a day', () => {
  it('is written and read again', () => {
    fc.assert(
      fc.property(anyDay, (day) => assert.deepEqual(parseDay(isoDay(day)), day)),
      RUNS,
    )
  })
  it('begins on itself in any time zone', () => {
    fc.assert(
      fc.property(
        anyDay.filter(({ year }) => year >= 1973 && year < 2100),
        anyZone,
        (day, zone) => {
          const start = startOfDay(day, zone)
          const seen = dayOf(Date.parse(start), zone)
          // Some islands have left a day out: the day after the gap is then the first there is.
          if (isoDay(seen) !== isoDay(day))
            assert.ok(LEFT_OUT.has(`${zone} ${isoDay(day)}`), `${zone} ${isoDay(day)} ${start}`)
        },
      ),
      { ...RUNS, numRuns: 2000 },
    )
  })
})

/** Days that a place has left out, as it changed the side of the date line (IANA tz database). */
const LEFT_OUT = new Set([
  ...[
    'Pacific/Apia 2011-12-30',
    'Pacific/Fakaofo 2011-12-30',
    'Pacific/Kwajalein 1993-08-21',
    'Pacific/Enderbury 1994-12-31',
    'Pacific/Kanton 1994-12-31',
    'Pacific/Kiritimati 1994-12-31',
  ],
])

describe('front matter', () => {
  it('is read as it was written, whatever the texts are', () => {
    fc.assert(
      fc.property(
        fieldText,
        fieldText,
        fc.array(fieldText, { minLength: 1, maxLength: 3 }),
        anyDay,
        (title, description, topics, date) => {
          const file = [
            '---',
            `title: ${scalar(title)}`,
            `description: ${scalar(description)}`,
            `topics: [${topics.map(listItem).join(', ')}]`,
            `date: ${isoDay(date)}`,
            '---',
            '',
            '--- is no end\n',
          ].join('\n')
          const problems: string[] = []
          const note = ({ level, message }: { level: string; message: string }) =>
            void (level === 'error' && problems.push(message))
          const split = splitFrontMatter(file, 'a.md', note)
          assert.ok(split)
          assert.equal(split.body, '\n--- is no end\n')
          const tree = readYaml({ text: split.yaml, file: 'a.md', line: 2 }, note)
          const fields = check(postSchema, tree, 'a.md', note)
          assert.deepEqual(
            problems.filter((message) => !/too long for an address/.test(message)),
            [],
            file,
          )
          if (fields)
            assert.deepEqual(
              [fields.title, fields.description, fields.topics, fields.date],
              [title, description, topics, date],
            )
        },
      ),
      RUNS,
    )
  })
  it('means the same to other readers of YAML', () => {
    fc.assert(
      fc.property(fieldText, (title) =>
        assert.equal(String(parse(`title: ${scalar(title)}`, { schema: 'failsafe' }).title), title),
      ),
      RUNS,
    )
  })
})
