/** npm run review: what has aged on the site. It only tells; what is to be done is the author's to decide. */
import { join } from 'node:path'
import { en as words } from '../../layouts/words/en.ts'
import { readContent } from '../content/read.ts'
import { createMarkdown } from '../markdown/markdown.ts'
import { counted } from '../model/counted.ts'
import { dayOf } from '../model/day.ts'
import { type Problem, hasErrors } from '../model/problem.ts'
import { agedGroups } from '../review/report.ts'
import type { Command } from './context.ts'

export const review: Command = async (given, { root, now, say }) => {
  if (given.length > 0) {
    say(`npm run review takes no words; “${given.join(' ')}” is not understood.`)
    return 2
  }
  const problems: Problem[] = []
  const options = { root, content: join(root, 'content'), now, drafts: false, counts: {} }
  const render = createMarkdown(words.markdown)
  const site = await readContent(options, render, (problem) => void problems.push(problem))
  if (!site || hasErrors(problems)) {
    say('The content has errors, so that not all of it can be looked at:  npm run check')
    return 1
  }
  const groups = agedGroups(site, dayOf(now, site.timeZone))
  for (const { title, lines } of groups.filter(({ lines }) => lines.length > 0)) {
    say(title)
    for (const line of lines) say(`    ${line}`)
    say('')
  }
  const found = groups.some(({ lines }) => lines.length > 0)
  const undated = site.posts.filter(({ reviewed }) => !reviewed).length
  const without = undated > 0 ? ` ${counted(undated, 'post')} without a day of review.` : ''
  say(`${found ? 'That is all.' : 'Nothing has aged.'}${without}`)
  return 0
}
