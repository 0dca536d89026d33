/** npm run build: writes the whole site to _site/ and says in a few lines what it did. */
import { join } from 'node:path'
import { build as buildSite } from '../eleventy/build.ts'
import { counted } from '../model/counted.ts'
import { printProblem } from '../model/problem.ts'
import type { Command } from './context.ts'

export const build: Command = async (words, { root, now, say }) => {
  if (words.length > 0) {
    say(`npm run build takes no words; “${words.join(' ')}” is not understood.`)
    return 2
  }
  const started = performance.now()
  const options = { root, content: join(root, 'content'), output: join(root, '_site') }
  const { ok, problems, counts } = await buildSite({ ...options, now, drafts: false })
  for (const problem of problems) say(printProblem(problem))
  if (!ok) {
    say('')
    say('Nothing was written: _site/ is as it was. Mend the errors above and build again.')
    return 1
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const held = [
    counted(counts.drafts, 'draft'),
    counted(counts.scheduled, 'scheduled post'),
  ].filter(Boolean)
  say(
    `${counted(counts.posts, 'post') || 'No posts'} on ${counted(counts.pages, 'page') || 'no pages'}`,
  )
  if (held.length > 0) say(`Held back: ${held.join(' and ')}`)
  if (counts.words !== undefined) say(`${counted(counts.words, 'word')} in the search index`)
  say(`${counted(problems.length, 'warning') || 'No warnings'}`)
  say(`_site/ written in ${seconds} s`)
  return 0
}
