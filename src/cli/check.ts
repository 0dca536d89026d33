/** npm run check: every problem of the content, all at once, with file, line and column; with --fix, what is plain is mended first. */
import { join, relative } from 'node:path'
import { findMendings, mendFile } from '../content/mend-folder.ts'
import { build } from '../eleventy/build.ts'
import { counted } from '../model/counted.ts'
import { type Problem, printProblems } from '../model/problem.ts'
import type { Command, Context } from './context.ts'
import { codeOf } from './report.ts'

export const check: Command = async (words, context) => {
  const { root, now, say } = context
  const [option, file, of, blog] = words
  const isNamed = of === '--blog' && blog !== undefined && words.length === 4
  if (option === '--old-addresses' && file !== undefined && (words.length === 2 || isNamed)) {
    const { checkOldAddresses } = await import('./old-addresses.ts')
    return checkOldAddresses(file, blog, context)
  }
  if (option === '--links' && words.length === 1) {
    const { checkOutsideLinks } = await import('./outside-links.ts')
    return checkOutsideLinks(context)
  }
  if (words.length > 1 || (option !== undefined && option !== '--fix')) {
    say(`“${words.join(' ')}” is not understood.`)
    say(
      'npm run check takes  -- --fix ,  -- --links  or  -- --old-addresses  and the export of the',
    )
    say('old blog.')
    say('Where the export holds several blogs:  -- --old-addresses FILE --blog "Title"')
    return 2
  }
  const content = join(root, 'content')
  if (words[0] === '--fix') await fix(content, context)
  const record = join(root, '.meridian', 'published.json')
  const result = await build({ root, content, record, now, drafts: false, thorough: true })
  const { ok, counts } = result
  const problems = [...result.problems, ...result.faults]
  printProblems(problems).forEach(say)
  if (problems.length > 0) say('')
  say(problems.length > 0 ? summary(problems) : `No problems found in ${texts(counts)}.`)
  if (!ok && words.length === 0) offer(findMendings(root, content).length, context)
  return codeOf(result)
}

/** Mends encodings, line ends, invisible characters, lines of hyphens and names; each file's former bytes are kept. */
async function fix(content: string, { root, now, say }: Context): Promise<void> {
  const moment = new Date(now)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(':', '-')
  const copies = join(root, '.meridian', `before-fix-${moment}`)
  const mendings = findMendings(root, content)
  for (const mending of mendings) {
    const copy = await mendFile(content, copies, mending)
    const left = 'left alone, for it was saved at the same moment. Run this once more.'
    say(`${mending.file}: ${copy === undefined ? left : mending.changes.join(', ')}`)
  }
  if (mendings.length > 0) say(`\nThe files as they were are kept in ${relative(root, copies)}/\n`)
  else say('There is nothing that can be mended without you.\n')
}

function offer(count: number, { say }: Context): void {
  const it = count === 1 ? 'it' : 'them'
  if (count > 0)
    say(
      `${counted(count, 'file')} can be mended for you:  npm run check -- --fix  changes ${it} and keeps a copy.`,
    )
}

/** `2 errors, 1 warning in 3 files.` */
function summary(problems: readonly Problem[]): string {
  const kinds = (['error', 'warning', 'note'] as const).map((kind) =>
    counted(problems.filter(({ level }) => level === kind).length, kind),
  )
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
