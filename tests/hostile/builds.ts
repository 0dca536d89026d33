/** Builds: a site of one hostile text, against a site of as much prose. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeOfBuild } from '../site/processor-time.ts'
import { copyOfProject } from '../site/project.ts'

/** Prints how many times as long each build takes as one of prose. */
export function compareBuilds(texts: Readonly<Record<string, string>>, paragraph: string): void {
  const content = mkdtempSync(join(tmpdir(), 'meridian-hostile-'))
  mkdirSync(join(content, 'posts'))
  const site =
    'title: Bench\nurl: https://bench.invalid/\nlanguage: en-GB\ntimeZone: Europe/London\n'
  writeFileSync(join(content, 'site.yaml'), site)
  const project = copyOfProject(content)
  rmSync(content, { recursive: true })
  const timed = (text: string) => {
    const post = `---\ntitle: Pain\ndate: 2020-01-01\n---\n\n${text}\n`
    writeFileSync(join(project.folder, 'content', 'posts', 'pain.md'), post)
    return timeOfBuild(project.folder)
  }
  // The first makes the program.
  timed(paragraph)
  for (const [name, text] of Object.entries(texts)) {
    const prose = timed(paragraph.repeat(Math.ceil(text.length / paragraph.length)))
    const { seconds, made } = timed(text)
    const ratio = (seconds / prose.seconds).toFixed(1)
    const told = `${ratio} × a build of as much prose, ${seconds.toFixed(1)} s`
    console.log(`${told}${made ? '' : ', which ends with a mistake told'}: ${name}`)
  }
  project.close()
}
