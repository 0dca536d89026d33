/** npm run bench: processor seconds of a build of this blog and of 1,000 posts, of the reading of a 100 MB export, and of hostile texts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomWorks } from './citations/random-works.ts'
import { timeOfBuild } from './site/processor-time.ts'
import { copyOfProject } from './site/project.ts'

const RUNS = 3
const WORKS = 300
const WORDS =
  'knee hip spine sleep pain walk rest heat muscle nerve trial study week people care'.split(' ')

/** `citations` of 300 works in each post. */
function generated(posts: number, citations = 0): string {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-bench-'))
  mkdirSync(join(folder, 'posts'))
  writeFileSync(
    join(folder, 'site.yaml'),
    'title: Bench\nurl: https://bench.invalid/\nlanguage: en-GB\ntimeZone: Europe/London\n',
  )
  if (citations > 0) {
    const works = randomWorks(WORKS, 1).map((work, at) => ({ ...work, id: `work${at}` }))
    mkdirSync(join(folder, 'references'))
    writeFileSync(join(folder, 'references', 'library.json'), JSON.stringify(works))
  }
  for (let number = 0; number < posts; number++) {
    const day = new Date(Date.UTC(2000, 0, 1 + number * 7)).toISOString().slice(0, 10)
    const word = (at: number) => WORDS[(number * 7 + at * at + at * 3) % WORDS.length]
    const text = (length: number, from: number) =>
      Array.from({ length }, (_, at) => word(at + from)).join(' ')
    const cite = (at: number) =>
      at < citations ? ` [@work${(number * 13 + at * 7) % WORKS}, p. ${at}]` : ''
    const paragraphs = Array.from(
      { length: 8 },
      (_, at) => `## Part ${at}\n\n${text(100, at)}${cite(at)}${cite(at + 8)}.`,
    )
    const topics = `[${word(1)} matters, ${word(2)} matters, topic ${number % 40}]`
    writeFileSync(
      join(folder, 'posts', `post-${number}.md`),
      `---\ntitle: Post ${number} on ${text(4, 0)}\ndate: ${day}\ntopics: ${topics}\n---\n\n${paragraphs.join('\n\n')}\n`,
    )
  }
  return folder
}

/** The median of some builds of one project, in processor seconds. */
function measure(name: string, content: string): void {
  const project = copyOfProject(content)
  const seconds = Array.from({ length: RUNS }, () => timeOfBuild(project.folder).seconds).sort(
    (a, b) => a - b,
  )
  project.close()
  console.log(
    `${name}: ${seconds[1]?.toFixed(2)} s (${seconds.map((one) => one.toFixed(2)).join(', ')})`,
  )
}

console.log(`Node ${process.version}`)
measure('this blog', join(import.meta.dirname, '..', 'content'))
for (const [name, citations] of [
  ['1,000 posts', 0],
  ['1,000 posts with 10 citations each', 10],
] as const) {
  const folder = generated(1000, citations)
  measure(name, folder)
  rmSync(folder, { recursive: true })
}
await import('./import/bench.ts')
await import('./hostile/bench.ts')
