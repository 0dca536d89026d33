/** Checking: one post checked as npm run check does it, in a small site with an author, two guidelines and rules on advertising. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPost } from '../../src/checks/checks.ts'
import { mayHoldErrors } from '../../src/checks/errors.ts'
import { wordsFor } from '../../src/checks/words/words.ts'
import { passagesOf } from '../../src/markdown/passages.ts'
import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { dayOf } from '../../src/model/day.ts'
import { type Problem, sortProblems } from '../../src/model/problem.ts'
import { reviewOf } from '../../src/review/review.ts'
import { SITE, project } from '../content/project.ts'
import { NOW, readFolder } from '../content/reading.ts'

/** The site in which every post of the fixtures stands, as text that can be read beside them. */
export const AROUND = {
  'site.yaml': `${SITE}author: jane-doe\n`,
  'people/jane-doe.yaml': 'name: Dr Jane Doe\n',
  'people/ann-lee.yaml':
    'name: Dr Ann Lee\nconflicts: None.\nregistrations: [{ register: GMC, number: 1234567 }]\n',
  'guidelines/ng193.yaml': guideline('NICE NG193', '[Chronic primary pain]', '[ng59]'),
  'guidelines/ng59.yaml': guideline('NICE NG59', '[Low back pain]', '[ng193]'),
  'advertising.yaml':
    'rules: { name: CAP, url: https://www.asa.org.uk/, read: 2026-11-22 }\nrefused: [anxiety, fertility]\n',
}

function guideline(name: string, conditions: string, siblings: string): string {
  return `name: ${name}
title: Pain
publisher: NICE
url: https://www.nice.org.uk/
published: 2016-11-30
checked: 2026-11-01
conditions: ${conditions}
siblings: ${siblings}
sources: [{ id: copy, name: A copy, url: https://example.com/, read: 2026-11-01 }]
recommendations: [{ number: 1.2.5, quote: Consider it, direction: for, source: copy }]
`
}

export interface Checked {
  readonly problems: readonly Problem[]
  /** True when a build would look at it. */
  readonly inBuild: boolean
}

/** Checks a post that is written so, front matter and all. */
export async function checkText(text: string, thorough = true, site = AROUND): Promise<Checked> {
  const root = project({ ...site, 'posts/sore.md': text })
  const reading = await readFolder({ root, content: join(root, 'content') })
  const [post] = reading.site?.posts ?? []
  if (!reading.site || !post) throw new Error(reading.printed.join('\n'))
  const today = dayOf(NOW, reading.site.timeZone)
  post.review = reviewOf(post, today)
  const written = readFileSync(join(root, 'content/posts/sore.md'), 'utf8')
  const { body, bodyLine } = splitFrontMatter(written, '', () => {}) ?? { body: '', bodyLine: 1 }
  const source = { text: written, passages: passagesOf(body, bodyLine) }
  const words = wordsFor(reading.site.language)
  const problems = checkPost(post, source, { site: reading.site, today, words }, thorough)
  return { problems: sortProblems(problems), inBuild: mayHoldErrors(post) }
}

/** `5:1 warning: …`, as it stands in the fixtures. */
export function told({ line, column, level, message }: Problem): string {
  return `${[line, column].filter((part) => part !== undefined).join(':')} ${level}: ${message}`
}
