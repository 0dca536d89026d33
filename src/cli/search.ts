/** npm run search: what a reader would see for some words, and why each page stands where it does, from the built site. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '../preview/serve.ts'
import type { Plan } from '../search/layer/plan.ts'
import type { LayerAnswer, LayerResult } from '../search/layer/searcher.ts'
import type { Command } from './context.ts'

/** As many as the search page shows at first. */
const SHOWN = 10

export const search: Command = async (words, { root, say }) => {
  const question = words.join(' ').trim()
  if (question === '') {
    say('Say what to look for:  npm run search -- "sore knee"')
    return 2
  }
  const site = join(root, '_site')
  const module = join(site, 'search', 'pagefind.js')
  if (!existsSync(module)) {
    say('There is no built site with a search. Build it first:  npm run build')
    return 1
  }
  // The reader's own code runs here, and takes the index over HTTP as in a browser.
  const served = await serve(site, {})
  try {
    const { createInstance } = await import(pathToFileURL(module).href)
    const layer = createInstance({ basePath: `${served.url}search/`, baseUrl: '/' })
    const answer: LayerAnswer = await layer.search(question)
    for (const line of notes(answer.plan)) say(line)
    for (const [at, result] of answer.results.slice(0, SHOWN).entries()) {
      const { url, meta } = await result.data()
      say('')
      say(`${String(at + 1).padStart(2)}. ${meta.title ?? url}`)
      say(`    ${url}`)
      say(`    ${result.score.toFixed(2)}: ${reasons(result)}`)
    }
    const more = answer.results.length - SHOWN
    if (more > 0) say(`\nand ${more} more`)
    if (answer.results.length === 0) say('No page is found.')
    return 0
  } finally {
    await served.close()
  }
}

/** What the search page says above the results. */
function notes(plan: Plan | undefined): string[] {
  if (!plan) return ['Searched as it is.']
  const quote = (list: readonly string[]) =>
    list.map((word) => (/^“/.test(word) ? word : `“${word}”`)).join(', ')
  const { words, repaired, unknown, offered, also } = plan
  return [
    `Searched: ${quote(words)}`,
    ...repaired.map(
      ([asked, searched]) => `Showing results for “${searched}” instead of “${asked}”`,
    ),
    ...(unknown.length > 0 ? [`No page has ${quote(unknown)}`] : []),
    ...offered.map(([asked, word]) => `Did you mean “${word}” by “${asked}”?`),
    ...(also.length > 0 ? [`Also searched: ${quote(also)}`] : []),
  ]
}

const SAYS: Record<string, string> = {
  word: 'has',
  spelling: 'has, in another spelling,',
  slip: 'has, taken for a slip,',
  compound: 'has, as one word or as two,',
  glossary: 'has, from the glossary,',
  phrase: 'has the phrase',
}

/** Why a page is there: each search that found it, and what nearness to other pages added. */
function reasons({ ways = [], nearness = 0 }: LayerResult): string {
  const found = ways.map(
    ({ search, reason, weight }) =>
      `${SAYS[reason]} “${search.replaceAll('"', '')}”${weight === 1 ? '' : ` (× ${weight})`}`,
  )
  const near = nearness > 0 ? [`near to other results (+ ${nearness.toFixed(2)})`] : []
  return [...found, ...near].join(', ')
}
