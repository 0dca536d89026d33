/** What is mended for the author, byte for byte, and what is left to her. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { mend } from '../../src/content/mend.ts'
import { findMendings, mendFile } from '../../src/content/mend-folder.ts'
import { project, text } from './project.ts'

const POST = text('title: Naps\ndate: 2024-06-01', 'Après-midi.')

function mended(bytes: string | Uint8Array): string | undefined {
  const result = mend(Buffer.from(bytes), 'markdown')
  return result && Buffer.from(result.bytes).toString()
}

/** The bytes of UTF-16 in the other order. */
function bigEndian(words: string): Uint8Array {
  return Buffer.from(words, 'utf16le').swap16()
}

describe('a file that a program saved in its own way', () => {
  it('is read from UTF-16, in either order, with its mark or without', () => {
    for (const words of [`\ufeff${POST}`, POST]) {
      assert.equal(mended(Buffer.from(words, 'utf16le')), POST)
      assert.equal(mended(bigEndian(words)), POST)
    }
  })
  it('is read from the encoding of Windows, quotation marks and all', () => {
    const words = '---\ntitle: Caf\xe9\n---\n\n\x93It\x92s \xbd a caf\xe9\x94 \x97 she said.\n'
    assert.equal(
      mended(Buffer.from(words, 'latin1')),
      '---\ntitle: Café\n---\n\n“It’s ½ a café” — she said.\n',
    )
  })
  it('loses its byte order marks and the carriage returns of old Macs, and keeps those of Windows', () => {
    assert.equal(mended(`\ufeff\ufeff${POST}`), POST)
    assert.equal(mended(POST.replaceAll('\n', '\r')), POST)
    assert.equal(mended(POST.replaceAll('\n', '\r\n')), undefined)
    assert.equal(mended(POST.replaceAll('\n', '\r\r\n')), POST.replaceAll('\n', '\r\n'))
  })
})

describe('invisible characters', () => {
  it('become a space where they parted words', () => {
    assert.equal(mended('sleep\u000bwell\u000cnow\n'), 'sleep well now\n')
  })
  it('go where a space stands beside them', () => {
    assert.equal(mended('sleep\u0002 well\u0000\nnow \u001bhere\u000b\n'), 'sleep well\nnow here\n')
  })
  it('become the quotation marks that they were in Windows', () => {
    assert.equal(mended('\u0093It\u0092s late\u0094\n'), '“It’s late”\n')
  })
})

describe('front matter', () => {
  it('is moved to the first byte', () => {
    for (const before of ['\n\n', '  ', '\u200b', '\t\n']) assert.equal(mended(before + POST), POST)
  })
  it('gets its three hyphens back', () => {
    for (const line of ['----', '—', '———', '–––'])
      assert.equal(mended(POST.replaceAll('---', line)), POST, line)
  })
})

describe('what could be read in two ways', () => {
  const cases: Record<string, Uint8Array> = {
    'Chinese in GBK': Buffer.from([0x61, 0xd5, 0xeb, 0xbe, 0xc4, 0x0a]),
    'one Chinese character in GBK': Buffer.from([0x61, 0xb5, 0xc4, 0x0a]),
    'the é of an old Mac': Buffer.from([0x63, 0x61, 0x66, 0x8e, 0x0a]),
    'a mixture of two encodings': Buffer.from([0xc3, 0xa9, 0x20, 0xe9, 0x20, 0x0a]),
    'a control in the middle of a word': Buffer.from('acu\u0002puncture\n'),
    'a rule where fields are missing': Buffer.from('----\n\nSleep well.\n'),
    'half a letter of UTF-16': Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8]),
  }
  for (const [name, bytes] of Object.entries(cases)) {
    it(`is left to the author: ${name}`, () => assert.equal(mended(bytes), undefined))
  }
  it('is not looked for in what is right', () => assert.equal(mended(POST), undefined))
})

describe('a folder that is mended', () => {
  const files = {
    'posts/a.md': POST,
    'posts/b.md': Buffer.from(POST, 'utf16le'),
    'posts/c.MD': POST,
    'posts/d.markdown': `\ufeff${POST}`,
    'posts/e.md.txt': POST,
    'posts/e.md': POST,
    'glossary.yaml': 'terms: []\r',
  }
  it('has every word it had, under names that are read, and the former files beside', async () => {
    const root = project(files)
    const content = join(root, 'content')
    const copies = join(root, 'copies')
    for (const mending of findMendings(root, content)) await mendFile(content, copies, mending)
    assert.deepEqual(readdirSync(join(content, 'posts')).sort(), [
      ...['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'e.md.txt'],
    ])
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      assert.equal(readFileSync(join(content, `posts/${name}.md`), 'utf8'), POST, name)
    assert.equal(readFileSync(join(content, 'glossary.yaml'), 'utf8'), 'terms: []\n')
    for (const [path, was] of Object.entries(files)) {
      const copy = join(copies, path)
      if (existsSync(copy)) assert.deepEqual(readFileSync(copy), Buffer.from(was), path)
    }
    assert.deepEqual(readdirSync(join(copies, 'posts')).sort(), ['b.md', 'c.MD', 'd.markdown'])
    assert.deepEqual(findMendings(root, content), [])
  })
  it('keeps a file that was saved in the meantime', async () => {
    const root = project({ 'posts/a.md': `\ufeff${POST}` })
    const content = join(root, 'content')
    const [mending] = findMendings(root, content)
    assert.ok(mending)
    writeFileSync(join(content, 'posts/a.md'), 'newer')
    assert.equal(await mendFile(content, join(root, 'copies'), mending), undefined)
    assert.equal(readFileSync(join(content, 'posts/a.md'), 'utf8'), 'newer')
    assert.deepEqual(readdirSync(join(content, 'posts')), ['a.md'])
  })
  it('keeps who may read a file', async () => {
    const root = project({ 'posts/a.md': `\ufeff${POST}` })
    const content = join(root, 'content')
    const { mode } = statSync(join(content, 'posts/a.md'))
    for (const mending of findMendings(root, content))
      await mendFile(content, join(root, 'copies'), mending)
    assert.equal(statSync(join(content, 'posts/a.md')).mode, mode)
  })
})
