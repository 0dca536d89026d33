/** Whatever stands in a file, it is either read or told of: nothing is lost without a word, and nothing throws. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { check } from '../../src/content/schema/check.ts'
import { postSchema } from '../../src/content/schema/post.ts'
import { readYaml } from '../../src/content/yaml/read.ts'

const PIECES =
  'title: |date: |topics:|draft: true|2024-06-01|Naps|\n|\n|\n| |  |- |-|---|...|: |:|#| #1| # |"|\'|[|]|{|}|,|&a|*a|!x|%|@|`|||>|\t|？|：|=|针灸|\\|?|__proto__|<<'
    .split('|')
    .concat('|')

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const random = numbers(2018)
const heaps = Array.from({ length: 3000 }, () =>
  Array.from({ length: 1 + random(24) }, () => PIECES[random(PIECES.length)]).join(''),
)
/** Every third is complete but for its heap, which now and then does no harm. */
const texts = heaps.map((heap, index) =>
  index % 3 === 0 ? `title: Naps ${heap.slice(0, 12)}\ndate: 2024-06-01` : heap,
)

test('three thousand heaps of YAML are read or refused with at least one error', () => {
  let accepted = 0
  for (const text of texts) {
    const problems: string[] = []
    const tree = readYaml({ text, file: 'a.md', line: 2 }, ({ level, message, line = 0 }) => {
      if (level === 'error') problems.push(message)
      assert.ok(line >= 2 && line < 2 + text.split('\n').length, `${line} in ${text}`)
    })
    assert.equal(tree.sound, problems.length === 0, text)
    const fields = check(postSchema, tree, 'a.md', ({ message }) => problems.push(message))
    assert.equal(fields === undefined, problems.length > 0, text)
    if (fields) accepted++
  }
  assert.ok(accepted > 100 && accepted < 1000)
})

test('three thousand beginnings of files have front matter, or an error', () => {
  for (const text of texts) {
    const problems: string[] = []
    const split = splitFrontMatter(`---${text}`, 'a.md', ({ message }) => problems.push(message))
    assert.equal(split === undefined, problems.length > 0, text)
  }
})
