/** The author's folder: the same after a second import, complete after one that was stopped, and hers throughout. */
import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fingerprints } from '../site/output.ts'
import { CLASSIC, LONDON, TAKEOUT, bring, emptyFolder, feed, fileWith, post } from './bringing.ts'

describe('an import', () => {
  it('that is run again changes no byte', async () => {
    for (const file of [CLASSIC, TAKEOUT]) {
      const { folder } = await bring(file)
      const before = fingerprints(folder)
      await bring(file, { folder })
      assert.deepEqual(fingerprints(folder), before)
    }
  })

  it('that is stopped at any moment is complete when it is run again', async () => {
    const whole = fingerprints((await bring(CLASSIC)).folder)
    for (const moment of [1, 5, 12, 18]) {
      const folder = emptyFolder()
      const progress = (done: number) => {
        if (done === moment) throw new Error('stopped')
      }
      await assert.rejects(bring(CLASSIC, { folder, progress }), /stopped/)
      mkdirSync(join(folder, '.import'), { recursive: true })
      writeFileSync(join(folder, '.import/99999-0.half'), 'half a fi')
      appendFileSync(join(folder, '.import/files.jsonl'), '{"path":"posts/kn')
      await bring(CLASSIC, { folder })
      assert.deepEqual(fingerprints(folder), whole, `stopped at ${moment}`)
    }
  })

  it('leaves a file that the author has changed since, and says so', async () => {
    const file = fileWith(feed(post(1), post(2)))
    const { folder } = await bring(file, LONDON)
    appendFileSync(join(folder, 'posts/post-1.md'), '\nMore of mine.\n')
    const { account, read } = await bring(file, { folder, ...LONDON })
    assert.match(read('posts/post-1.md'), /More of mine/)
    assert.deepEqual(account.tasks.find(({ what }) => /your own/.test(what))?.where, [
      'posts/post-1.md',
    ])
    const replaced = await bring(file, { folder, ...LONDON, replace: true })
    assert.doesNotMatch(replaced.read('posts/post-1.md'), /More of mine/)
  })

  it('leaves a post of the author’s own that has the address already', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'posts'))
    writeFileSync(
      join(folder, 'site.yaml'),
      'title: Mine\nurl: https://mine.test/\nlanguage: en\ntimeZone: Europe/London\n',
    )
    const text =
      '---\ntitle: Mine\ndate: 2020-01-05\npermalink: /2020/01/post-1.html\n---\n\nMine.\n'
    writeFileSync(join(folder, 'posts/another-name.md'), text)
    const { account, files } = await bring(fileWith(feed(post(1), post(2))), { folder })
    assert.ok(!files.includes('posts/post-1.md'))
    assert.ok(files.includes('posts/post-2.md'))
    assert.deepEqual(account.tasks[0]?.where, [
      'posts/another-name.md: has the address /2020/01/post-1.html',
    ])
  })

  it('takes over what a newer export has changed, where the author has not', async () => {
    const { folder } = await bring(fileWith(feed(post(1))), LONDON)
    const newer = feed(post(1, { content: '<p>Better words.</p>' }), post(2))
    const { read } = await bring(fileWith(newer), { folder, ...LONDON })
    assert.match(read('posts/post-1.md'), /Better words/)
    assert.match(read('posts/post-2.md'), /Words/)
  })

  it('moves a post into a folder of its own when it gets its first picture', async () => {
    const { folder } = await bring(fileWith(feed(post(1))), LONDON)
    const content = '<p><img src="http://x.invalid/a.png" alt="A"></p>'
    await bring(fileWith(feed(post(1, { content }))), { folder, ...LONDON })
    assert.ok(!existsSync(join(folder, 'posts/post-1.md')))
    assert.ok(existsSync(join(folder, 'posts/post-1/index.md')))
  })

  it('adds its lines to the author’s redirects, and leaves hers as they are', async () => {
    const folder = emptyFolder()
    const hers = '# Mine\n/old.html: /new.html\n/rss.xml: /mine.xml\n'
    writeFileSync(join(folder, 'redirects.yaml'), hers)
    const { read } = await bring(fileWith(feed(post(1))), { folder, ...LONDON })
    assert.ok(read('redirects.yaml').startsWith(`${hers}`))
    assert.equal(read('redirects.yaml').match(/rss\.xml/g)?.length, 1)
  })

  it('writes through no link to another place', async () => {
    const [folder, elsewhere] = [emptyFolder(), emptyFolder()]
    mkdirSync(join(folder, 'posts'))
    writeFileSync(join(elsewhere, 'hers.txt'), 'hers')
    symlinkSync(join(elsewhere, 'hers.txt'), join(folder, 'posts/post-1.md'))
    await bring(fileWith(feed(post(1))), { folder, ...LONDON })
    assert.equal(readFileSync(join(elsewhere, 'hers.txt'), 'utf8'), 'hers')
  })

  it('that only looks writes nothing', async () => {
    const folder = emptyFolder()
    rmSync(folder, { recursive: true })
    const { account } = await bring(CLASSIC, { folder, dry: true })
    assert.equal(account.counts[0]?.there, 10)
    assert.ok(!existsSync(folder))
  })
})
