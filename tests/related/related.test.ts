import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { relatedPosts } from '../../src/related/related.ts'
import { modelPost } from '../model-site.ts'

const post = (title: string, text: string, topicNames: string[] = []) =>
  modelPost({ path: `/${title}.html`, title, text, topicNames })

const knees = post('Sore knees', 'The cartilage of the knee and the meniscus wear with age.')
const meniscus = post('The meniscus', 'A torn meniscus of the knee heals slowly; cartilage too.')
const sleep = post('Better sleep', 'Darkness, quiet and a cool bedroom help most people.')
const titles = (posts: readonly { title: string }[] = []) => posts.map(({ title }) => title)

describe('related posts', () => {
  it('share telling words', () => {
    const related = relatedPosts([knees, sleep, meniscus])
    assert.deepEqual(titles(related.get(knees)), ['The meniscus'])
    assert.deepEqual(titles(related.get(meniscus)), ['Sore knees'])
  })

  it('are none where nothing is shared', () => {
    assert.deepEqual(relatedPosts([knees, sleep, meniscus]).get(sleep), [])
  })

  it('share a topic even where they share no words', () => {
    const first = post('One', 'Alpha beta.', ['Knees'])
    const second = post('Two', 'Gamma delta.', ['Knees'])
    assert.deepEqual(titles(relatedPosts([first, second, sleep]).get(first)), ['Two'])
  })

  it('are found in scripts without spaces', () => {
    const first = post('一', '针灸治疗慢性疼痛')
    const second = post('二', '慢性疼痛的指南')
    const third = post('三', '睡眠与饮食')
    assert.deepEqual(titles(relatedPosts([first, second, third]).get(first)), ['二'])
  })

  it('are never the post itself, and at most three', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      post(`Knee ${index}`, knees.text, ['Knees']),
    )
    for (const [of, others] of relatedPosts(many)) {
      assert.equal(others.length, 3)
      assert.ok(!others.includes(of))
    }
  })
})
