/** Tests of which topics are offered to a reader who found nothing, and of the names they are known by. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Term } from '../../src/model/glossary.ts'
import type { Topic } from '../../src/model/site.ts'
import { alike } from '../../src/search/alike.ts'
import { namedTopics } from '../../src/search/topic-names.ts'
import { modelPost } from '../model-site.ts'

test('a slip, a beginning and one of several words are like a name', () => {
  assert.ok(alike('lumbargo', ['Back pain', 'lumbago']) > 0.6)
  assert.ok(alike('acupunct', ['Acupuncture']) > 0.9)
  assert.ok(alike('knee arthroplasty', ['Knees']) > 0.4)
})

test('words that merely share letters are not', () => {
  assert.equal(alike('xyzzy', ['Back pain', 'Anxiety']), 0)
  assert.equal(alike('insulin', ['Infants']), 0)
  assert.equal(alike('', ['Back pain']), 0)
})

test('a name that has all the words is more like them than one that has some', () => {
  assert.ok(alike('bakc pian', ['Back pain']) > alike('bakc pian', ['Pain']))
})

function topic(name: string, posts: number): Topic {
  const path = `/topics/${name}/`
  return {
    name,
    path,
    posts: Array.from({ length: posts }, () => modelPost()),
    pages: [],
    feeds: [],
  }
}

function term(name: string, names: string[]): Term {
  const source = { name: '', url: '' }
  return { term: name, names, spellings: [], meaning: '', source, file: '', line: 1 }
}

test('topics have the glossary’s names for the closest of them, and the largest comes first', () => {
  const topics = [topic('Back pain', 1), topic('Knees', 2), topic('Pain', 3)]
  assert.deepEqual(namedTopics(topics, [term('low back pain', ['lumbago']), term('sleep', [])]), [
    { name: 'Pain', path: '/topics/Pain/', names: [] },
    { name: 'Knees', path: '/topics/Knees/', names: [] },
    { name: 'Back pain', path: '/topics/Back pain/', names: ['low back pain', 'lumbago'] },
  ])
})
