/** What search engines for the web and for research read, on built pages. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { builtSite } from '../browser/site.ts'
import { readHead } from '../metadata/read-head.ts'
import { raw } from '../../src/html/html.ts'
import { filesOf } from './output.ts'

const CONTENT = join(import.meta.dirname, '../sites/everything/content')
const site = await builtSite({ content: CONTENT })
after(() => site.close())

const textOf = (file: string) => readFileSync(join(site.folder, file), 'utf8')
/** The head of a page without the scripts that run. */
const headOf = (file: string) => {
  const [head = ''] = /<head>[^]*<\/head>/.exec(textOf(file)) ?? []
  return readHead(raw(head.replace(/<script(?! type="application)[^]*?<\/script>/g, '')))
}
const pages = filesOf(site.folder).filter((file) => file.endsWith('.html'))
const publications = pages.filter((file) => /^publications\/.+\//.test(file))

describe('Google Scholar', () => {
  it('finds what it requires on the page of every publication', () => {
    assert.ok(publications.length >= 2)
    for (const file of publications) {
      const { meta } = headOf(file)
      for (const name of ['title', 'author', 'publication_date']) {
        assert.ok(meta[`citation_${name}`], `${file}: citation_${name}`)
      }
    }
  })

  it('finds the file of an article in the folder of its page', () => {
    const [file = ''] = publications.filter((name) => name.includes('roe-2021-knees'))
    const address = headOf(file).meta.citation_pdf_url ?? ''
    assert.equal(address, 'https://example.net/blog/publications/roe-2021-knees/roe-2021-knees.pdf')
    assert.match(textOf(address.replace('https://example.net/blog/', '')), /^%PDF-/)
  })

  it('finds none of its tags anywhere else', () => {
    const others = pages.filter((file) => !publications.includes(file))
    assert.ok(others.length > 10)
    assert.deepEqual(
      others.filter((file) => textOf(file).includes('citation_')),
      [],
    )
  })
})

describe('a publication', () => {
  it('is on the sitemap, and the list leads to it at its old anchor', () => {
    assert.match(textOf('sitemap.xml'), /\/blog\/publications\/roe-2021-knees\/<\/loc>/)
    assert.match(
      textOf('publications/index.html'),
      /<li id="roe-2021-knees"><b><a href="\/blog\/publications\/roe-2021-knees\/">/,
    )
    assert.match(textOf('publications/index.html'), /<span class="Z3988" title="ctx_ver=/)
  })

  it('can be saved in three formats', () => {
    const base = 'publications/roe-2021-knees/roe-2021-knees'
    assert.match(textOf(`${base}.ris`), /^TY {2}- JOUR\r\nID {2}- roe-2021-knees\r\n/)
    assert.match(textOf(`${base}.bib`), /^@article\{roe-2021-knees,\n/)
    assert.equal(JSON.parse(textOf(`${base}.json`))[0].DOI, '10.1000/knees.2021(1)2')
  })
})

describe('Google’s search', () => {
  it('finds what it recommends for articles on every post', () => {
    const posts = pages
      .map((file) => headOf(file).graph.find((thing) => thing['@type'] === 'BlogPosting'))
      .filter((post) => post !== undefined)
    assert.ok(posts.length >= 5)
    for (const post of posts) {
      assert.equal(typeof post.headline, 'string')
      assert.match(String(post.datePublished), /^\d{4}-\d{2}(-\d{2})?$/)
      assert.deepEqual(post.author, {
        '@type': 'Person',
        name: 'Dr Jane Roe',
        url: 'https://www.example.com/jane',
      })
    }
    assert.ok(posts.some((post) => /^https:\/\/.*\.(png|jpg)$/.test(String(post.image))))
    assert.ok(posts.some((post) => /^\d{4}-\d{2}-\d{2}$/.test(String(post.dateModified))))
  })
})
