/** What can stand in a folder besides texts: links, pipes, hidden and oversized files, names that collide, files that Git leaves out. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { openFolder } from '../../src/content/folder.ts'
import { warnOfIgnored } from '../../src/content/ignored.ts'
import { readPictures } from '../../src/content/pictures.ts'
import { type Report, printProblem } from '../../src/model/problem.ts'
import { type Files, PICTURE, project, text } from './project.ts'
import { readFolder } from './reading.ts'

const POST = text('title: Naps\ndate: 2024-06-01')

async function read(files: Files, add: (content: string) => void = () => undefined) {
  const root = project({ 'posts/rests.md': text('title: Rests\ndate: 2024-06-02'), ...files })
  const content = join(root, 'content')
  add(content)
  return readFolder({ root, content })
}

describe('a name', () => {
  it('that is not UTF-8 is an error, and hides no other post', async () => {
    const name = Buffer.from('caf\xe9.md', 'latin1')
    const { site, printed } = await read({}, (content) =>
      writeFileSync(Buffer.concat([Buffer.from(join(content, 'posts/')), name]), POST),
    )
    assert.deepEqual(printed, [
      'content/posts/caf\ufffd.md error: The name of this file holds letters that are not saved as UTF-8.\n    Rename it with letters, digits and hyphens; it often comes out of an old zip archive.',
    ])
    assert.equal(site?.posts.length, 1)
  })
  it('that ends in a space is an error with the name it should have', async () => {
    const { printed } = await read({ 'posts/naps.md ': POST })
    assert.match(printed.join(), /is not one that is read\.\n {4}Rename it to {2}naps\.md$/)
  })
})

describe('what this account may not read', () => {
  it('is told file by file, and hides no other', () => {
    const root = project({
      'posts/a.md': POST,
      'posts/b/index.md': POST,
      'posts/c/index.md': POST,
      'posts/c/bed.png': PICTURE,
    })
    const content = join(root, 'content')
    const locked = ['posts/a.md', 'posts/b', 'posts/c/bed.png']
    chmodSync(root, 0o755)
    for (const name of locked) chmodSync(join(content, name), 0)
    const printed: string[] = []
    const report: Report = (problem) => void printed.push(printProblem(problem))
    const texts = asNobody(() => {
      const { files, text } = openFolder(root, content, report)
      readPictures(content, files, report)
      return files.filter(({ kind }) => kind === 'post').map(text)
    })
    for (const name of locked) chmodSync(join(content, name), 0o755)
    const told = (name: string) =>
      `content/${name} error: The system does not let this be read (EACCES).\n    See whom it belongs to, and who may read it.`
    assert.deepEqual(printed.sort(), locked.map(told))
    assert.deepEqual(texts, [undefined, POST])
  })
})

/** Root may read everything, and becomes nobody for a while. */
function asNobody<Value>(use: () => Value): Value {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    return use()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('what is no file', () => {
  const places = {
    'to nowhere': 'nowhere.md',
    'to the folder itself': '.',
    'out of it': '/etc/hosts',
  }
  for (const [name, target] of Object.entries(places)) {
    it(`is an error, and hides no other post: a link ${name}`, async () => {
      const { site, printed } = await read({}, (content) =>
        symlinkSync(target, join(content, 'posts', 'naps.md')),
      )
      assert.deepEqual(printed, [
        `content/posts/naps.md error: This is a link to another place, “${target}”, not a file.\n    Put a copy of the file itself here, or delete it.`,
      ])
      assert.equal(site?.posts.length, 1)
    })
  }
  it('is an error, and does not stop the reading: a pipe', { timeout: 10_000 }, async () => {
    const { site, printed } = await read({}, (content) =>
      execFileSync('mkfifo', [join(content, 'posts', 'naps.md')]),
    )
    assert.deepEqual(printed, [
      'content/posts/naps.md error: This is no file that could be read.\n    Delete it.',
    ])
    assert.equal(site?.posts.length, 1)
  })
  it('is an error where the whole folder is missing', async () => {
    const { printed } = await readFolder({ root: '/nowhere', content: '/nowhere/content' })
    assert.match(printed.join('\n'), /There is no folder “content”\./)
  })
})

describe('a name', () => {
  it('that another person has on most disks is an error', async () => {
    const pairs = [
      ['Jo', 'jo'],
      ['jose\u0301', 'jos\u00e9'],
    ]
    for (const [one, other] of pairs) {
      const { printed } = await read({
        [`people/${one}.yaml`]: 'name: A\n',
        [`people/${other}.yaml`]: 'name: B\n',
      })
      assert.match(printed.join('\n'), /name the same person; on many disks they are one file\./)
    }
  })
  it('that Windows keeps for itself is an error', async () => {
    for (const name of ['con', 'AUX', 'nul.old', 'com1', '2024-01-01-lpt9']) {
      const { printed } = await read({ [`posts/${name}.md`]: POST })
      assert.match(printed.join('\n'), /is a name that Windows keeps for itself\./, name)
    }
  })
})

describe('a text', () => {
  it('of more than 1 MB is an error, and one of just as much is read', async () => {
    const room = 1024 * 1024 - POST.length
    const line = `${'word '.repeat(15)}\n`
    const words = line.repeat(Math.floor(room / line.length))
    const { site, printed } = await read({
      'posts/a.md': POST + words,
      'posts/b.md': POST + words + words,
    })
    assert.equal(site?.posts.length, 2)
    assert.deepEqual(printed, [
      'content/posts/b.md error: This file holds 2.0 MB; it may hold 1.0 MB.\n    Take out pictures that were pasted into the text, or part it into several posts.',
    ])
  })
})

describe('Git', () => {
  function ignored(files: Files, ignore: string, where = '.gitignore'): string[] {
    const root = project(files)
    execFileSync('git', ['init', '--quiet'], { cwd: root })
    mkdirSync(join(root, 'drafts'))
    writeFileSync(join(root, where), ignore)
    const printed: string[] = []
    warnOfIgnored(root, join(root, 'content'), (problem) => printed.push(printProblem(problem)))
    return printed
  }
  it('that leaves out a post is told of, with the line that does it', () => {
    const files = { 'posts/naps.md': POST, 'posts/针灸 notes.md': POST }
    assert.deepEqual(ignored(files, '\n*notes*\n'), [
      'content/posts/针灸 notes.md warning: Git leaves this file out (.gitignore, line 2: “*notes*”), so it is on this machine alone.\n    Take that line out, or name the file differently; a host would publish the site without it.',
    ])
  })
  it('that takes a post back in is not, nor one that leaves out nothing, nor one of another folder', () => {
    assert.deepEqual(ignored({ 'posts/naps.md': POST }, '*.md\n!naps.md\n'), [])
    assert.deepEqual(ignored({ 'posts/naps.md': POST }, ''), [])
    assert.deepEqual(ignored({ 'posts/naps.md': POST }, '/content\n'), [])
  })
  it('is not needed', () => {
    const root = project({ 'posts/naps.md': POST })
    warnOfIgnored(root, join(root, 'content'), () => assert.fail())
  })
})
