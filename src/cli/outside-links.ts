/** npm run check -- --links: asks every page elsewhere that the site links to whether it is still there. */
import { readFileSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../eleventy/build.ts'
import { MANNER, type Manner, askOutside } from '../links/outside/ask.ts'
import { outsideLinks } from '../links/outside/find.ts'
import { outsideProblems } from '../links/outside/tell.ts'
import { counted } from '../model/counted.ts'
import { hasErrors, printProblems, sortProblems } from '../model/problem.ts'
import type { Context } from './context.ts'

/** What the author writes addresses in. */
const TEXT = /\.(md|ya?ml|json|nbib|ris)$/i

/** Prints what does not answer as a reader would wish; 0 unless something is gone, 3 when nothing could be found. `manner` is how to ask, for tests. */
export async function checkOutsideLinks(
  { root, now, say }: Context,
  manner: Manner = MANNER,
): Promise<number> {
  const content = join(root, 'content')
  const output = join(root, '.meridian', `outside-links-${process.pid}`)
  try {
    const { ok, problems, url = '' } = await build({ root, content, output, now, drafts: false })
    if (!ok) {
      printProblems(problems.filter((problem) => hasErrors([problem]))).forEach(say)
      say('The site cannot be built, so nothing could be asked.')
      return 1
    }
    const pages = textsBelow(output, /\.html$/, '/')
    const links = outsideLinks(pages, textsBelow(content, TEXT, 'content/'), url)
    say(`Asking ${counted(links.size, 'page') || 'no page'} elsewhere; this takes a while.`)
    const answers = await askOutside([...links.keys()], manner)
    const kinds = [...answers.values()].map(({ kind }) => kind)
    if (kinds.length > 0 && kinds.every((kind) => kind === 'no-host')) {
      say('None of them was found. Is this computer online?')
      return 3
    }
    const found = sortProblems(outsideProblems(links, answers))
    printProblems(found).forEach(say)
    const there = kinds.filter((kind) => kind === 'there').length
    say(`${there} of ${kinds.length} are where your links lead.`)
    return found.some(({ level }) => level === 'warning') ? 1 : 0
  } finally {
    await rm(output, { recursive: true, force: true })
  }
}

function textsBelow(folder: string, wanted: RegExp, before: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ name: `${before}${name}`, text: readFileSync(join(folder, name), 'utf8') }))
}
