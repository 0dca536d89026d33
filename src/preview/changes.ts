/** Changes: what was saved, added or removed in the folders that a site is made from. */
import { type ChokidarOptions, watch } from 'chokidar'
import { relative, sep } from 'node:path'

export interface Change {
  readonly kind: 'changed' | 'added' | 'removed'
  /** From the project's folder, with slashes: `content/posts/psoas.md`. */
  readonly file: string
}

export interface Watch {
  close(): Promise<void>
}

/** What the project is made from; everything else in its folder may change unseen. */
const SOURCES = new Set(['content', 'layouts', 'src', 'public', '.eleventy.ts'])

/** Editors save in several steps, and chokidar passes over a second change of a file within 50 ms of the first. */
const QUIET = 60

/**
 * Watches a project's folder (absolute) and tells of changes once they have been quiet for a moment. Ready when it
 * returns: a change after that is not missed.
 */
export async function watchSources(
  root: string,
  tell: (changes: readonly Change[]) => void,
  fail: (error: unknown) => void,
): Promise<Watch> {
  const waiting = new Map<string, Change>()
  let timer: NodeJS.Timeout | undefined
  const release = () => {
    const changes = [...waiting.values()]
    waiting.clear()
    tell(changes)
  }
  const note = (kind: Change['kind']) => (path: string) => {
    const file = relative(root, path).split(sep).join('/')
    waiting.set(file, { kind, file })
    clearTimeout(timer)
    timer = setTimeout(release, QUIET)
  }
  const ignored = (path: string) => {
    const [top = ''] = relative(root, path).split(sep)
    return (top !== '' && !SOURCES.has(top)) || isScrap(path)
  }
  const options: ChokidarOptions = { ignored, ignoreInitial: true, atomic: 50 }
  const watcher = watch(root, options)
  watcher.on('add', note('added')).on('change', note('changed')).on('unlink', note('removed'))
  watcher.on('error', fail)
  await new Promise<void>((ready) => watcher.once('ready', ready))
  return {
    close() {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}

/** What editors and systems leave beside a file while it is open: `.x.md.swp`, `x.md~`, `.#x.md`, `4913`, `.DS_Store`. */
function isScrap(path: string): boolean {
  return /[/\\](\.#[^/\\]*|#[^/\\]*#|4913|\.DS_Store|[^/\\]*~|[^/\\]*\.sw[a-z])$/.test(path)
}
