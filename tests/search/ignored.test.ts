/** What no search looks at is taken out before the index reads a page. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withoutIgnored } from '../../src/search/ignored.ts'

describe('a page for the index', () => {
  it('is without sections that are to be ignored', () => {
    const list =
      '<section class="references"\n  data-pagefind-ignore\n><h2>References</h2></section>'
    assert.equal(withoutIgnored(`<p>One</p>${list}<p>Two</p>${list}`), '<p>One</p><p>Two</p>')
  })

  it('is without what its head says to programs', () => {
    const data = '<script type="application/ld+json">{"@graph":[]}</script>'
    assert.equal(
      withoutIgnored(`<head>${data}<script>1</script></head><p>One</p>`),
      '<head><script>1</script></head><p>One</p>',
    )
  })

  it('is without citations that are numbers alone, with the space before them', () => {
    const to = '<a href="#ref-mu2020" role="doc-biblioref">1</a>'
    const beside = '<span class="beside" aria-hidden="true">1. Mu 2020</span>'
    for (const numbers of [
      to,
      `${to}, p. 21–3; ${to}`,
      `${to}<a href="#b" aria-label="2">–</a>${to}`,
    ]) {
      const cited = `pain\u00a0<span id="cite-12">(${numbers})</span>${beside}.`
      assert.equal(withoutIgnored(cited), 'pain.')
    }
    const words = `<span id="cite-2">(see ${to})</span>`
    assert.equal(withoutIgnored(`pain ${words}${beside}`), `pain ${words}`)
  })

  it('keeps sections that hold others, that are not marked, and that only speak of the mark', () => {
    for (const html of [
      '<section data-pagefind-ignore><section>One</section></section>',
      '<section>data-pagefind-ignore</section>',
      '<section><p data-pagefind-ignore>One</p></section>',
      '<p>One</p>',
    ])
      assert.equal(withoutIgnored(html), html)
  })
})
