/** Tests of terms that are underlined where a post uses them first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GlossaryEntry } from '../../src/model/glossary.ts'
import { readNames, underline } from '../../src/glossary/underline.ts'

const entry = (id: string, term: string, names: string[] = []): GlossaryEntry => ({
  ...{ id, term, names, spellings: [], posts: [], file: '', line: 1 },
  meaning: `What “${term}” & <so> on means.`,
  source: { name: 'NHS', url: 'https://www.nhs.uk/' },
})
const names = readNames([
  entry('back', 'back pain'),
  entry('lbp', 'low back pain', ['LBP']),
  entry('us', 'ultrasound', ['US']),
  entry('psoas', 'psoas', ['腰大肌']),
  entry('qi', 'Qi'),
])

/** The text with each link written as [words](entry). */
const linked = (html: string) =>
  underline(html, names, '/glossary/').replace(
    /<a class="term" href="\/glossary\/#(\w+)" title="[^"<>]*">([^<]*)<\/a>/g,
    '[$2]($1)',
  )

for (const [why, html, expected] of [
  ['only the first use', '<p>Psoas, psoas, 腰大肌.</p>', '<p>[Psoas](psoas), psoas, 腰大肌.</p>'],
  [
    'the longest name',
    '<p>Low back pain, back pain</p>',
    '<p>[Low back pain](lbp), [back pain](back)</p>',
  ],
  ['across a line break', '<p>low\n  back-pain</p>', '<p>[low\n  back-pain](lbp)</p>'],
  ['a plural', '<p>Two ultrasounds</p>', '<p>Two [ultrasounds](us)</p>'],
  [
    'whole words alone',
    '<p>Iliopsoas, psoasis, ultrasounded</p>',
    '<p>Iliopsoas, psoasis, ultrasounded</p>',
  ],
  [
    'abbreviations as written',
    '<p>It helps us. US and LBP</p>',
    '<p>It helps us. [US](us) and [LBP](lbp)</p>',
  ],
  ['within a run of Chinese', '<p>我们的腰大肌疼痛</p>', '<p>我们的[腰大肌](psoas)疼痛</p>'],
  [
    'not in headings, links, code and what others wrote',
    '<h2>Psoas</h2><p><a href="/">psoas</a> <code>psoas</code> <q>psoas</q></p><blockquote><p>psoas</p></blockquote><p><em>psoas</em></p>',
    '<h2>Psoas</h2><p><a href="/">psoas</a> <code>psoas</code> <q>psoas</q></p><blockquote><p>psoas</p></blockquote><p><em>[psoas](psoas)</em></p>',
  ],
  [
    'not in notes',
    '<section role="doc-endnotes"><p>psoas</p></section>',
    '<section role="doc-endnotes"><p>psoas</p></section>',
  ],
  [
    'not in attributes',
    '<p><img src="/psoas.png" alt="psoas"> 2 &lt; 3 &amp; on</p>',
    '<p><img src="/psoas.png" alt="psoas"> 2 &lt; 3 &amp; on</p>',
  ],
] as const) {
  test(`a term is linked to its meaning: ${why}`, () => assert.equal(linked(html), expected))
}

test('an abbreviation is marked as one, and told what it stands for', () => {
  const lbp = { ...entry('lbp', 'low back pain'), abbreviation: 'LBP', meaning: 'A pain.' }
  const link = (words: string, title: string) =>
    `<p><a class="term" href="/glossary/#lbp" title="${title}">${words}</a> is common.</p>`
  assert.equal(
    underline('<p>LBP is common.</p>', readNames([lbp]), '/glossary/'),
    link('<abbr>LBP</abbr>', 'low back pain: A pain.'),
  )
  assert.equal(
    underline('<p>Low back pain is common.</p>', readNames([lbp]), '/glossary/'),
    link('Low back pain', 'A pain.'),
  )
})

test('the meaning is the link’s title, escaped', () => {
  assert.equal(
    underline('<p>qi</p>', names, '/glossary/'),
    '<p><a class="term" href="/glossary/#qi" title="What “Qi” &amp; &lt;so&gt; on means.">qi</a></p>',
  )
})
