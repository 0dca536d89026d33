/** What the last look at a site finds before it is published: each check on a site that is sound but for one thing. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contested } from '../../src/verify/addresses.ts'
import { malformed } from '../../src/verify/forms.ts'
import { type Lists, unlisted } from '../../src/verify/lists.ts'
import { keptPages, lost } from '../../src/verify/vanished.ts'
import { shortened } from '../../src/verify/words.ts'
import { unwritten } from '../../src/verify/written.ts'
import { modelPage, modelPost, modelSite } from '../model-site.ts'

const KNEES = modelPost()
const PATH = KNEES.path
const messages = (problems: readonly { message: string }[]) => problems.map((one) => one.message)

describe('an address', () => {
  const notFound = { ...modelPage(), kind: 'not-found', path: '/404.html' } as const
  const at = (path: string) => {
    const posts = [modelPost({ path, title: 'Hips' })]
    return messages(contested(modelSite({ posts, notFound, extras: ['/feed.xml'] })))
  }
  it('that nothing else has is the text’s own', () =>
    assert.deepEqual(at('/2019/01/hips.html'), []))
  it('of another page is an error, in other capitals too', () => {
    assert.match(
      at('/404.html').join(''),
      /“Hips” wants the address “\/404\.html”, where “.*” stands\./,
    )
    assert.match(at('/404.HTML').join(''), /wants the address/)
  })
  it('below a file, or in a folder that is written anew, is an error', () => {
    assert.match(at('/feed.xml/hips.html').join(''), /where a file of the site stands/)
    for (const folder of ['assets', 'pagefind', 'search'])
      assert.match(at(`/${folder}/hips.html`).join(''), /which the site keeps for files of its own/)
  })
})

describe('a page', () => {
  const site = modelSite({
    posts: [KNEES],
    files: [{ from: 'content/posts/knee.png', path: '/2018/12/knee.png' }],
  })
  const urls = ['/', PATH, '/p/about.html', '/404.html'].map((url) => ({ url }))
  const files = new Map([
    ...['/index.html', PATH, '/p/about.html', '/404.html'].map((path) => [path, 9] as const),
    ['/2018/12/knee.png', 9],
  ])
  const only = (text: string) => (message: string) => message.includes(text)
  it('that was written once, and is not empty, is all right', () => {
    assert.deepEqual(messages(unwritten(site, urls, files)).filter(only(PATH)), [])
  })
  it('that was not written, or twice, or is not in the folder, is a fault', () => {
    const without = urls.filter(({ url }) => url !== PATH)
    assert.equal(messages(unwritten(site, without, files)).filter(only(PATH)).length, 1)
    const twice = [...urls, { url: PATH }]
    assert.match(messages(unwritten(site, twice, files)).join(), /written 2 times/)
    const gone = new Map([...files].filter(([path]) => path !== PATH))
    assert.equal(messages(unwritten(site, urls, gone)).filter(only(PATH)).length, 1)
  })
  it('is not all: a feed or another file that was not written is a fault too', () => {
    const feeds = [{ path: '/feed.json', type: 'application/feed+json', title: 'a' }]
    const known = messages(unwritten({ ...site, feeds, extras: ['/robots.txt'] }, urls, files))
    assert.equal(known.filter(only('This file of the site was not written.')).length, 2)
  })
  it('without a byte in it is a fault, and so is a picture that did not arrive', () => {
    assert.match(messages(unwritten(site, urls, new Map([...files, [PATH, 0]]))).join(), /is empty/)
    const gone = new Map([...files].filter(([path]) => !path.endsWith('.png')))
    assert.match(
      messages(unwritten(site, urls, gone)).join(),
      /did not reach the site: .*knee\.png/,
    )
  })
})

describe('what is written for machines', () => {
  const faults = (path: string, text: string) => messages(malformed([], [path], () => text))
  it('is XML and JSON', () => {
    assert.deepEqual(faults('/feed.xml', '<a xmlns="b"><c>&amp; [1]</c></a>'), [])
    assert.deepEqual(faults('/feed.json', '{}'), [])
  })
  it('is a fault where it is not', () => {
    assert.match(
      faults('/feed.xml', '<a>words &lt;p&gt; of many kinds</a>\n<b/>').join(),
      /not well-formed: 2:\d/,
    )
    for (const text of [
      '<a>',
      '<a>\u000b</a>',
      '<a>&nbsp;</a>',
      '<a><b:c/></a>',
      '<a>[1]]>.</a>',
      '',
    ])
      assert.match(faults('/feed.xml', text).join(), /not well-formed/, text)
    assert.match(faults('/feed.json', '{').join(), /not well-formed/)
  })
  it('is JSON-LD that says something', () => {
    const page = (data: string) =>
      messages(
        malformed(
          [{ url: PATH, content: `<script type="application/ld+json">${data}</script>` }],
          [],
          () => '',
        ),
      )
    assert.deepEqual(page('{"headline":"undefined pain"}'), [])
    assert.match(page('{').join(), /JSON-LD cannot be read/)
    assert.match(page('{"datePublished":"undefined"}').join(), /"undefined"/)
  })
})

describe('a post', () => {
  const other = modelPost({
    path: '/2019/01/hips.html',
    title: 'Hips',
    file: 'content/posts/hips.md',
  })
  const month = { year: 2018, month: 12, title: 'December 2018', path: '/2018/12/', posts: [KNEES] }
  const page = (path: string) => ({ path, title: 'List', crumbs: [], listed: true })
  const listing = {
    ...{ ...page('/2018/12/'), number: 1, count: 1, posts: [KNEES] },
    kind: 'month',
  } as const
  const year = {
    ...{ ...page('/2018/'), year: 2018, months: [{ ...month, pages: [listing] }] },
    kind: 'year',
  } as const
  const site = modelSite({
    posts: [KNEES, other],
    pages: [],
    archive: { ...page('/archive/'), kind: 'archive', years: [year] },
    feeds: [
      { title: 'A', path: '/feed.xml', type: 'application/atom+xml' },
      { title: 'J', path: '/feed.json', type: 'application/feed+json' },
    ],
    extras: ['/sitemap.xml'],
    home: [],
  })
  const home = site.url
  const urls = [PATH, other.path]
  const whole = urls.map((path) => `${home}${path.slice(1)}`)
  const sound: Lists & { files: Record<string, string> } = {
    written: [
      {
        url: '/2018/12/',
        content: urls.map((path) => `<a href="${new URL(home).pathname}${path.slice(1)}">`).join(),
      },
    ],
    indexed: new Set(urls),
    files: {
      '/feed.xml': `<id>${home}</id>${whole.map((url) => `<id>${url}</id>`).join('')}`,
      '/feed.json': JSON.stringify({ items: whole.map((id) => ({ id })) }),
      '/sitemap.xml': [...whole, `${home}archive/`, `${home}2018/`, `${home}2018/12/`]
        .map((url) => `<loc>${url}</loc>`)
        .join(''),
    },
    read: () => '',
  }
  const missing = (changes: Partial<typeof sound>) => {
    const lists = { ...sound, ...changes }
    return messages(unlisted(site, { ...lists, read: (path) => lists.files[path] ?? '' }))
  }
  it('that stands in every list is all right', () => assert.deepEqual(missing({}), []))
  it('is missing from a feed that is cut off, which is no reason to stop looking', () => {
    const cut = Object.entries(sound.files).map(([path, text]) => [path, text.slice(0, 20)])
    assert.ok(missing({ files: Object.fromEntries(cut) }).length > 1)
  })
  it('that is missing from one is a fault of that list', () => {
    const without = (text: string) => text.replaceAll('hips', 'knees')
    assert.deepEqual(
      missing({
        written: [{ url: '/2018/12/', content: without(sound.written[0]?.content ?? '') }],
      }),
      ['“Hips” (/2019/01/hips.html) is missing from the archive.'],
    )
    assert.deepEqual(missing({ indexed: new Set([PATH]) }), [
      '“Hips” (/2019/01/hips.html) is missing from the search index.',
    ])
    for (const file of ['/feed.xml', '/feed.json', '/sitemap.xml'])
      assert.equal(
        missing({ files: { ...sound.files, [file]: without(sound.files[file] ?? '') } }).length,
        1,
        file,
      )
  })
})

describe('the words of a text', () => {
  const words = 'Rest, then walk a little further every day. '.repeat(20)
  const site = { posts: [KNEES], pages: [] }
  const check = (source: string, page: string, told = new Set<string>()) =>
    messages(shortened(site, [{ url: PATH, content: `<html><main>${page}` }], () => source, told))
  it('all arrive', () =>
    assert.deepEqual(check(`---\ntitle: x\n---\n\n${words}`, `<p>${words}</p>`), []))
  it('are a fault where a fifth of them is lost and nothing was said', () => {
    const half = words.slice(0, words.length / 2)
    assert.match(
      check(words, half).join(),
      /about 680 letters were written and 340 stand on its page/,
    )
    assert.deepEqual(check(words, half, new Set([KNEES.file ?? ''])), [])
  })
  it('are not the keys of works, of which numbers arrive', () =>
    assert.deepEqual(check(`${words} ${'[@smith2020; @doi:10.1/a] '.repeat(99)}`, words), []))
  it('are not addresses, comments and tags', () => {
    const noise = `<!-- ${words} --> [x](https://a.example/${'y'.repeat(900)}) <b title="${'z'.repeat(900)}">\n[a]: /${'w'.repeat(900)}\n`
    assert.deepEqual(check(noise + words, words), [])
  })
})

describe('a published page', () => {
  const published = [
    { path: PATH, title: 'Sore knees', file: 'content/posts/sore-knees.md' },
    { path: '/topics/knees/', title: 'Knees' },
  ]
  const about = { posts: [], pages: [modelPage()] }
  it('that would be there no more is an error, and a list of posts a warning', () => {
    assert.deepEqual(
      lost(modelSite(about), published).map(({ level, message }) => [level, message]),
      [
        ['error', `“Sore knees” is published at ${PATH}, and would be there no more.`],
        ['warning', '“Knees” is published at /topics/knees/, and would be there no more.'],
      ],
    )
  })
  it('that has another address now comes with the line to write', () => {
    const moved = { ...about, posts: [modelPost({ path: '/2018/11/sore-knees.html' })] }
    const [problem] = lost(modelSite(moved), published)
    assert.equal(
      problem?.advice,
      `It seems to have moved: write  ${PATH}: /2018/11/sore-knees.html`,
    )
  })
  it('is not lost where it is redirected or withdrawn, and stays known', () => {
    const file = 'content/redirects.yaml'
    const answers = [
      {
        redirects: [
          { from: PATH, to: '/', file },
          { from: '/topics/knees/', to: '/', file },
        ],
      },
      { withdrawals: [PATH, '/topics/knees/'].map((path) => ({ path, reason: 'Wrong.', file })) },
    ]
    for (const answer of answers) {
      const site = modelSite({ ...about, ...answer })
      assert.deepEqual(lost(site, published), [])
      const kept = keptPages(site, published)
      assert.ok(kept.some(({ path }) => path === PATH))
      assert.equal(lost(modelSite(about), kept).length, 2)
    }
  })
})
