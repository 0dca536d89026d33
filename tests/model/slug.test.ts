/** Slugs: the addresses that Blogger gave, and a usable one for every other title. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postSlug, slug } from '../../src/model/slug.ts'

const POSTS = [
  ['The psoas muscle, back pain and acupuncture', 'psoas-muscle-back-pain-and-acupuncture'],
  [
    'NICE recommends acupuncture for chronic primary pain April 2021',
    'nice-recommends-acupuncture-for-chronic',
  ],
  ['What Part Does Acupuncture Play in IVF?', 'what-part-does-acupuncture-play-in-ivf'],
  ['A walk in the park', 'walk-in-park'],
  ['Don’t worry, it’s the 1990’s', 'dont-worry-its-1990s'],
  ["Don't stop", 'dont-stop'],
  ['‘Quoted’ words', 'quoted-words'],
  ['Vitamin B-12 & C++ (part 1/2)', 'vitamin-b-12-c-part-1-2'],
  ['The', 'the'],
  ['Crème brûlée à la Ångström', 'creme-brulee-la-angstrom'],
  ['İstanbul', 'istanbul'],
  ['Ελλάδα', 'ελλαδα'],
  ['Йод и ёлка', 'йод-и-ёлка'],
  ['针灸治疗慢性疼痛', '针灸治疗慢性疼痛'],
  ['がんばる ブログ', 'がんばる-ブログ'],
  ['한국어 제목', '한국어-제목'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['العلاج بالإبر', 'العلاج-بالإبر'],
  ['ﬁne ① Ⅳ', 'fine-1-iv'],
  ['', 'post'],
  ['  !? … 😀', 'post'],
  ['../../etc/passwd', 'etc-passwd'],
  ['100%', '100'],
] as const

for (const [title, expected] of POSTS) {
  test(`“${title}” gives ${expected}`, () => {
    assert.equal(postSlug(title), expected)
  })
}

test('a slug ends before the word that would pass 39 characters', () => {
  assert.equal(postSlug(`${'x'.repeat(37)} y z`), `${'x'.repeat(37)}-y`)
  assert.equal(postSlug(`${'x'.repeat(38)} y z`), 'x'.repeat(38))
  assert.equal(postSlug(`short ${'x'.repeat(39)} y`), 'short')
})

test('a first word that is too long is cut, between characters', () => {
  assert.equal(postSlug('x'.repeat(60)), 'x'.repeat(39))
  assert.equal(postSlug(`the ${'针'.repeat(60)}`), '针'.repeat(39))
  assert.equal(postSlug('𠮷'.repeat(60)), '𠮷'.repeat(39))
})

test('a slug made of a slug is the same slug', () => {
  for (const [, expected] of POSTS) assert.equal(postSlug(expected), expected)
})

test('the two ways to write an accent give one slug', () => {
  assert.equal(slug('caf\u00e9'), slug('cafe\u0301'))
  assert.equal(slug('й'), slug('и\u0306'))
})

test('the slug of a topic or a heading keeps every word, and may be empty', () => {
  assert.equal(slug('The use of a needle'), 'the-use-of-a-needle')
  assert.equal(slug('…'), '')
})
