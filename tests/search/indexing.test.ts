/** Tests of the index that the real Pagefind makes of pages and records. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type SearchIndex, indexSite, isSearchable } from '../../src/search/indexing.ts'
import { publicationRecords } from '../../src/search/records.ts'
import { articlePage, publicationWords, publications } from './fixture.ts'

const page = (path: string, title: string, body: string) => ({
  url: path,
  html: articlePage({ path, title, year: 2018, topics: ['Back pain', 'Hips'], body }),
})

const psoas = page('/2018/psoas.html', 'The psoas', '<p>A deep muscle.</p><h2 id="h">Why?</h2>')
const records = publicationRecords(publications, publicationWords)

const pathsOf = ({ files }: SearchIndex) => files.map(({ path }) => path)

/** What the index says of each page, by its address. */
function fragmentsOf({ files }: SearchIndex) {
  const fragments = files
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ content }) => JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)))
  return new Map(fragments.map((fragment) => [fragment.url, fragment]))
}

test('an index holds what searching needs, and none of Pagefind’s own interfaces', async () => {
  const paths = pathsOf(await indexSite([psoas], records, 'en-GB'))
  const kinds = paths.map((path) => path.replace(/en_[0-9a-f]+/, 'en_HASH'))
  assert.deepEqual(kinds, [
    ...['kind', 'topic', 'year'].map(() => 'filter/en_HASH.pf_filter'),
    'fragment/en_HASH.pf_fragment',
    'fragment/en_HASH.pf_fragment',
    'index/en_HASH.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.en_HASH.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ])
})

test('a language without a stemmer of its own gets the general program', async () => {
  const paths = pathsOf(await indexSite([psoas], [], 'xx'))
  assert.ok(paths.includes('wasm.unknown.pagefind'))
  assert.ok(!paths.includes('wasm.en.pagefind'))
})

test('only the text of a post is indexed: no menu, day, sharing or footer', async () => {
  const fragments = fragmentsOf(await indexSite([psoas], [], 'en-GB'))
  assert.equal(fragments.get('/2018/psoas.html').content, 'The psoas. A deep muscle. Why?')
})

test('marks of footnotes and links back from them are not read as words', async () => {
  const body = `<p>Pain<sup><a href="#n1" role="doc-noteref">77</a></sup> ebbs.</p>
    <section role="doc-endnotes"><p id="n1">A source. <a href="#r" role="doc-backlink">^ Back</a></p></section>`
  const noted = page('/noted.html', 'Noted', body)
  const fragments = fragmentsOf(await indexSite([noted], [], 'en-GB'))
  assert.equal(fragments.get('/noted.html').content, 'Noted. Pain ebbs. A source.')
})

test('a page is found under its kind, year and topics, with its title and day', async () => {
  const { filters, meta } = fragmentsOf(await indexSite([psoas], [], 'en-GB')).get(
    '/2018/psoas.html',
  )
  assert.deepEqual(filters, { kind: ['Post'], topic: ['Back pain', 'Hips'], year: ['2018'] })
  assert.deepEqual(meta, { title: 'The psoas', day: '6 December 2018', image: '' })
})

test('a picture’s address and description are not words of the page', async () => {
  const body = '<img src="/2018/knee.jpg" alt="A knee" /><p>Text.</p>'
  const pictured = page('/pictured.html', 'Pictured', body)
  const fragments = fragmentsOf(await indexSite([pictured], [], 'en-GB'))
  assert.equal(fragments.get('/pictured.html').meta.image, '')
  assert.equal(fragments.get('/pictured.html').meta.image_alt, undefined)
})

test('a publication is in the index with its own address', async () => {
  const fragments = fragmentsOf(await indexSite([], records, 'en-GB'))
  const publication = fragments.get('/publications/#needling-2009')
  assert.match(publication.content, /IVF/)
  assert.deepEqual(publication.filters, { kind: ['Publication'], year: ['2009'] })
})

test('pages in another language are found by the same search', async () => {
  const french = { ...psoas, url: '/fr.html', html: psoas.html.replace('en-GB', 'fr') }
  const index = await indexSite([psoas, french], [], 'en-GB')
  assert.deepEqual([...fragmentsOf(index).keys()].sort(), ['/2018/psoas.html', '/fr.html'])
  assert.equal(pathsOf(index).filter((path) => path.endsWith('.pf_meta')).length, 1)
})

test('words and pages are counted as the index counts them', async () => {
  const index = await indexSite([psoas], records, 'en-GB')
  const counted = [...fragmentsOf(index).values()].map(({ word_count }) => word_count)
  assert.equal(index.indexed, 2)
  assert.equal(
    index.words,
    counted.reduce((sum, count) => sum + count),
  )
  assert.equal(index.words, 6 + 21)
})

test('the same pages give the same bytes, in whichever order they come', async () => {
  const pages = Array.from({ length: 40 }, (_, number) =>
    page(`/${number}.html`, `Post ${number}`, `<p>Walk ${number % 7} miles, knee ${number}.</p>`),
  )
  const one = await indexSite(pages, records, 'en-GB')
  assert.deepEqual(await indexSite(pages, records, 'en-GB'), one)
  assert.deepEqual(await indexSite(pages.toReversed(), records, 'en-GB'), one)
})

test('two sites can be indexed at once', async () => {
  const [one, other] = await Promise.all([
    indexSite([psoas], [], 'en-GB'),
    indexSite([], records, 'en-GB'),
  ])
  assert.deepEqual([...fragmentsOf(one).keys()], ['/2018/psoas.html'])
  assert.deepEqual([...fragmentsOf(other).keys()], ['/publications/#needling-2009'])
})

test('pages say themselves whether they are searched', () => {
  assert.ok(isSearchable('<main><article class="a" data-pagefind-body>'))
  assert.ok(isSearchable('<article\n  data-pagefind-body="">'))
  assert.ok(!isSearchable('<p>data-pagefind-body</p>'))
  assert.ok(!isSearchable('<p>Write &lt;article data-pagefind-body&gt;.</p>'))
})
