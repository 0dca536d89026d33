/** The folder of content as a whole: what becomes of its files, and when. */
import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { types } from 'node:util'
import { isoDay } from '../../src/model/day.ts'
import { PICTURE, project, readFiles, text } from './project.ts'
import { readFolder } from './reading.ts'

/** The moment at which a day begins in London in summer, 23:30 UTC of the day before being half past midnight. */
const HALF_PAST_MIDNIGHT = Date.UTC(2026, 5, 22, 23, 30)

const NAPS = text('title: Naps\ndate: 2024-06-01')

describe('the address of a post', () => {
  const addresses: Readonly<Record<string, string>> = {
    'posts/naps.md': '/2024/06/naps.html',
    'posts/naps/index.md': '/2024/06/naps.html',
    'posts/2018-12-06-naps.md': '/2024/06/naps.html',
    'posts/2018-12-06-naps/index.md': '/2024/06/naps.html',
    'posts/Naps_and-rests.v2.md': '/2024/06/Naps_and-rests.v2.html',
    'posts/What is a nap?.md': '/2024/06/what-is-a-nap.html',
    'posts/nap #1.md': '/2024/06/nap-1.html',
    'posts/午睡.md': '/2024/06/午睡.html',
    'posts/cafe\u0301.md': '/2024/06/caf\u00e9.html',
    'posts/2018-12-06.md': '/2024/06/2018-12-06.html',
  }
  for (const [file, path] of Object.entries(addresses)) {
    test(`${file} stands at ${path}`, async () => {
      const { site, printed } = await readFiles({ [file]: NAPS })
      assert.deepEqual(printed, [])
      assert.equal(site?.posts[0]?.path, path)
      assert.equal(site?.posts[0]?.file, `content/${file}`)
    })
  }

  test('is the permalink where there is one, freed of its percent signs', async () => {
    const fields = 'title: Naps\ndate: 2024-06-01\npermalink: /%E5%8D%88%E7%9D%A1/'
    const { site } = await readFiles({ 'posts/naps.md': text(fields) })
    assert.equal(site?.posts[0]?.path, '/午睡/')
  })

  test('is not that of a page, which stands in /p/', async () => {
    const { site } = await readFiles({ 'about.md': text('title: About') })
    assert.equal(site?.pages[0]?.path, '/p/about.html')
  })
})

describe('a draft that cannot be read', () => {
  const words = text('title: Café\ndate: 2024-06-01\ndraft: true', 'In a café.')
  const files = {
    'posts/a.md': Buffer.from(words, 'latin1'),
    'posts/b/index.md': Buffer.from(`\ufeff${words}`, 'utf16le'),
    'posts/c.md': words.replace('\n---', '\n'),
    'posts/d.md': text('title: Naps\ndate: 2024-06-01', 'See [a](a.md).'),
    'posts/e.md': text('title: Rests\ndate: 2024-06-01', 'draft: true'),
  }

  test('holds up no build, is counted, and is nowhere to lead to', async () => {
    const { site, printed, counts } = await readFiles(files)
    const lines = printed.map((problem) => problem.split('\n')[0])
    assert.deepEqual(lines, [
      'content/posts/a.md:2:11 warning: “Café” is not saved as UTF-8; it looks like Windows or Latin-1 text.',
      'content/posts/b/index.md warning: This file is saved as UTF-16 (“Unicode”), not as UTF-8.',
      'content/posts/c.md:1:1 warning: The front matter that begins here is never closed.',
      'content/posts/d.md:6:9 error: “a.md” is a draft, so readers would find nothing there.',
    ])
    assert.equal(site?.posts.length, 2)
    assert.deepEqual(counts, { posts: 2, drafts: 3, scheduled: 0 })
  })

  test('is an error of the check, and of the preview, which would show it', async () => {
    for (const options of [{ thorough: true }, { drafts: true }]) {
      const { printed } = await readFiles(files, options)
      assert.equal(printed.filter((line) => / error: /.test(line)).length, 3, printed.join('\n'))
    }
  })

  test('is none for a line of its text', async () => {
    const published = text('title: Café\ndate: 2024-06-01', 'draft: true\n\nIn a café.')
    const { printed } = await readFiles({ 'posts/a.md': Buffer.from(published, 'latin1') })
    assert.match(printed.join(), /^content\/posts\/a\.md:2:11 error/)
  })
})

describe('the day of a post', () => {
  const posts = {
    'posts/today.md': text('title: Today\ndate: 2026-06-23'),
    'posts/tomorrow.md': text('title: Tomorrow\ndate: 2026-06-24'),
    'posts/this-month.md': text('title: This month\ndate: 2026-06'),
    'posts/next-month.md': text('title: Next month\ndate: 2026-07'),
    'posts/draft.md': text('title: Draft\ndate: 2026-06-01\ndraft: true'),
  }

  test('keeps it back until the day, or the month, has begun where the author lives', async () => {
    const { site, counts } = await readFiles(posts, { now: HALF_PAST_MIDNIGHT })
    assert.deepEqual(
      site?.posts.map((post) => post.title),
      ['Today', 'This month'],
    )
    assert.deepEqual(counts, { posts: 2, drafts: 1, scheduled: 2 })
  })

  test('is another one to the west', async () => {
    const west = `title: T\nurl: https://notes.test/\nlanguage: en\ntimeZone: America/New_York\n`
    const { site } = await readFiles({ ...posts, 'site.yaml': west }, { now: HALF_PAST_MIDNIGHT })
    assert.deepEqual(
      site?.posts.map((post) => post.title),
      ['This month'],
    )
  })

  test('keeps nothing back in the preview, where the others are marked and in no list', async () => {
    const { site, counts } = await readFiles(posts, { now: HALF_PAST_MIDNIGHT, drafts: true })
    assert.deepEqual(
      site?.posts.map(({ title, state, listed }) => [title, state, listed]),
      [
        ['Next month', 'scheduled', false],
        ['Tomorrow', 'scheduled', false],
        ['Today', 'published', true],
        ['Draft', 'draft', false],
        ['This month', 'published', true],
      ],
    )
    assert.deepEqual(counts, { posts: 5, drafts: 0, scheduled: 0 })
  })

  test('orders the posts, those of one day by their addresses', async () => {
    const dates = ['c 2024-06-01', 'a 2024-06-01', 'b 2024-06-02', 'd 2023-12-31', 'e 2024-06']
    const files = dates.map((line) => {
      const [name = '', date] = line.split(' ')
      return [`posts/${name}.md`, text(`title: ${name}\ndate: ${date}`)] as const
    })
    const { site } = await readFiles(Object.fromEntries(files))
    assert.equal(site?.posts.map((post) => post.title).join(''), 'baced')
  })

  test('of its last change is the day of the post where nothing else is said', async () => {
    const { site } = await readFiles({
      'posts/a.md': text('title: A\ndate: 2024-06-01\nupdated: 2024-06-03'),
      'posts/b.md': text('title: B\ndate: 2024-05-01'),
    })
    assert.deepEqual(
      site?.posts.map((post) => post.changed && isoDay(post.changed)),
      ['2024-06-03', '2024-05-01'],
    )
  })
})

describe('a file', () => {
  test('may have a byte order mark and any kind of line end', async () => {
    const files = ['\r\n', '\r'].map((end) => `\ufeff${NAPS.replaceAll('\n', end)}`)
    for (const file of files) {
      const { site, printed } = await readFiles({ 'posts/naps.md': file })
      assert.deepEqual(printed, [])
      assert.equal(site?.posts[0]?.text, 'Sleep well.')
    }
  })

  test('that an editor or a system has left behind is passed over', async () => {
    const left = [
      '.DS_Store',
      'posts/Thumbs.db',
      'posts/.gitkeep',
      '.obsidian/x.json',
      'posts/a.md~',
    ]
    const files = Object.fromEntries(left.map((name) => [name, 'x']))
    assert.deepEqual((await readFiles(files)).printed, [])
  })

  test('that leads to another place is refused', async () => {
    const root = project({ 'posts/naps.md': NAPS })
    symlinkSync(join(root, 'content/posts/naps.md'), join(root, 'content/posts/rests.md'))
    symlinkSync(root, join(root, 'content/posts/root'))
    const { printed } = await readFolder({ root, content: join(root, 'content') })
    assert.equal(printed.length, 2)
    assert.match(printed[0] ?? '', /^content\/posts\/rests\.md error: This is a link/)
    assert.match(printed[1] ?? '', /^content\/posts\/root error: This is a link/)
  })

  test('of more than a megabyte is refused', async () => {
    const { printed } = await readFiles({ 'posts/naps.md': NAPS + 'x'.repeat(3 * 1024 * 1024) })
    assert.match(printed.join(), /naps\.md error: This file holds 3\.0 MB; it may hold 1.0 MB/)
  })

  test('beside a post is published with it, and with no post that is held back', async () => {
    const { site } = await readFiles({
      'posts/naps/index.md': NAPS,
      'posts/naps/more/Sofa.JPG': 'x',
      'posts/naps/list.pdf': 'x',
      'posts/rests/index.md': text('title: R\ndate: 2024-06-01\ndraft: true'),
      'posts/rests/bed.png': PICTURE,
      'posts/beds/index.md': text('title: B\ndate: 2024-06-01\npermalink: /beds/'),
      'posts/beds/bed.png': PICTURE,
    })
    assert.deepEqual(site?.files, [
      { from: 'content/posts/beds/bed.png', path: '/beds/bed.png' },
      { from: 'content/posts/naps/list.pdf', path: '/2024/06/naps/list.pdf' },
      { from: 'content/posts/naps/more/Sofa.JPG', path: '/2024/06/naps/more/Sofa.JPG' },
    ])
  })
})

describe('a site', () => {
  test('needs its site.yaml, without which the other files are checked all the same', async () => {
    const { site, printed } = await readFiles({
      'site.yaml': '# nothing yet\n',
      'posts/naps.md': text('title: Naps\ndate: soon'),
    })
    assert.equal(site, undefined)
    assert.match(printed.join('\n'), /posts\/naps\.md:3:7 error/)
    assert.match(printed.join('\n'), /site\.yaml.* There is no timeZone/)
  })

  test('without a folder of content says that there is none', async () => {
    const root = project({})
    const { printed } = await readFolder({ root, content: join(root, 'words') })
    assert.equal(printed[0], 'words error: There is no folder “words”.')
    assert.match(printed[1] ?? '', /^words\/site\.yaml error: There is no file site\.yaml/)
  })

  test('goes on without the posts that have a mistake', async () => {
    const { site, printed } = await readFiles({
      'posts/naps.md': text('title: Naps\ndate: soon'),
      'posts/beds.md': text('title: Beds: which\ndate: 2024-06-01'),
      'posts/rests.md': text('title: Rests\ndate: 2024-06-01'),
    })
    assert.equal(printed.length, 2)
    assert.deepEqual(
      site?.posts.map((post) => post.title),
      ['Rests'],
    )
  })

  test('is of a class, so that Eleventy hands it through as it is', async () => {
    const { site } = await readFiles({})
    assert.ok(site)
    assert.notEqual(Object.getPrototypeOf(site), Object.prototype)
    assert.ok(!types.isProxy(site))
  })

  test('describes itself by the first words of its about text', async () => {
    const about = 'about: |\n  I write about *sleep*.\n'
    const head = 'title: T\nurl: https://notes.test\nlanguage: EN-gb\ntimeZone: europe/lisbon\n'
    const { site, printed } = await readFiles({ 'site.yaml': head + about })
    assert.deepEqual(printed, [])
    assert.equal(site?.description, 'I write about sleep.')
    assert.equal(String(site?.about).trim(), '<p>I write about <em>sleep</em>.</p>')
    assert.equal(site?.url, 'https://notes.test/')
    assert.equal(site?.language, 'en-GB')
    assert.equal(site?.timeZone, 'Europe/Lisbon')
    assert.equal(site?.postsPerPage, 10)
  })

  test('has its author write what names nobody else', async () => {
    const head = 'title: T\nurl: https://notes.test\nlanguage: en\ntimeZone: UTC\nauthor: jane\n'
    const { site } = await readFiles({
      'site.yaml': head,
      'people/jane.yaml': 'name: Jane Doe',
      'people/joe.yaml': 'name: Joe Roe',
      'posts/a.md': text('title: A\ndate: 2024-06-02'),
      'posts/b.md': text('title: B\ndate: 2024-06-01\nauthor: joe'),
    })
    assert.deepEqual(
      site?.posts.map((post) => post.author?.name),
      ['Jane Doe', 'Joe Roe'],
    )
  })

  test('shows no group of publications in which there are none', async () => {
    const paper = '{ id: a, type: book, title: A, author: [{ family: Doe }], issued: 2014-09 }'
    const { site } = await readFiles({
      'publications.yaml': `title: Papers\ngroups:\n  - title: Talks\n  - title: Books\n    publications: [${paper}]\n`,
    })
    assert.deepEqual(
      site?.publications?.groups.map((group) => group.title),
      ['Books'],
    )
    const { site: without } = await readFiles({
      'publications.yaml': 'title: Papers\ngroups: []\n',
    })
    assert.equal(without?.publications, undefined)
  })

  test('knows old addresses from redirects.yaml, as fields or as a list, and from aliases', async () => {
    const fields = { 'redirects.yaml': '/a%20b.html: /new.html\n/c: https://notes.test/d\n' }
    const list = { 'redirects.yaml': '- { from: /a%20b.html, to: /new.html }\n' }
    const file = 'content/redirects.yaml'
    const first = { from: '/a b.html', to: '/new.html', file, line: 1 }
    assert.deepEqual((await readFiles(fields)).site?.redirects, [
      { ...first, column: 1 },
      { from: '/c', to: 'https://notes.test/d', file, line: 2, column: 1 },
    ])
    assert.deepEqual((await readFiles(list)).site?.redirects, [{ ...first, column: 3 }])
    const post = text('title: Naps\ndate: 2024-06-01\naliases:\n  - /old.html')
    assert.deepEqual((await readFiles({ 'posts/naps.md': post })).site?.redirects, [
      {
        ...{ from: '/old.html', to: '/2024/06/naps.html' },
        ...{ file: 'content/posts/naps.md', line: 5, column: 5 },
      },
    ])
  })
})
