/** How a build ends: its exit codes, what stands published after it, and what programs can read of it. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type Project, copyOfProject } from '../site/project.ts'

const CONTENT = join(import.meta.dirname, '..', 'sites', 'another-doctor', 'content')
const POST = 'content/posts/2024-01-15-snoring.md'

let project: Project
before(async () => {
  project = copyOfProject(CONTENT)
  writeFileSync(
    join(project.folder, POST),
    '---\ntitle: Snoring\ndate: 2024-01-15\n---\n\nSleep well.\n',
  )
  const { code, printed } = await project.build()
  assert.equal(code, 0, printed)
})
after(() => project.close())

const home = () => readFileSync(join(project.output, 'index.html'), 'utf8')
const report = () =>
  JSON.parse(readFileSync(join(project.folder, '.meridian/build-report.json'), 'utf8'))

describe('a published post that is no more', () => {
  const aside = () => join(project.folder, 'snoring.aside')
  const redirects = () => join(project.folder, 'content/redirects.yaml')
  let written: string | undefined
  before(() => {
    written = existsSync(redirects()) ? readFileSync(redirects(), 'utf8') : undefined
    renameSync(join(project.folder, POST), aside())
  })
  after(() => {
    renameSync(aside(), join(project.folder, POST))
    if (written === undefined) rmSync(redirects())
    else writeFileSync(redirects(), written)
  })

  it('stops the build with 4, and is still published', async () => {
    const { code, printed } = await project.build()
    assert.equal(code, 4, printed)
    assert.match(
      printed,
      /content\/redirects\.yaml error: “Snoring” is published at \/2024\/01\/snoring\.html, and would be there no more\.\n {4}If it has moved, write {2}\/2024\/01\/snoring\.html: \/where\/it\/is\/now\.html/,
    )
    assert.match(printed, /The site was made, and not published: _site\/ is as it was\./)
    assert.ok(existsSync(join(project.output, '2024/01/snoring.html')))
    const { code: told, published, faults } = report()
    assert.deepEqual([told, published, faults[0].file], [4, false, 'content/redirects.yaml'])
  })

  it('is withdrawn with a reason, which its page gives, and hosts are told of', async () => {
    const gone = 'gone:\n  /2024/01/snoring.html: The trial it rests on was <retracted>.\n'
    writeFileSync(redirects(), `${written ?? ''}\n${gone}`)
    const { code, printed } = await project.build()
    assert.equal(code, 0, printed)
    const page = readFileSync(join(project.output, '2024/01/snoring.html'), 'utf8')
    assert.match(page, /<h1>This page has been withdrawn<\/h1>/)
    assert.match(page, /The trial it rests on was &lt;retracted&gt;\./)
    assert.match(page, /<meta name="robots" content="noindex"/)
    assert.match(
      readFileSync(join(project.output, '410.html'), 'utf8'),
      /\/2024\/01\/snoring\.html/,
    )
    assert.match(
      readFileSync(join(project.output, '.htaccess'), 'utf8'),
      /RedirectMatch 410 .*snoring/,
    )
    for (const file of ['sitemap.xml', 'feed.xml', 'archive/index.html'])
      assert.doesNotMatch(readFileSync(join(project.output, file), 'utf8'), /snoring/, file)
  })

  it('may not be forgotten afterwards', async () => {
    writeFileSync(redirects(), written ?? '# Nothing has moved.\n/2011/01/old.html: /\n')
    const { code, printed } = await project.build()
    assert.equal(code, 4, printed)
  })
})

describe('what would be lost without a word', () => {
  it('stops the build: a file in public/ where the site writes one, and one that leads elsewhere', async () => {
    const folder = join(project.folder, 'public')
    for (const name of ['feed.xml', 'index.html']) writeFileSync(join(folder, name), 'mine')
    symlinkSync('/etc/hostname', join(folder, 'host.txt'))
    const linked = await project.build()
    assert.equal(linked.code, 1, linked.printed)
    assert.match(linked.printed, /public\/host\.txt error: This is no file, but a link/)
    rmSync(join(folder, 'host.txt'))
    const { code, printed } = await project.build()
    for (const name of ['feed.xml', 'index.html']) rmSync(join(folder, name))
    assert.equal(code, 1, printed)
    assert.match(
      printed,
      /public\/feed\.xml error: The site writes a file of its own at \/feed\.xml/,
    )
    assert.match(printed, /public\/index\.html error: The site writes a file of its own/)
  })
  it('stops the build: a published folder that is a link, as what it leads to would stay as it is', async () => {
    const real = join(project.folder, 'real')
    renameSync(project.output, real)
    symlinkSync(real, project.output)
    const { code, printed } = await project.build()
    rmSync(project.output)
    renameSync(real, project.output)
    assert.equal(code, 2, printed)
    assert.match(printed, /_site is a link to “.*real”, which no build would change/)
  })
  it('is said: a list of published pages that cannot be read', async () => {
    const record = join(project.folder, '.meridian/published.json')
    const whole = readFileSync(record, 'utf8')
    writeFileSync(record, whole.slice(0, -20))
    const { code, printed } = await project.build()
    assert.equal(code, 0, printed)
    assert.match(printed, /\.meridian\/published\.json warning: This list of the published pages/)
    assert.match(readFileSync(record, 'utf8'), /"\/2024\/01\/snoring\.html"[^]*\}\n$/)
  })
})

describe('a command that does not finish', () => {
  /** Runs a build with a line of code at the head of a layout, and takes it out again. */
  async function withLine(line: string) {
    const file = 'layouts/pages/home.11ty.ts'
    const source = readFileSync(join(project.folder, file), 'utf8')
    project.edit(file, () => `${line}\n${source}`)
    const was = home()
    const result = await project.build()
    project.edit(file, () => source)
    assert.equal(home(), was)
    return result
  }
  const lines: Record<string, string> = {
    'it waits for what never comes': 'await new Promise(() => {})',
    'something in it ends the process as if all were well': 'process.exit(0)',
    'something in it ends the process with 1': 'process.exit(1)',
    'an error is thrown where nobody waits for it':
      'setTimeout(() => { throw new Error("late") }, 0); await new Promise((done) => setTimeout(done, 500))',
  }
  for (const [why, line] of Object.entries(lines)) {
    it(`ends with 3, as ${why}`, async () => {
      const { code, printed } = await withLine(line)
      assert.equal(code, 3, printed)
      assert.match(
        printed,
        /The command ended before it was done\. What is published is as it was\./,
      )
    })
  }
  it('ends with 3 and says who builds, as another build is at work', async () => {
    const lock = join(project.folder, '.meridian/_site.lock')
    writeFileSync(lock, `${process.pid}\n2026-11-22T12:00:00.000Z\n`)
    const { code, printed } = await project.build()
    rmSync(lock)
    assert.equal(code, 3)
    assert.match(
      printed,
      new RegExp(`Another build is at work \\(process ${process.pid}, since 2026`),
    )
  })
  it('leaves two that begin together one after the other, or one of them with 3', async () => {
    const [one, other] = await Promise.all([project.build(), project.build()])
    assert.deepEqual(
      [one.code, other.code].sort().filter((code) => code !== 3 && code !== 0),
      [],
    )
    assert.ok(one.code === 0 || other.code === 0)
    assert.match(home(), /<\/html>/)
  })
})

/** What a disk answers when it takes no more, put in its place: every machine has this fault, few a disk to fill. */
const FULL = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'
const write = fs.writeFileSync; let room = 20
fs.writeFileSync = (path, ...rest) => {
  if (String(path).includes('build-') && room-- <= 0) {
    write(path, '')
    throw Object.assign(new Error(\`\${process.env.FAULT}: no room, write\`), { code: process.env.FAULT })
  }
  return write(path, ...rest)
}
syncBuiltinESMExports()`

describe('a disk', () => {
  for (const [fault, says] of [
    ['ENOSPC', 'The disk is full.'],
    ['EROFS', 'The disk can only be read.'],
    ['EACCES', 'This account may not write here.'],
  ] as const) {
    it(`that answers ${fault} ends the build with 3, and changes nothing`, async () => {
      const module = `data:text/javascript,${encodeURIComponent(FULL)}`
      const was = home()
      const { code, printed } = await project.build({
        NODE_OPTIONS: `--import=${module}`,
        FAULT: fault,
      })
      assert.equal(code, 3, printed)
      assert.match(printed, new RegExp(says.replace('.', '\\.')))
      assert.equal(home(), was)
    })
  }

  // A namespace of its own gives a process a small disk, where the system allows one.
  const allowed = spawnSync('unshare', ['-rm', 'true']).status === 0
  if (allowed) {
    it('of 200 kB, really full, ends the build with 3, and changes nothing', () => {
      const was = home()
      const script = `mount -t tmpfs -o size=200k tmpfs .meridian && exec "$0" src/cli/meridian.mjs build`
      const { status, stderr } = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, process.execPath],
        {
          cwd: project.folder,
          encoding: 'utf8',
        },
      )
      assert.equal(status, 3, stderr)
      assert.match(stderr, /The disk is full\./)
      assert.equal(home(), was)
    })
    it('that can only be read ends the build with 3', () => {
      const script = `mount --bind . . && cd "$PWD" && mount -o remount,ro,bind . && exec "$0" src/cli/meridian.mjs build`
      const { status, stderr } = spawnSync(
        'unshare',
        ['-rm', 'sh', '-c', script, process.execPath],
        {
          cwd: project.folder,
          encoding: 'utf8',
        },
      )
      assert.equal(status, 3, stderr)
      assert.match(stderr, /The disk can only be read\./)
    })
  }
})

describe('a build', () => {
  const alone = spawnSync('unshare', ['-rn', 'true']).status === 0
  if (alone) {
    it('needs no network', () => {
      const command = ['-rn', process.execPath, 'src/cli/meridian.mjs', 'build']
      const { status, stdout, stderr } = spawnSync('unshare', command, {
        cwd: project.folder,
        encoding: 'utf8',
      })
      assert.equal(status, 0, stdout + stderr)
    })
  }
})
