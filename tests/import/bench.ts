/** The import's part of the bench: how fast an export of 100 MB is read, how fast a small one is brought, and in how much memory. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WORDS = 'knee hip spine sleep pain walk rest heat muscle nerve trial study week people'.split(
  ' ',
)

/** Printed by the process itself when it ends: its processor seconds, and the most memory it had, in MB. */
const TELL = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  console.error((user + system) / 1e6, process.resourceUsage().maxRSS / 1024)
})`

function measure(name: string, megabytes: number, command: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-export-'))
  const file = join(folder, 'feed.atom')
  writeExport(file, megabytes)
  const preload = `data:text/javascript,${encodeURIComponent(TELL)}`
  const words = ['--import', preload, ...command.map((word) => (word === 'FILE' ? file : word))]
  const cwd = join(import.meta.dirname, '..', '..')
  const { stderr } = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' })
  const last = stderr.trim().split('\n').at(-1) ?? ''
  const [seconds = NaN, memory = NaN] = last.split(' ').map(Number)
  const speed = (megabytes / seconds).toFixed(1)
  console.log(`${name} (${megabytes} MB): ${speed} MB/s, ${memory.toFixed(0)} MB of memory`)
  rmSync(folder, { recursive: true })
}

/** A feed.atom of about this size, each of its posts of 40 kB. */
function writeExport(file: string, megabytes: number): void {
  const out = openSync(file, 'w')
  let size = writeSync(
    out,
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">',
  )
  for (let post = 0; size < megabytes * 1e6; post++) size += writeSync(out, entry(post))
  writeSync(out, '</feed>')
  closeSync(out)
}

function entry(post: number): string {
  const paragraph = (_: unknown, at: number) => {
    const words = Array.from({ length: 60 }, (_, word) => WORDS[(post + at * 7 + word * word) % 14])
    return `&lt;p&gt;${words.join(' ')} &lt;b&gt;${at}&lt;/b&gt;.&lt;/p&gt;`
  }
  const moment = new Date(Date.UTC(2005, 0, 1 + post)).toISOString()
  const name = `/${moment.slice(0, 4)}/${moment.slice(5, 7)}/post-${post}.html`
  return `<entry><id>tag:blogger.com,1999:blog-1.post-${post}</id>
<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>Post ${post}</title>
<content type="html">${Array.from({ length: 100 }, paragraph).join('')}</content>
<published>${moment}</published><blogger:filename>${name}</blogger:filename></entry>
`
}

measure('an export, read', 100, ['--import', 'tsx', 'tests/import/read-once.ts', 'FILE'])
const zone = ['--dry-run', '--time-zone', 'Europe/London']
measure('an export, brought', 5, ['src/cli/meridian.mjs', 'import', 'FILE', ...zone])
