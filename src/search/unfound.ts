/** Unfound: posts that readers would not find by their own title. The built index is searched as a reader's browser does. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Post } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import { readFragments } from './aid/make-aid.ts'
import type { LayerFile } from './layer-files.ts'
import type { IndexFile } from 'pagefind'
import type { Aid } from './layer/aid.ts'
import { asPhrase } from './layer/characters.ts'
import { RANKING } from './layer/ranking.ts'
import type { PagefindInstance, PagefindResult } from './layer/pagefind.ts'
import { makePlan } from './layer/plan.ts'
import { rank } from './layer/rank.ts'
import { nearOf } from './layer/searcher.ts'
import { readVocabulary } from './layer/vocabulary.ts'

/** A reader looks at so many results before asking otherwise. */
const LOOKED_AT = 3

export interface BuiltSearch {
  /** The built site's folder, and the address on this machine at which it is served, both at its root. */
  readonly folder: string
  readonly url: string
  readonly files: readonly IndexFile[]
  readonly layer: readonly LayerFile[]
}

/**
 * A warning for each post that is not among the first three results for its title, in the order of the posts. Each word
 * is searched once for all titles, and nothing is counted or shown, so that a thousand posts take seconds.
 */
export async function unfoundPosts(
  posts: readonly Post[],
  { folder, url, files, layer }: BuiltSearch,
): Promise<Problem[]> {
  // What has been started is not to fail unheard.
  if (posts.length === 0) return []
  const search = await startPagefind(folder, url)
  const { aid, vocabulary } = readLayer(layer)
  const addresses = new Map(readFragments(files).map((page) => [page.id, page.url]))
  const near = nearOf([...addresses.keys()], aid)
  const titles = new Map(posts.map(({ path, title }) => [encodeURI(path), title]))
  const answers = new Map<string, readonly PagefindResult[]>()
  const problems: Problem[] = []
  for (const { path, title, file = '' } of posts) {
    const plan = makePlan(title, aid, vocabulary)
    for (const way of plan.ways) {
      if (!answers.has(way.search)) answers.set(way.search, await search(way.search))
    }
    const ranked = rank(plan, answers, near).filter(({ ways }) => ways.length > 0)
    const found = ranked.slice(0, LOOKED_AT).map(({ id }) => addresses.get(id) ?? id)
    if (found.includes(encodeURI(path))) continue
    const before = found.map((address) => `“${titles.get(address) ?? address}”`)
    problems.push({ level: 'warning', file, ...said(title, before) })
  }
  return problems
}

/** The aid with all words, those in files of their own too. */
function readLayer(layer: readonly LayerFile[]) {
  const content = (ending: string) => layer.find(({ path }) => path.endsWith(ending))?.content ?? ''
  const aid: Aid = JSON.parse(content('.json'))
  const vocabulary = readVocabulary(aid)
  for (const beginning of aid.files.split(' ').filter(Boolean))
    vocabulary.learn(beginning, content(`.${beginning}.txt`))
  return { aid, vocabulary }
}

async function startPagefind(folder: string, url: string) {
  const module = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href
  const { createInstance } = await import(module)
  const options = { basePath: `${url}pagefind/`, baseUrl: '/', ranking: RANKING }
  const pagefind: PagefindInstance = createInstance(options)
  return async (words: string) => (await pagefind.search(asPhrase(words))).results
}

function said(title: string, before: readonly string[]): Pick<Problem, 'message' | 'advice'> {
  if (before.length === 0) {
    const message = `A reader who searches for “${title}” finds nothing.`
    return { message, advice: 'Name its subject in the title, in words.' }
  }
  const list = new Intl.ListFormat('en-GB').format(before)
  return {
    message: `A reader who searches for “${title}” finds ${list} before this post.`,
    advice: 'Say in the title what is different in it.',
  }
}
