/** Archives: read in place, and refused when they are not what they seem. */
import assert from 'node:assert/strict'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, it } from 'node:test'
import { ZipFile } from 'yazl'
import { Refusal } from '../../src/import/refusal.ts'
import { filesOf } from '../site/output.ts'
import { LONDON, TAKEOUT, bring, emptyFolder, feed, fileWith, post } from './bringing.ts'

async function zipWith(fill: (zip: ZipFile) => void): Promise<string> {
  const zip = new ZipFile()
  fill(zip)
  zip.end()
  const path = join(emptyFolder(), 'takeout.zip')
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const FEED = Buffer.from(feed(post(1)))

/** An archive in which a path was changed to another of the same length after it was made. */
async function renamed(from: string, to: string): Promise<string> {
  const path = await zipWith((zip) => {
    zip.addBuffer(FEED, 'Takeout/Blogger/Blogs/Small/feed.atom')
    zip.addBuffer(Buffer.from('x'), from)
  })
  const bytes = readFileSync(path).toString('latin1').replaceAll(from, to)
  return fileWith(Buffer.from(bytes, 'latin1'), 'takeout.zip')
}

async function refusal(path: string): Promise<string> {
  const { message } = await refused(path)
  return message
}

async function refused(path: string): Promise<Refusal> {
  const error: unknown = await bring(path, LONDON).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Refusal, String(error))
  return error
}

/** An archive of which every file says that it is encrypted (APPNOTE 4.4.4: bit 0 of the flags). */
async function locked(): Promise<string> {
  const bytes = readFileSync(await zipWith((zip) => zip.addBuffer(FEED, 'Takeout/feed.atom')))
  for (const [signature, flags] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const) {
    const at = bytes.indexOf(signature, 0, 'latin1') + flags
    bytes.writeUInt16LE(bytes.readUInt16LE(at) | 1, at)
  }
  return fileWith(bytes, 'takeout.zip')
}

describe('an archive', () => {
  it('gives the same files as the folder that was packed', async () => {
    const path = await zipWith((zip) => {
      for (const file of filesOf(TAKEOUT)) zip.addFile(join(TAKEOUT, file), file)
    })
    const [zipped, plain] = [await bring(path), await bring(TAKEOUT)]
    assert.deepEqual(zipped.files, plain.files)
    for (const file of plain.files) {
      assert.deepEqual(
        readFileSync(join(zipped.folder, file)),
        readFileSync(join(plain.folder, file)),
        file,
      )
    }
  })

  it('is refused when a path in it climbs out of it', async () => {
    assert.match(
      await refusal(await renamed('aa/bb/evil.txt', '../../evil.txt')),
      /“\.\.\/\.\.\/evil\.txt”, which leads out of it/,
    )
    assert.match(
      await refusal(await renamed('xtmp/evil.txt', '/tmp/evil.txt')),
      /“\/tmp\/evil\.txt”, which leads out of it/,
    )
    assert.match(
      await refusal(await renamed('aa/bb/evil.txt', '..\\..\\evil.txt')),
      /which leads out of it/,
    )
  })

  it('is refused when it holds a link to another place', async () => {
    const path = await zipWith((zip) => {
      zip.addBuffer(FEED, 'feed.atom')
      zip.addBuffer(Buffer.from('/etc/passwd'), 'Takeout/photo.jpg', { mode: 0o120777 })
    })
    assert.match(
      await refusal(path),
      /“Takeout\/photo\.jpg” in the archive is a link to another place/,
    )
  })

  it('is refused when a file in it would fill the disk', async () => {
    const path = await zipWith((zip) => {
      zip.addBuffer(Buffer.alloc(300 * 1024 ** 2), 'feed.atom')
    })
    assert.match(await refusal(path), /“feed\.atom” in the archive would unpack to 300 MB/)
  })

  it('is refused when it is locked, with a word on how to open it', async () => {
    const { message, advice } = await refused(await locked())
    assert.equal(message, 'The archive is locked with a password (“Takeout/feed.atom” in it).')
    assert.match(advice ?? '', /^Unpack it with the password, and name the folder/)
  })

  it('is refused when it is damaged', async () => {
    const whole = readFileSync(await zipWith((zip) => zip.addBuffer(FEED, 'feed.atom')))
    assert.match(await refusal(fileWith(whole.subarray(0, -30), 'a.zip')), /The archive is damaged/)
    const broken = Buffer.from(whole)
    broken.fill(0xff, 50, 90)
    assert.match(await refusal(fileWith(broken, 'b.zip')), /The archive is damaged/)
  })

  it('is refused when there is no blog in it', async () => {
    const path = await zipWith((zip) =>
      zip.addBuffer(Buffer.from('x'), 'Takeout/archive_browser.html'),
    )
    assert.match(await refusal(path), /There is no blog in it/)
  })

  it('with several blogs asks which is meant', async () => {
    const path = await zipWith((zip) => {
      for (const name of ['Knees', 'Hips']) {
        zip.addBuffer(
          Buffer.from(feed(post(1, { title: name }))),
          `Takeout/Blogger/Blogs/${name}/feed.atom`,
        )
        zip.addBuffer(Buffer.from('a\nb\n'), `Takeout/Blogger/Blogs/${name}/settings.csv`)
      }
    })
    assert.match(await refusal(path), /It holds 2 blogs: “Knees”, “Hips”/)
    assert.equal((await bring(path, { ...LONDON, blog: 'hips' })).account.texts[0]?.title, 'Hips')
  })

  it('knows a blog by its title, of which Google wrote only what a folder can be called', async () => {
    const path = await zipWith((zip) => {
      for (const name of ['Hips', 'What hurts_']) {
        zip.addBuffer(Buffer.from(feed(post(1))), `Takeout/Blogger/Blogs/${name}/feed.atom`)
        zip.addBuffer(Buffer.from('a\nb\n'), `Takeout/Blogger/Blogs/${name}/settings.csv`)
      }
    })
    const { account } = await bring(path, { ...LONDON, blog: 'What hurts?' })
    assert.equal(account.counts[0]?.there, 1)
  })
})
