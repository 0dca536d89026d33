/** Whole blogs in the three formats: nothing is lost, and nothing private comes along. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { CLASSIC, LONDON, TAKEOUT, WORDPRESS, bring, feed, fileWith, post } from './bringing.ts'

const counted = (counts: readonly { what: string; found: number; there: number }[]) =>
  Object.fromEntries(counts.map(({ what, found, there }) => [what, [found, there]]))

describe('a classic backup of Blogger', async () => {
  const { account, files, read } = await bring(CLASSIC)

  it('comes over whole', () => {
    assert.deepEqual(counted(account.counts), {
      posts: [10, 10],
      pages: [1, 1],
      'scheduled texts': [0, 0],
      drafts: [4, 4],
      comments: [4, 4],
      labels: [6, 6],
      pictures: [4, 1],
    })
  })

  it('says what it left out', () => {
    assert.deepEqual(
      account.leftOut.map(({ what, count }) => `${what}: ${count}`),
      [
        'comments on posts that the export does not have: 1',
        'comments that were removed or hidden: 1',
        'settings: 8',
        'templates: 1',
      ],
    )
  })

  it('has every word as it was, and every difference listed', () => {
    const { before, equal } = account.words
    assert.equal(equal, before)
    assert.deepEqual(
      account.texts.flatMap(({ words }) => [...words.lost, ...words.gained]),
      ['https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    )
  })

  it('never puts two posts into one file', () => {
    const texts = account.texts.map(({ file }) => file.toLowerCase())
    assert.equal(new Set(texts).size, texts.length)
    assert.ok(texts.every((file) => files.map((name) => name.toLowerCase()).includes(file)))
  })

  it('keeps addresses that its dates do not give', () => {
    assert.match(
      read('posts/edited-date.md'),
      /\ndate: 2014-02-01\n.*permalink: \/2013\/12\/edited-date\.html\n/s,
    )
    assert.doesNotMatch(read('posts/blog-post_3.md'), /permalink/)
  })

  it('gives a post without a title its first words, and one without any words its day', () => {
    assert.match(
      read('posts/2013-06-01-blog-post.md'),
      /^---\ntitle: A post without any title, but/,
    )
    assert.match(
      read('posts/post.md'),
      /^---\ntitle: Untitled, 2014-06-02\ndate: 2014-06-02\ndraft: true\n/,
    )
  })

  it('keeps drafts back, those with a day to come as well, and says so', () => {
    assert.match(read('posts/planned-for-later.md'), /\ndate: 2099-06-02\ndraft: true\n/)
    assert.ok(account.tasks.some(({ what }) => what.startsWith('These drafts have a day to come')))
  })

  it('leads links into the old blog to where the pages are now', () => {
    const text = read('posts/knees-and-stairs/index.md')
    for (const link of [
      '[the post on 颈椎](/2013/05/blog-post.html)',
      '[all on knees](/topics/sore-knees/)',
      '[about me](/p/about-me.html)',
      '[that month](/2013/04/)',
      '[a comment](/2013/05/blog-post.html#c201)',
    ]) {
      assert.ok(text.includes(link), link)
    }
    assert.match(text, /, a post that is gone, /)
    assert.deepEqual(
      account.links.filter(({ now }) => now === undefined).map(({ href }) => href),
      ['http://walks-and-hips.blogspot.com/2012/01/long-gone.html'],
    )
  })

  it('takes the line breaks of the source for what the blog made of them', () => {
    assert.match(read('posts/edited-date.md'), /Line one\\\nLine two after .*\n\nNew paragraph/)
  })

  it('keeps threads of comments with their anchors', () => {
    assert.match(read('comments/blog-post/202.md'), /\nparent: "201"\nanchor: c202\n/)
    // What it answered is gone.
    assert.doesNotMatch(read('comments/knees-and-stairs/204.md'), /parent/)
    assert.match(read('comments/knees-and-stairs/203.md'), /author: Anonymous\n/)
  })

  it('names the authors, where there are several', () => {
    assert.match(read('posts/2014-04-02-knees-and-stairs.md'), /\nauthor: carl-guest\n/)
    assert.equal(read('people/carl-guest.yaml'), 'name: Carl Guest\n')
  })

  it('holds nothing private and nothing that runs', () => {
    for (const file of files) {
      assert.doesNotMatch(read(file), /private@example|secret template|noreply@|profile\/\d/, file)
      if (file.endsWith('.md')) {
        assert.doesNotMatch(read(file), /alert\(|steal\(|onerror|javascript:/, file)
      }
    }
  })
})

describe('an archive of Takeout', async () => {
  const { account, files, read } = await bring(TAKEOUT)

  it('comes over whole, with the pictures of its albums', () => {
    assert.deepEqual(counted(account.counts), {
      posts: [4, 4],
      pages: [1, 1],
      'scheduled texts': [2, 2],
      drafts: [2, 2],
      comments: [4, 4],
      labels: [3, 3],
      pictures: [2, 2],
    })
    assert.ok(files.includes('posts/sleep-rest-first-look/Bed-old.jpg'))
    assert.ok(files.includes('posts/sleep-rest-first-look/pillow-case.png'))
  })

  it('counts days where the blog stands, and not in Greenwich', () => {
    assert.match(read('posts/sleep-rest-first-look/index.md'), /\ndate: 2021-06-01\n/)
    assert.match(
      read('comments/sleep-rest-first-look/301.md'),
      /\ndate: 2021-06-02T09:00:00\+01:00\n/,
    )
  })

  it('finds links into itself, although it does not say where it stood', () => {
    assert.match(
      read('posts/sleep-rest-first-look/index.md'),
      /\[Dreams\]\(\/2021\/06\/dreams\.html\)/,
    )
  })

  it('lets a post wait for its day, and keeps back one whose day has passed', () => {
    assert.doesNotMatch(read('posts/on-its-way.md'), /draft/)
    assert.match(read('posts/missed-its-day.md'), /\ndraft: true\n/)
  })

  it('leaves out what was thrown away, never shown, or is private', () => {
    const all = files.map(read).join('\n')
    assert.doesNotMatch(
      all,
      /Secret regret|Buy pills|Waiting for leave|private@example|pub-1234567890|secret theme/,
    )
  })
})

describe('an export of WordPress', async () => {
  const { account, files, read } = await bring(WORDPRESS, LONDON)

  it('comes over whole', () => {
    assert.deepEqual(counted(account.counts), {
      posts: [2, 2],
      pages: [1, 1],
      'scheduled texts': [0, 0],
      drafts: [1, 1],
      comments: [2, 2],
      labels: [2, 2],
      pictures: [0, 0],
    })
  })

  it('makes paragraphs of empty lines, but not in texts of the block editor', () => {
    assert.match(
      read('posts/rowing-backs.md'),
      /First paragraph\.\n\nSecond \*\*one\*\*,\\\nwith a line break\./,
    )
    assert.match(read('posts/blocks.md'), /\n\nIn blocks\.\n\n- one\n$/)
  })

  it('calls its author by the name that readers saw', () => {
    assert.equal(read('people/edie-oars.yaml'), 'name: Edie Oars\n')
  })

  it('leads categories and tags to topics', () => {
    assert.match(read('redirects.yaml'), /\n\/category\/rowing\/: \/topics\/rowing\/\n/)
    assert.match(read('redirects.yaml'), /\n\/tag\/back-pain\/: \/topics\/back-pain\/\n/)
  })

  it('tells nobody how to reach those who commented', () => {
    const all = files.map(read).join('\n')
    assert.doesNotMatch(all, /private@example|192\.0\.2/)
  })
})

describe('comments', () => {
  const under = (number: number, parent: number, content: string) =>
    post(number, { content, title: '' })
      .replace('>POST<', '>COMMENT<')
      .replace(
        '<author>',
        `<blogger:parent>tag:blogger.com,1999:blog-1.post-${parent}</blogger:parent><author>`,
      )
  const page = (number: number, filename: string) =>
    post(number, { filename }).replace('>POST<', '>PAGE<')

  it('under a page stand in the folder of its name, which no post has', async () => {
    const entries = [post(1, { filename: '/2020/01/about.html' }), page(2, '/p/about.html')]
    const { files } = await bring(fileWith(feed(...entries, under(3, 2, 'Yes'))), LONDON)
    assert.deepEqual(
      files.filter((file) => /about/.test(file)),
      ['2020-01-05-about.md', 'comments/2020-01-05-about/3.md', 'posts/about.md'],
    )
  })

  it('are compared word by word, like the texts', async () => {
    const odd = '<p>Ten words.</p><table><tr><td>a</td><td rowspan="2">b</td></tr></table>'
    const { account } = await bring(fileWith(feed(post(1), under(2, 1, odd))), LONDON)
    assert.deepEqual(account.words, { before: 5, after: 5, equal: 5 })
  })
})

describe('an archive of the time when Takeout named no addresses', () => {
  it('gives posts those that Blogger would have made of their titles, and says so', async () => {
    const old = (number: number, title: string) =>
      post(number, { title }).replace(/<blogger:filename>.*<.blogger:filename>/, '')
    const { account } = await bring(fileWith(feed(old(1, 'The knee of a rower'), post(2))), LONDON)
    assert.deepEqual(account.tasks.find(({ what }) => /does not say at which/.test(what))?.where, [
      'posts/knee-of-rower.md: /2020/01/knee-of-rower.html',
    ])
  })
})

describe('an export that another program has tidied', () => {
  it('is read although the prefixes of its elements are declared nowhere', async () => {
    const entry = `<entry><id>tag:blogger.com,1999:blog-1.post-7</id>
<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/>
<title>One</title><content type="html">Words</content><published>2012-01-05T12:00:00Z</published>
<app:control><app:draft>yes</app:draft></app:control></entry>`
    const { account } = await bring(
      fileWith(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`),
      LONDON,
    )
    assert.equal(account.texts[0]?.state, 'draft')
  })

  it('is known as WordPress’s, by whichever name it calls the extensions', async () => {
    const text = readFileSync(WORDPRESS, 'utf8').replaceAll('http://wordpress', 'https://wordpress')
    const { account } = await bring(fileWith(text, 'rows.xml'), LONDON)
    assert.equal(account.counts[0]?.there, 2)
  })
})

describe('a page of WordPress’s', () => {
  it('whose address begins with two slashes keeps it with one', async () => {
    const text = readFileSync(WORDPRESS, 'utf8').replace(
      'com/about/</link>',
      'com//boats/about/</link>',
    )
    const { account } = await bring(fileWith(text, 'rows.xml'), LONDON)
    assert.ok(account.texts.some(({ path }) => path === '/boats/about/'))
  })

  it('at an address that the site has for itself gets another', async () => {
    const text = readFileSync(WORDPRESS, 'utf8').replaceAll(
      'example.com/about/',
      'example.com/archive/',
    )
    const { account } = await bring(fileWith(text, 'rows.xml'), LONDON)
    assert.doesNotMatch(account.texts.map(({ path }) => path).join(), /^\/archive\//m)
  })
})

describe('a new site', () => {
  it('has a menu of what it will have', async () => {
    const menu = async (...entries: string[]) =>
      (await bring(fileWith(feed(...entries)), LONDON)).read('site.yaml').match(/href: \S+/g) ?? []
    const label = '<category scheme="tag:x" term="Knees"/></entry>'
    const page = post(1, { filename: '/p/one.html' }).replace('>POST<', '>PAGE<')
    assert.deepEqual(await menu(page), [])
    assert.deepEqual(await menu(post(1)), ['href: /archive/'])
    assert.deepEqual(await menu(post(1).replace('</entry>', label)), [
      'href: /archive/',
      'href: /topics/',
    ])
  })
})

describe('a post of the last evening of a month, where days begin elsewhere now', () => {
  const late = { filename: '/2013/12/late.html', published: '2013-12-31T23:30:00-07:00' }

  it('leads from the month in which it had its address to the month in which it stands', async () => {
    const { read } = await bring(fileWith(feed(post(1, late))), LONDON)
    assert.match(read('posts/late.md'), /^date: 2014-01-01$/m)
    const redirects = read('redirects.yaml')
    for (const line of [
      '/2013/12/: /2014/01/',
      '/2013_12_01_archive.html: /2014/01/',
      '/2013/: /2014/',
    ])
      assert.ok(redirects.split('\n').includes(line), line)
  })

  it('leads from no month but the one beside it', async () => {
    const edited = { ...late, published: '2014-02-01T10:00:00-07:00' }
    const { read } = await bring(fileWith(feed(post(1, edited))), LONDON)
    assert.doesNotMatch(read('redirects.yaml'), /\/2013/)
  })
})
