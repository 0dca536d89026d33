/** Moves: the site's redirects, checked, each leading straight to where its chain ends. */
import type { Problem } from '../model/problem.ts'
import type { Redirect } from '../model/redirect.ts'
import { type Site, pagesOf } from '../model/site.ts'

/** An old address and what answers it now, both as in `Redirect`. */
export interface Move {
  readonly from: string
  readonly to: string
}

export interface Moves {
  readonly moves: readonly Move[]
  readonly problems: readonly Problem[]
}

/** Takes up every redirect that can be kept, and says what is wrong with the others. */
export function movesOf(site: Site): Moves {
  const problems: Problem[] = []
  const taken = takenBy(site)
  const known = new Map<string, Redirect>()
  for (const redirect of site.redirects) {
    const problem = wrong(redirect, taken, known)
    if (problem) problems.push({ ...problem, ...placeOf(redirect) })
    else known.set(redirect.from, redirect)
  }
  const moves: Move[] = []
  for (const redirect of known.values()) {
    const to = endOf(redirect, known)
    if (to !== undefined) moves.push({ from: redirect.from, to })
    else problems.push({ ...circle(redirect), ...placeOf(redirect) })
  }
  return { moves, problems }
}

type Wrong = Pick<Problem, 'message' | 'advice'>

function wrong(
  { from, to }: Redirect,
  taken: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Redirect>,
): Wrong | undefined {
  if (!isPath(from) || /[?#]/.test(from.replace(NUMBER, ''))) {
    return {
      message: `“${from}” is not an old address of this site.`,
      advice: 'Write it from the first slash on, without “?”, “#” and “..”:  /2017/old.html',
    }
  }
  if (!isPath(to) && !(/^https?:/.test(to) && URL.canParse(to))) {
    return {
      message: `“${to}” is not an address that “${from}” can lead to.`,
      advice: 'Write an address of this site, /2018/12/new.html, or a whole one, https://…',
    }
  }
  const present = taken.get(from.replace(INDEX, '/'))
  if (present !== undefined) {
    return {
      message: `“${from}” cannot be an old address: ${present} stands there now.`,
      advice: 'Remove the redirect, or give what stands there another address.',
    }
  }
  const other = known.get(from)
  if (other && other.to !== to) {
    return {
      message: `“${from}” leads to “${to}” here, and to “${other.to}” in ${printPlace(other)}.`,
      advice: 'Keep one of the two.',
    }
  }
  return undefined
}

/** WordPress's number of a page. */
const NUMBER = /\/\?(?:p|page_id)=\d+$/
const INDEX = /\/index\.html$/

/** What stands at each address of the site, in words. */
function takenBy(site: Site): Map<string, string> {
  const files = [...site.extras, ...site.files.map((file) => file.path)]
  return new Map([
    ...files.map((path) => [path, 'a file'] as const),
    ...pagesOf(site).map(({ path, title }) => [path.replace(INDEX, '/'), `“${title}”`] as const),
  ])
}

/** A path from the site's root that cannot leave it, and that a host can be told in one line of text. */
function isPath(path: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}\p{Cs}]*$/u.test(path) && !/\/\.\.?(\/|$)/.test(path)
}

/** Where a redirect leads in the end; undefined when it leads back to itself. */
function endOf(start: Redirect, known: ReadonlyMap<string, Redirect>): string | undefined {
  const passed = new Set<Redirect>()
  for (let here = start; ;) {
    passed.add(here)
    const next = known.get(here.to.replace(/[?#].*$/, ''))
    if (!next) return here.to
    if (passed.has(next)) return undefined
    here = next
  }
}

function circle({ from, to }: Redirect): Wrong {
  return {
    message: `“${from}” leads to “${to}”, which is an old address itself and leads back.`,
    advice: 'Let it lead to a page:  /2018/12/new.html',
  }
}

function placeOf({ file, line, column }: Redirect) {
  return { level: 'error', file, line, column } as const
}

function printPlace({ file, line }: Redirect): string {
  return line === undefined ? file : `${file}:${line}`
}
