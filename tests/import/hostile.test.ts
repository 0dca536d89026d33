/** Exports that are broken or mean harm: each ends with a clear message, and nothing is written. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Refusal } from '../../src/import/refusal.ts'
import { LONDON, bring, emptyFolder, feed, fileWith, post } from './bringing.ts'

/** The message and the advice that an export is refused with; nothing may stand in the folder afterwards. */
async function refusal(content: string | Uint8Array): Promise<string> {
  const folder = join(emptyFolder(), 'content')
  try {
    await bring(fileWith(content), { folder, ...LONDON })
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error))
    assert.ok(!existsSync(folder))
    return `${error.message} ${error.advice ?? ''}`
  }
  return 'It was not refused.'
}

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE lolz [
  <!ENTITY lol "lol">
  <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
  <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
]>
<feed xmlns="http://www.w3.org/2005/Atom"><title>&lol3;</title></feed>`

const OUTSIDE = `<?xml version="1.0"?>
<!DOCTYPE feed [ <!ENTITY secret SYSTEM "file:///etc/passwd"> ]>
<feed xmlns="http://www.w3.org/2005/Atom"><title>&secret;</title></feed>`

const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">'

const cases: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['a billion laughs', LAUGHS, /declares a document type of its own \(line 6, .*Export it again/],
  ['an entity from outside', OUTSIDE, /declares a document type of its own/],
  [
    'an entity that nobody declared',
    `${ATOM}<title>&nbsp;</title></feed>`,
    /line 1, column \d+\): undefined entity/,
  ],
  [
    'elements nested a hundred thousand deep',
    `${ATOM}${'<a>'.repeat(100_000)}`,
    /More than 100 elements stand in one another/,
  ],
  [
    'an ampersand that stands alone',
    feed(post(1, { title: 'Salt & pepper' })),
    /not sound XML \(line 7, column \d+\)/,
  ],
  [
    'tags that cross',
    `${ATOM}\n<a><b></a></b></feed>`,
    /not sound XML \(line 2, .*unexpected close tag/,
  ],
  [
    'a file that was cut off',
    feed(post(1), post(2)).slice(0, -300),
    /ends in the middle \(line \d+.*Download it again/,
  ],
  ['nothing', '', /is empty/],
  ['blanks', ' \n \n', /ends in the middle|not sound XML/],
  [
    'a page of HTML',
    '<!doctype html><title>Sign in</title>',
    /document type of its own|begins with <|not sound/,
  ],
  [
    'a feed that is RSS',
    '<rss version="2.0"><channel><title>x</title></channel></rss>',
    /RSS feed, which holds the newest posts alone/,
  ],
  ['XML of another kind', '<svg xmlns="http://www.w3.org/2000/svg"/>', /begins with <svg>/],
  [
    'letters in another encoding than it says',
    Buffer.from(feed(post(1, { title: 'Café' })), 'latin1'),
    /not text in UTF-8, which it should be/,
  ],
  [
    'an encoding that nobody knows',
    '<?xml version="1.0" encoding="klingon-8"?><feed/>',
    /“klingon-8”, an encoding that is not known/,
  ],
  [
    'a packed archive of another kind',
    Buffer.from([0x1f, 0x8b, 8, 0]),
    /gzip.*Unpack it with a double click/,
  ],
  ['pictures', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /not text in UTF-8|not sound XML/],
]

describe('an export is refused that holds', () => {
  for (const [name, content, says] of cases) {
    it(name, async () => assert.match(await refusal(content), says))
  }
})

describe('an export is read although it holds', () => {
  it('characters that XML forbids, plain and as references; they are dropped and counted', async () => {
    const content = feed(post(1, { title: 'A\u0001B&#2;C&#x1F;D\u000bE' }))
    const { account } = await bring(fileWith(content), LONDON)
    assert.equal(account.texts[0]?.title, 'ABCDE')
    assert.deepEqual(account.leftOut, [{ what: 'control characters', count: 4 }])
  })

  it('letters in another encoding that it names rightly', async () => {
    const latin = feed(post(1, { title: 'Café' })).replace('utf-8', 'iso-8859-1')
    assert.equal(
      (await bring(fileWith(Buffer.from(latin, 'latin1')), LONDON)).account.texts[0]?.title,
      'Café',
    )
    const wide = Buffer.from(
      `\ufeff${feed(post(1, { title: 'Café' })).replace('utf-8', 'utf-16')}`,
      'utf16le',
    )
    assert.equal((await bring(fileWith(wide), LONDON)).account.texts[0]?.title, 'Café')
  })

  it('a text nested a hundred thousand deep; its words come over', async () => {
    const content = `${'<div>'.repeat(100_000)}Deep down.`
    const { account, read } = await bring(fileWith(feed(post(1, { content }))), LONDON)
    assert.match(read('posts/post-1.md'), /\n\nDeep down\.\n$/)
    assert.match(account.texts[0]?.notes.join(' ') ?? '', /plain paragraphs/)
  })

  it('paths that lead elsewhere; every file stays in its folder', async () => {
    const { account, folder, files } = await bring(
      fileWith(
        feed(
          post(1, { filename: '/../../etc/passwd' }),
          post(2, { filename: '/2020/01/..%2F..%2Fup.html' }),
          post(3, { filename: '/2020/01/a\\..\\b.html' }),
          post(4, { filename: '/2020/01/.hidden.html' }),
          post(5, { filename: '/2020/01/con:.html' }),
          post(6, { filename: `/2020/01/${'x'.repeat(400)}.html` }),
        ),
      ),
      LONDON,
    )
    assert.equal(account.texts.length, 6)
    assert.ok(files.every((file) => !file.includes('..') && existsSync(join(folder, file))))
    assert.ok(
      account.texts.every(
        ({ file }) => /^posts\/[\p{L}\p{N}_.-]+\.md$/u.test(file) && Buffer.byteLength(file) < 255,
      ),
    )
  })

  it('two posts with one number, one address and one title', async () => {
    const { account } = await bring(
      fileWith(feed(post(1), post(1), post(1, { title: 'POST 1' }))),
      LONDON,
    )
    assert.deepEqual(
      account.texts.map(({ file }) => file),
      ['posts/post-1.md', 'posts/2020-01-05-post-1.md', 'posts/2020-01-05-post-1-2.md'],
    )
    assert.equal(new Set(account.texts.map(({ path }) => path)).size, 3)
  })
})

it('an export that does not say its time zone asks for it in plain words', async () => {
  await assert.rejects(bring(fileWith(feed(post(1)))), (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.match(error.message, /does not say in which time zone the blog stands/)
    assert.equal(error.advice?.includes('--time-zone Europe/London'), true)
    return true
  })
  await assert.rejects(
    bring(fileWith(feed(post(1))), { timeZone: 'Atlantis' }),
    /“Atlantis” is not the name of a time zone/,
  )
})
