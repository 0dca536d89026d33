/** The proof: which words were lost and gained. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compare, compareTexts } from '../../src/import/compare.ts'
import { visibleText } from '../../src/import/visible-text.ts'
import { wordsOf } from '../../src/import/words.ts'

const differences = (before: string, after: string) => {
  const { lost, gained } = compare(wordsOf(visibleText(before)), wordsOf(visibleText(after)))
  return [lost, gained]
}

describe('a text is the same', () => {
  for (const [name, before, after] of [
    ['with other white space', '<p>One&nbsp;two\n three</p>', '<div>One two</div><div>three</div>'],
    ['with printed quotation marks and dashes', `"It's" -- 10-12`, '“It’s” – 10–12'],
    [
      'with a list typed by hand made a list',
      '<p>1. Walk</p><p>2. Rest</p>',
      '<ol><li>Walk</li><li>Rest</li></ol>',
    ],
    [
      'with marks for the words',
      '<span style="font-weight:bold">B</span>ig',
      '<strong>B</strong>ig',
    ],
    [
      'without scripts, styles and comments',
      '<p>a</p><script>b</script><style>c</style><!-- d -->',
      '<p>a</p>',
    ],
    ['with accents in another form', 'Cafe\u0301', 'Café'],
    [
      'in Chinese, with other marks between the characters',
      '<b>“气”</b>的说法',
      '**“气”**的说法'.replaceAll('**', ''),
    ],
  ] as const) {
    it(name, () => assert.deepEqual(differences(before, after), [[], []]))
  }
})

describe('a text is not the same', () => {
  for (const [name, before, after, lost, gained] of [
    ['without its minus sign', '10<sup>-3</sup>', '103', ['10-3'], ['103']],
    [
      'without a paragraph',
      '<p>One two.</p><p>Three four.</p>',
      '<p>One two.</p>',
      ['Three four'],
      [],
    ],
    ['with words that run together', 'one<br>two', 'onetwo', ['one two'], ['onetwo']],
    ['in another order', 'a b c', 'b c a', ['a'], ['a']],
    ['without an emoji', 'Good 🙂', 'Good', ['🙂'], []],
    ['with another number', 'p = 0.03', 'p = 0.3', ['0.03'], ['0.3']],
    ['without one character of Chinese', '颈椎病', '颈病', ['椎'], []],
  ] as const) {
    it(name, () => assert.deepEqual(differences(before, after), [lost, gained]))
  }
})

it('as many words are found equal as the longest common sequence has', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 25 })
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const { equal, lost, gained } = compare(a, b)
      assert.equal(equal, longest(a, b))
      assert.equal(count(lost), a.length - equal)
      assert.equal(count(gained), b.length - equal)
    }),
    { seed: 6 },
  )
})

it('two long texts with little in common are compared without delay', () => {
  const text = (from: number) => Array.from({ length: 40_000 }, (_, at) => `w${(at * from) % 9973}`)
  const { equal, before } = compare(text(7), text(11))
  assert.equal(before, 40_000)
  assert.ok(equal > 0)
})

function count(runs: readonly string[]): number {
  return runs.reduce((sum, run) => sum + run.split(' ').length, 0)
}

function longest(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    b.forEach((other, at) => {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}

it('a text that needs no look at its words is compared as if they were looked at', () => {
  const text = fc.array(
    fc.constantFrom(
      ...['knee', '气', '10', '-', '“', '.', ' ', '\n', '\u00a0 ', '\u3000'],
      ...['"', "'", '’', '--', '–', '…', '...', '\u200b', '\ufeff', '\u00ad', 'e\u0301'],
    ),
  )
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')]
      const printed = before
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .replaceAll('--', '–')
        .replaceAll('...', '…')
      for (const other of [
        ...[after, before.replace(/\s/g, '  '), ` ${before}`, before.trim()],
        ...[printed, printed.replaceAll('\u200b', ''), ` ${printed}.`],
      ]) {
        assert.deepEqual(compareTexts(before, other), compare(wordsOf(before), wordsOf(other)))
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})

for (const [before, after] of [
  ['a -– b', 'a — b'],
  ['a-–b', 'a—b'],
  ['a--b', 'a-b'],
  ['a....b', 'a….b'],
  ['a\ufeffb', 'a b'],
  ['--\u00ad–knee', '–\u00ad–knee'],
  ['–\u00ad--knee', '–\u00ad–knee'],
] as const) {
  it(`“${before}” and “${after}” are compared as their words are`, () => {
    assert.deepEqual(compareTexts(before, after), compare(wordsOf(before), wordsOf(after)))
  })
}
