/** What becomes of HTML: fixtures that a non-programmer can read, HTML first and then the Markdown it gives. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { convertHtml } from '../../src/html-to-markdown/convert.ts'
import { featuresOf } from '../markdown/cases.ts'
import { rendered } from '../markdown/render.ts'
import { folded, wordsOfHtml } from './words.ts'

const PLACES = { image: (src: string) => src, link: (href: string) => href }

for (const { name, cases } of featuresOf('../html-to-markdown/fixtures')) {
  describe(name, () => {
    for (const { title, input, output } of cases) {
      it(title, () => {
        const { markdown, text } = convertHtml(input, PLACES)
        assert.equal(markdown.trimEnd(), output)
        const { written, problems } = rendered(markdown)
        assert.deepEqual(
          problems.filter(({ level }) => level === 'error'),
          [],
        )
        // What was embedded is a link now, whose words the text did not have.
        const words = wordsOfHtml(String(written.body).replace(/<p><a [^>]*>[^<]*<\/a><\/p>/g, ''))
        if (/<(iframe|object|script src)/.test(input)) assert.equal(words, folded(text))
        else assert.equal(wordsOfHtml(String(written.body)), folded(text))
      })
    }
  })
}

it('the traps that other converters fall into are 25', () => {
  const traps = featuresOf('../html-to-markdown/fixtures').find(({ name }) => name === 'traps (en)')
  assert.equal(traps?.cases.length, 25)
})
