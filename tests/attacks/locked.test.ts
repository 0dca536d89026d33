/** Content in a locked process: all that reads it and prints it needs no right to write, to start a program or a thread. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { project } from '../content/project.ts'
import { readFolder } from '../content/reading.ts'
import { fields } from './doors.ts'
import { payloads } from './payloads.ts'

/** Node's permission model, under the name that this version of Node has for it. */
const LOCK = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

let place: string
before(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'locked-')))
  await build({
    entryPoints: [join(import.meta.dirname, 'locked-reading.ts')],
    outfile: join(place, 'reading.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'silent', metafile: false },
    // Packages of the older kind ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
    },
  })
})
after(() => rmSync(place, { recursive: true }))

/** Runs a program with the right to read one folder besides itself, and no other right. */
function locked(root: string, ...program: string[]) {
  const rights = [LOCK, `--allow-fs-read=${place}/*`, `--allow-fs-read=${root}/*`, '--no-warnings']
  return promisify(execFile)(process.execPath, [...rights, ...program], { maxBuffer: 2 ** 26 })
}

/** What a post could try if anything in it were run. */
const HOSTILE = {
  'posts/js.md': "---js\n{ title: require('fs').writeFileSync('PWNED', '') }\n---\n",
  'posts/tag.md': '---\ntitle: !!js/function "function(){}"\ndate: 2024-01-01\n---\n\nText.\n',
  'posts/proto.md':
    '---\ntitle: a\ndate: 2024-01-01\n__proto__: { polluted: true }\n---\n\nText.\n',
  'posts/engine.md':
    '---\ntitle: a\ndate: 2024-01-01\ntemplateEngineOverride: njk\n---\n\n{{ range.constructor("x")() }}\n',
  'posts/out.md': '---\ntitle: a\ndate: 2024-01-01\npermalink: /../../PWNED.html\n---\n\nText.\n',
  'posts/layout.md':
    '---\ntitle: a\ndate: 2024-01-01\nlayout: ../../../etc/hostname\n---\n\n{% include "../../etc/hostname" %}\n',
  'posts/computed.md':
    '---\ntitle: a\ndate: 2024-01-01\neleventyComputed: { title: "{{ 7 * 7 }}" }\n---\n\nText.\n',
  'posts/data.11tydata.js': 'module.exports = () => { throw 1 }\n',
  '_data/data.js': 'require("fs").writeFileSync("PWNED", "")\n',
}

describe('content in a locked process', () => {
  it('cannot be written to, which shows that the lock holds', async () => {
    const root = realpathSync(project({}))
    const script = `require('fs').writeFileSync(${JSON.stringify(join(root, 'x'))}, '')`
    await assert.rejects(locked(root, '-e', script), /ERR_ACCESS_DENIED/)
    const start = `require('child_process').spawnSync('true')`
    await assert.rejects(locked(root, '-e', start), /ERR_ACCESS_DENIED/)
  })
  it('is read and printed as without the lock, with every payload in it', async () => {
    const texts = [...new Set(payloads.map(({ text }) => text))]
    const root = realpathSync(project(fields(texts)))
    const { stdout } = await locked(root, join(place, 'reading.mjs'), root)
    const { printed, posts, letters } = JSON.parse(stdout)
    const open = await readFolder({ root, content: join(root, 'content') })
    assert.deepEqual(printed, open.printed)
    assert.equal(posts, open.site?.posts.length)
    assert.ok(letters > 100_000)
  })
  it('that is hostile is refused line by line, and nothing of it is run', async () => {
    const root = realpathSync(project(HOSTILE))
    const { stdout } = await locked(root, join(place, 'reading.mjs'), root)
    const { printed } = JSON.parse(stdout)
    const open = await readFolder({ root, content: join(root, 'content') })
    assert.deepEqual(printed, open.printed)
    for (const file of Object.keys(HOSTILE))
      assert.ok(
        printed.some((line: string) => line.startsWith(`content/${file}`) && / error: /.test(line)),
        file,
      )
    for (const folder of [root, process.cwd(), join(root, '..')])
      assert.ok(!existsSync(join(folder, 'PWNED')))
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  })
})
