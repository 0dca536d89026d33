/** Ignored: content files that Git leaves out, so that they are on this machine and on no host that builds the site. */
import { spawnSync } from 'node:child_process'
import { relative } from 'node:path'
import type { Report } from '../model/problem.ts'
import { openFolder } from './folder.ts'
import { quoted, warningAt } from './wrong.ts'

/**
 * Warns of each file of the author's folder that a `.gitignore` names. Says nothing where there is no Git, or where it
 * leaves out the whole project.
 */
export function warnOfIgnored(root: string, content: string, report: Report): void {
  const { files } = openFolder(root, content, () => undefined)
  const names = [relative(root, content), ...files.map(({ file }) => file)]
  const arguments_ = ['check-ignore', '--stdin', '--verbose', '-z']
  const asked = spawnSync('git', arguments_, {
    cwd: root,
    input: names.join('\0'),
    encoding: 'utf8',
  })
  if (asked.status !== 0) return
  const found = asked.stdout.split('\0')
  for (let at = 0; at + 3 < found.length; at += 4) {
    const [source = '', line = '', pattern = '', file = ''] = found.slice(at, at + 4)
    // A pattern with “!” takes the file back in; the folder itself is left out only with all that is around it.
    if (pattern.startsWith('!')) continue
    if (file === names[0]) return
    const message = `Git leaves this file out (${source}, line ${line}: ${quoted(pattern)}), so it is on this machine alone.`
    const advice =
      'Take that line out, or name the file differently; a host would publish the site without it.'
    report(warningAt(file, undefined, { message, advice }))
  }
}
