/** npm run build: writes the whole site to _site/ and says in a few lines what it did; with --locked, in a process that may do nothing else. */
import { join } from 'node:path'
import { type BuildResult, build as buildSite } from '../eleventy/build.ts'
import { counted } from '../model/counted.ts'
import { printProblems } from '../model/problem.ts'
import type { Command } from './context.ts'
import { codeOf, writeReport } from './report.ts'

export const build: Command = async (words, { root, now, say }) => {
  const locked = words[0] === '--locked'
  if (words.length > (locked ? 1 : 0)) {
    say(`“${words.join(' ')}” is not understood. npm run build takes  -- --locked  or nothing.`)
    return 2
  }
  const started = performance.now()
  const home = join(root, '.meridian')
  const options = { root, content: join(root, 'content'), output: join(root, '_site') }
  const record = join(home, 'published.json')
  const make = locked ? (await import('./locked/make.ts')).makeLocked : undefined
  const result = await buildSite({ ...options, record, now, drafts: false, make })
  printProblems([...result.problems, ...result.faults]).forEach(say)
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
  const code = codeOf(result)
  await writeReport(join(home, 'build-report.json'), { code, now, seconds, ...result })
  if (code === 1) {
    say('')
    say('Nothing was written: _site/ is as it was. Mend the errors above and build again.')
  } else if (code === 4) {
    say('')
    say('The site was made, and not published: _site/ is as it was. See to the errors above.')
  } else summarize(result, seconds, say)
  return code
}

function summarize(
  { problems, faults, counts, checked }: BuildResult,
  seconds: number,
  say: (line: string) => void,
): void {
  const held = [
    counted(counts.drafts, 'draft'),
    counted(counts.scheduled, 'scheduled post'),
  ].filter(Boolean)
  say(
    `${counted(counts.posts, 'post') || 'No posts'} on ${counted(counts.pages, 'page') || 'no pages'}`,
  )
  if (held.length > 0) say(`Held back: ${held.join(' and ')}`)
  if (counts.words !== undefined) say(`${counted(counts.words, 'word')} in the search index`)
  const { files } = checked
  if (files !== undefined) say(`${counted(files, 'file')} verified`)
  say(`${counted(problems.length + faults.length, 'warning') || 'No warnings'}`)
  say(`_site/ written in ${seconds.toFixed(1)} s`)
}
