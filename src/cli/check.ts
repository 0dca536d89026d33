/** npm run check: every problem of the content, all at once, with file, line and column. */
import { join } from 'node:path'
import { build } from '../eleventy/build.ts'
import { counted } from '../model/counted.ts'
import { type Problem, printProblem } from '../model/problem.ts'
import type { Command } from './context.ts'

export const check: Command = async (words, { root, now, say }) => {
  if (words.length > 0) {
    say(`npm run check takes no words; “${words.join(' ')}” is not understood.`)
    return 2
  }
  const content = join(root, 'content')
  const { ok, problems, counts } = await build({ root, content, now, drafts: false })
  for (const problem of problems) say(printProblem(problem))
  if (problems.length > 0) say('')
  say(problems.length > 0 ? summary(problems) : `No problems found in ${texts(counts)}.`)
  return ok ? 0 : 1
}

/** `2 errors, 1 warning in 3 files.` */
function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length
  const kinds = [counted(errors, 'error'), counted(problems.length - errors, 'warning')]
  const files = new Set(problems.map(({ file }) => file)).size
  return `${kinds.filter((kind) => kind !== '').join(', ')} in ${counted(files, 'file')}.`
}

/** `2 posts, 1 draft and 1 scheduled post`: what was looked at. */
function texts({ posts, drafts, scheduled }: Readonly<Record<string, number>>): string {
  const kinds = [
    counted(posts, 'post'),
    counted(drafts, 'draft'),
    counted(scheduled, 'scheduled post'),
  ]
  const known = kinds.filter((kind) => kind !== '')
  return known.length > 0 ? new Intl.ListFormat('en-GB').format(known) : 'a blog without posts'
}
