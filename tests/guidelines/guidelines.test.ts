/** Tests of what posts and the page of guidelines show. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import guidelinePages from '../../layouts/pages/guidelines.11ty.ts'
import postPages from '../../layouts/pages/post.11ty.ts'
import { guidanceOf, guidelinesPage } from '../../src/guidelines/guidelines.ts'
import type { Post } from '../../src/model/page.ts'
import { modelPost, modelSite } from '../model-site.ts'
import { modelGuideline } from './model-guideline.ts'

const BACKS = modelGuideline('ng59', {
  name: 'NICE NG59',
  conditions: ['Low back pain', 'Sciatica'],
  siblings: ['ng193'],
})
const CHRONIC = modelGuideline('ng193', {
  name: 'NICE NG193',
  conditions: ['Chronic primary pain'],
  siblings: ['ng59'],
})
const KNOWN = [BACKS, CHRONIC]

const post = (changes: Partial<Post>) => modelPost({ title: 'Sore', text: '', ...changes })

describe('a post shows of the guidelines it names', () => {
  test('the recommendation it names, or all where it names none', () => {
    const shown = (rec?: string) =>
      guidanceOf(post({ guidelines: [{ id: 'ng59', rec }] }), KNOWN)[0]?.recommendations.map(
        ({ direction }) => direction,
      )
    assert.deepEqual(shown('1.2.7'), ['for'])
    assert.deepEqual(shown(), ['for', 'against'])
  })

  test('those on its own treatments and topics, and how many others there are', () => {
    const [massage, traction] = BACKS.recommendations.map((one, at) => {
      return { ...one, treatments: [['Massage'], ['Traction', 'Stretching']][at] ?? [] }
    })
    const known = [{ ...BACKS, recommendations: [massage, traction].flatMap((one) => one ?? []) }]
    const shown = (about: Partial<Post>) => {
      const [one] = guidanceOf(post({ guidelines: [{ id: 'ng59' }], ...about }), known)
      return [one?.recommendations.map(({ direction }) => direction), one?.others]
    }
    assert.deepEqual(shown({ treatments: ['massage'] }), [['for'], 1])
    assert.deepEqual(shown({ topicNames: ['Stretching', 'Knees'] }), [['against'], 1])
    assert.deepEqual(shown({ topicNames: ['Walking'] }), [[], 2])
    assert.deepEqual(shown({ topicNames: [] }), [['for', 'against'], 0])
    const named = [{ id: 'ng59', rec: '1.2.7' }]
    assert.deepEqual(shown({ guidelines: named, topicNames: ['Traction'] }), [['for'], 0])
  })

  test('each once, in its own order', () => {
    const uses = [{ id: 'ng193' }, { id: 'ng59', rec: '1.2.7' }, { id: 'ng193', rec: '1.2.7' }]
    assert.deepEqual(
      guidanceOf(post({ guidelines: uses }), KNOWN).map(({ guideline }) => guideline.id),
      ['ng193', 'ng59'],
    )
  })
})

describe('the panel of a post', () => {
  const print = (changes: Parameters<typeof modelGuideline>[1]) => {
    const guideline = modelGuideline('ng59', changes)
    const one = post({ guidance: guidanceOf(post({ guidelines: [{ id: 'ng59' }] }), [guideline]) })
    const [printed] = postPages(modelSite({ posts: [one], guidelines: [guideline] }))
    return (printed?.print() ?? '').replace(/\s+/g, ' ')
  }

  test('says for and against, with number, words and source', () => {
    const panel = print({})
    assert.match(panel, /<h2 id="_guidelines">What guidelines say<\/h2>/)
    assert.match(panel, /<b>For<\/b> <span>Recommendation 1\.2\.7<\/span>/)
    assert.match(panel, /<b>Against<\/b> <\/p> <blockquote[^>]*>“Do not offer traction”/)
    assert.match(
      panel,
      /Quoted from <a href="https:\/\/example\.com\/copy">A copy<\/a>, read on 1 November 2026/,
    )
  })

  test('says who has compared it with the publisher’s page: nobody, or when', () => {
    assert.match(print({}), /Not yet checked against the publisher’s own page/)
    const checked = print({ checked: { year: 2026, month: 11, day: 2 } })
    assert.match(checked, /Checked against the publisher’s page on 2 November 2026/)
    assert.doesNotMatch(checked, /Not yet checked/)
  })

  test('says no more of its status than is known', () => {
    assert.doesNotMatch(print({}), /Current|Updated|Withdrawn/)
    assert.match(print({ status: 'withdrawn' }), /<span>Withdrawn<\/span>/)
    assert.match(
      print({ updated: { year: 2020, month: 12 } }),
      /<span>Updated December 2020<\/span>/,
    )
    assert.match(print({ status: 'replaced', replacedBy: 'ng1' }), /<span>Replaced<\/span>/)
  })
})

test('a post without guidelines has no panel and keeps the small style sheet', () => {
  const stylesheets = { post: '/assets/text.css', evidence: '/assets/evidence.css' }
  const print = (one: Post) => postPages(modelSite({ posts: [one], stylesheets }))[0]?.print() ?? ''
  assert.match(print(post({})), /\/assets\/text\.css/)
  assert.doesNotMatch(print(post({})), /class="panel"/)
  const guidance = guidanceOf(post({ guidelines: [{ id: 'ng59' }] }), KNOWN)
  assert.match(print(post({ guidance })), /\/assets\/evidence\.css/)
})

test('the page of guidelines names the posts that rest on each, and what has replaced it', () => {
  const old = modelGuideline('cg88', { status: 'replaced', replacedBy: 'ng59' })
  const rests = post({ title: 'Sore backs', guidelines: [{ id: 'ng59' }] })
  const known = [old, BACKS]
  const page = guidelinesPage(known, [rests], { title: 'Guidelines', description: 'All.' })
  assert.deepEqual(
    page.entries.map(({ texts, successor }) => [texts.length, successor?.id]),
    [
      [0, 'ng59'],
      [1, undefined],
    ],
  )
  const site = modelSite({ guidelines: known, guidelinesPage: page, posts: [rests] })
  const printed = guidelinePages(site)[0]?.print() ?? ''
  assert.match(printed, /Named in:[^]*>Sore backs</)
  assert.match(printed, /No post names it\./)
  assert.match(printed, /Replaced by NICE NG59/)
})
