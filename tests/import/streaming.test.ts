/** Streaming: an export that is larger than the memory it may take. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { it } from 'node:test'
import { type Dropped, decode } from '../../src/import/xml-text.ts'
import { ownAddress, scriptWords } from '../program/own.ts'

/** Reads 30 MB of posts as they are made, and prints how many there were. */
const PROGRAM = `
import { readExport } from ${ownAddress('src/import/read-export.ts')}
const post = (at) => '<entry><id>tag:blogger.com,1999:blog-1.post-' + at + '</id><title>A</title><content type="html">' +
  'Words &amp;lt;b&amp;gt; and words. '.repeat(1000) + '</content></entry>'
async function* bytes() {
  yield Buffer.from('<feed xmlns="http://www.w3.org/2005/Atom">')
  for (let at = 0; at < 1000; at++) yield Buffer.from(post(at))
  yield Buffer.from('</feed>')
}
let count = 0
for await (const item of readExport(bytes(), { controls: 0 })) if (item.is === 'entry') count++
console.log(count)
`

it('30 MB are read in 24 MB', () => {
  const words = ['--max-old-space-size=24', ...scriptWords(PROGRAM)]
  assert.equal(execFileSync(process.execPath, words, { encoding: 'utf8' }), '1000\n')
})

it('a text reads the same, wherever the pieces end in which it comes', async () => {
  const text = 'é&#1;&amp;&#x1F600;\u0002文&#xb;&lt;'
  const bytes = Buffer.from(text)
  for (let size = 1; size <= bytes.length; size++) {
    async function* pieces() {
      for (let start = 0; start < bytes.length; start += size)
        yield bytes.subarray(start, start + size)
    }
    const dropped: Dropped = { controls: 0 }
    let read = ''
    for await (const piece of decode(pieces(), dropped)) read += piece
    assert.equal(read, 'é&amp;&#x1F600;文&lt;')
    assert.equal(dropped.controls, 3)
  }
})
