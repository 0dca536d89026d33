/** Folder: answers requests from a folder of built files, as a static host does. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readTarget, writeTarget } from './address.ts'
import { mediaType } from './media-types.ts'
import { plain, redirectsOf } from './redirects.ts'

export type Answer =
  | { readonly kind: 'file'; readonly status: number; readonly file: OpenFile }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  | { readonly kind: 'words'; readonly status: number; readonly words: string }

/** A file that was found; whoever takes it closes the handle. */
export interface OpenFile {
  readonly handle: FileHandle
  readonly size: number
  readonly type: string
}

/** Answers the target of a request for a site that lives under `base` (`/` or `/blog/`). */
export type Ask = (target: string, base: string) => Promise<Answer>

/**
 * Serves `folder` (absolute), which may be replaced by another of the same name at any moment: a file that is missing
 * while that happens is looked for again, so that a reader never meets the gap.
 */
export function answersFrom(folder: string): Ask {
  const redirects = redirectsOf(folder)
  return async (target, base) => {
    const asked = readTarget(target, base)
    const moves = await redirects()
    const redirect = moves.get(plain(target) + queryOf(target)) ?? moves.get(plain(target))
    // An old address may hold a slash that is none: `/search/label/A%2FB`.
    if (redirect && asked.kind !== 'outside') return moved(redirect.status, redirect.to)
    if (asked.kind === 'malformed') return words(400, 'This address cannot be read.')
    if (asked.kind === 'outside') {
      if (['/', plain(base.slice(0, -1))].includes(plain(target))) return moved(302, base)
      return words(404, `Nothing is here: this site lives under ${base}`)
    }
    const { parts, query } = asked
    const found = await settled(folder, () => find(folder, parts))
    if (found === 'folder') return moved(301, writeTarget(base, [...parts, ''], query))
    if (found) return { kind: 'file', status: 200, file: found }
    const page = await settled(folder, () => find(folder, ['404.html']))
    if (typeof page === 'object') return { kind: 'file', status: 404, file: page }
    return words(404, 'Nothing is here.')
  }
}

/** Opens the file that the parts name; says `folder` where the address lacks its last slash. */
async function find(
  folder: string,
  parts: readonly string[],
): Promise<OpenFile | 'folder' | undefined> {
  const asksFolder = parts.at(-1) === ''
  const names = asksFolder ? [...parts.slice(0, -1), 'index.html'] : parts
  const path = join(folder, ...names)
  if (names.includes('') || !path.startsWith(folder + sep)) return undefined
  const facts = await stat(path).catch(() => undefined)
  if (facts?.isDirectory() && !asksFolder) {
    return (await stat(join(path, 'index.html')).catch(() => undefined)) && 'folder'
  }
  if (!facts?.isFile()) return undefined
  const handle = await open(path).catch(() => undefined)
  return handle && { handle, size: facts.size, type: mediaType(path) }
}

const PATIENCE = 2000
const STEP = 10

/** Looks again while the folder is away, or became another one during the look. */
async function settled<Found>(
  folder: string,
  look: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  for (let waited = 0; ; waited += STEP) {
    const before = await identity(folder)
    const found = await look()
    if (found !== undefined || waited >= PATIENCE) return found
    if (before !== undefined && before === (await identity(folder))) return undefined
    await pause(STEP)
  }
}

async function identity(path: string): Promise<string | undefined> {
  const facts = await stat(path).catch(() => undefined)
  return facts && `${facts.dev} ${facts.ino}`
}

function queryOf(target: string): string {
  return /\?[^#]*/.exec(target)?.[0] ?? ''
}

function moved(status: number, to: string): Answer {
  return { kind: 'redirect', status, to }
}

function words(status: number, text: string): Answer {
  return { kind: 'words', status, words: text }
}
