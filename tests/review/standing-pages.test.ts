/** A standing page, such as one about a condition, says of itself what a post can say, and is looked after as a post is. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import guidelinePages from '../../layouts/pages/guidelines.11ty.ts'
import pages from '../../layouts/pages/page.11ty.ts'
import { checkPost } from '../../src/checks/checks.ts'
import { wordsFor } from '../../src/checks/words/words.ts'
import { guidanceOf, guidelinesPage } from '../../src/guidelines/guidelines.ts'
import { structuredData } from '../../src/metadata/structured-data.ts'
import { dayOf } from '../../src/model/day.ts'
import { printProblem } from '../../src/model/problem.ts'
import type { Site } from '../../src/model/site.ts'
import { agedGroups } from '../../src/review/report.ts'
import { reviewOf } from '../../src/review/review.ts'
import { AROUND } from '../checks/checking.ts'
import { readFiles, text } from '../content/project.ts'
import { NOW } from '../content/reading.ts'

const FIELDS = `title: Low back pain
type: evidence
reviewed: 2020-05-01
reviewedBy: ann-lee
keyPoints: [Walking helps., Rest does not.]
guidelines: [{ id: ng193, rec: 1.2.5 }]
conditions: [{ name: Low back pain, icd11: ME84.2 }]
changes: [{ date: 2021-02-03, kind: correction, note: A number was wrong. }]`

async function siteOf(fields: string): Promise<{ site?: Site; printed: readonly string[] }> {
  const { site, printed } = await readFiles({ ...AROUND, 'back.md': text(fields) })
  const today = dayOf(NOW, 'Europe/London')
  for (const page of site?.pages ?? []) {
    page.review = reviewOf(page, today)
    page.guidance = guidanceOf(page, site?.guidelines ?? [])
  }
  return { site, printed }
}

describe('a standing page', () => {
  test('shows its key points, guidelines, review and changes', async () => {
    const { site } = await siteOf(FIELDS)
    assert.ok(site)
    const stylesheets = { page: '/assets/text.css', evidence: '/assets/evidence.css' }
    const markup =
      pages({ ...site, stylesheets })[0]
        ?.print()
        .replace(/\s+/g, ' ') ?? ''
    for (const part of [
      'Page last reviewed: <time datetime="2020-05-01">1 May 2020</time> by Dr Ann Lee',
      'The review of this page was due on 1 May 2023',
      '<li>Walking helps.</li>',
      '<h2 id="_guidelines">What guidelines say</h2>',
      'Low back pain (ICD-11 ME84.2)',
      'A number was wrong.',
      'data-pagefind-filter="reviewed:',
      '/assets/evidence.css',
    ])
      assert.ok(markup.includes(part), part)
  })

  test('that says nothing of the kind stays as light as it was', async () => {
    const { site } = await siteOf('title: Privacy')
    assert.ok(site)
    const stylesheets = { page: '/assets/text.css', evidence: '/assets/evidence.css' }
    const markup = pages({ ...site, stylesheets })[0]?.print() ?? ''
    assert.match(markup, /text\.css/)
    assert.doesNotMatch(markup, /panel|<header>\s*<h1/)
  })

  test('stands among what rests on a guideline', async () => {
    const { site } = await siteOf(FIELDS)
    assert.ok(site)
    const words = { title: 'Guidelines', description: 'All.' }
    const page = guidelinesPage(site.guidelines ?? [], [...site.posts, ...site.pages], words)
    const markup = guidelinePages({ ...site, guidelinesPage: page })[0]?.print() ?? ''
    assert.match(markup, /<a href="\/blog\/p\/back\.html">Low back pain<\/a>/)
  })

  test('is a page on health for search engines', async () => {
    const { site } = await siteOf(FIELDS)
    const [page] = site?.pages ?? []
    assert.ok(site && page)
    const graph: Record<string, unknown>[] = JSON.parse(structuredData(page, site) ?? '{}')[
      '@graph'
    ]
    const [health] = graph
    assert.equal(health?.['@type'], 'MedicalWebPage')
    assert.equal(health?.lastReviewed, '2020-05-01')
    assert.equal(JSON.stringify(health?.correction).includes('A number was wrong.'), true)
  })

  test('is told of by npm run review', async () => {
    const { site } = await siteOf(FIELDS)
    assert.ok(site)
    const [overdue] = agedGroups(site, dayOf(NOW, site.timeZone))
    assert.deepEqual(overdue?.lines, ['content/back.md:4  “Low back pain” was due on 2023-05-01'])
  })

  test('is checked as a post is', async () => {
    const { site } = await siteOf(FIELDS)
    const [page] = site?.pages ?? []
    assert.ok(site && page)
    const circle = { site, today: dayOf(NOW, site.timeZone), words: wordsFor('en') }
    const found = checkPost(page, { text: '', passages: [] }, circle, true).map(printProblem)
    assert.match(found.join('\n'), /This page names NICE NG193 and speaks of low back pain/)
    assert.match(found.join('\n'), /The review of this page is overdue/)
    assert.match(found.join('\n'), /A page of the type evidence says what may bias its author/)
  })

  test('of the type evidence is asked for what such a post is asked for', async () => {
    const { printed } = await siteOf(
      'title: Low back pain\ntype: evidence\nguidelines: [{ id: ng5 }]',
    )
    assert.match(printed.join('\n'), /A page of the type evidence says when it was last reviewed/)
    assert.match(printed.join('\n'), /A page of the type evidence has two or three key points/)
    const lost = await siteOf('title: Low back pain\nguidelines: [{ id: ng5 }]')
    assert.match(lost.printed.join('\n'), /content\/back\.md:3:20 error/)
  })
})
