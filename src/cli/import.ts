/** npm run import: brings a blog from its export into content/, and shows that nothing was lost. */
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { accountOf } from '../import/account.ts'
import { LIMITS, pictureFetcher } from '../import/fetch-picture.ts'
import { type ImportOptions, importBlog } from '../import/import-blog.ts'
import { Refusal } from '../import/refusal.ts'
import { summary } from '../import/summary.ts'
import { type ReportFiles, writeReports } from '../import/write-reports.ts'
import type { Command } from './context.ts'
import { importTools, standingIn } from './import-tools.ts'
import { workerStarter } from './start-worker.ts'

export const importCommand: Command = async (words, { root, now, say }) => {
  const asked = readWords(words)
  if (typeof asked === 'string') {
    say(asked)
    USAGE.forEach(say)
    return 2
  }
  // An export of any size is to fit beside the author's other programs: V8 would let its heap double before it tidies up.
  setFlagsFromString('--heap-growing-percent=15')
  const { into, ...rest } = asked
  const folder = into === undefined ? join(root, 'content') : resolve(root, into)
  const fetch = pictureFetcher(LIMITS)
  const options: ImportOptions = { ...rest, folder, now, fetch, progress, workerStarter }
  try {
    const result = await importBlog(options, importTools(), standingIn(root, folder, now))
    const account = accountOf(result)
    // A run that only looks leaves the author's folder as it is.
    const place = asked.dry ? join(root, '.meridian') : folder
    const files = await writeReports(place, account)
    summary(account, asked.dry).forEach(say)
    say('')
    closing(files, asked.dry, root).forEach(say)
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say(error.message)
    if (error.advice !== undefined) say(`    ${error.advice}`)
    return 1
  }
}

const USAGE = [
  '',
  '  npm run import -- FILE                  the archive or folder from Takeout, feed.atom, a backup blog-….xml,',
  '                                          or the export of WordPress',
  '    --dry-run                             only look and tell',
  '    --into FOLDER                         write there, and not to content/',
  '    --time-zone Europe/London             where the blog’s days begin and end',
  '    --blog "Title"                        which blog, where the export holds several',
  '    --replace                             write over files of your own, too',
]

type Asked = Pick<ImportOptions, 'file' | 'dry' | 'replace' | 'timeZone' | 'blog'> & {
  into?: string
}

/** What the author asked for, or what is not understood. */
function readWords(words: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        replace: { type: 'boolean' },
        into: { type: 'string' },
        'time-zone': { type: 'string' },
        blog: { type: 'string' },
      },
    })
    const [file, ...others] = positionals
    if (file === undefined) return 'Say which file to import.'
    if (others.length > 0) return `One file at a time; “${others.join(' ')}” is one too many.`
    const { 'dry-run': dry = false, replace = false, into, 'time-zone': timeZone, blog } = values
    return { file, dry, replace, into, timeZone, blog }
  } catch {
    return `“${words.join(' ')}” is not understood.`
  }
}

/** One line on the terminal that counts along. */
function progress(done: number, of: number): void {
  const { stderr } = process
  if (!stderr.isTTY || (done % 10 !== 0 && done !== of)) return
  stderr.write(done === of ? '\r\x1b[K' : `\rBringing ${done} of ${of} …`)
}

function closing(files: ReportFiles, dry: boolean, root: string): string[] {
  const place = (file: string) => relative(root, file) || file
  return [
    `The whole account, text by text: ${place(files.page)}`,
    ...(files.citations === undefined
      ? []
      : [
          `Works to cite: ${place(files.citations)}. To take them over, move it into references/imports/.`,
        ]),
    dry ? 'Nothing was written to your folder.' : 'Next:  npm run check',
  ]
}
