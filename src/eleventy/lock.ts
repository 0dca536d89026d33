/** Lock: one build at a time writes into a folder; what a process that is no more has locked is free. */
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './stage.ts'

/** Thrown when another build is at work on the same folder. */
export class LockedError extends Error {
  readonly code = 'ELOCKED'
}

/**
 * Takes the lock in `file`, which names its owner; gives the function that frees it. A lock of a process that is no more,
 * or one without a name in it, is taken over.
 *
 * @throws LockedError when its owner is at work.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true })
  // Written first and then linked, so that nobody ever reads a lock without its owner.
  const own = `${file}-${process.pid}-${Math.random().toString(36).slice(2)}`
  await writeFile(own, `${process.pid}\n${new Date().toISOString()}\n`)
  try {
    for (;;) {
      const taken = await link(own, file).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error
          return false
        },
      )
      if (taken) {
        await removeLeft(file)
        return () => rm(file, { force: true })
      }
      await removeStale(file, `${own}-stale`)
    }
  } finally {
    await rm(own, { force: true })
  }
}

/** Of several that find the same old lock, one alone can move it away. */
async function removeStale(file: string, aside: string): Promise<void> {
  const [owner = '', since = ''] = await linesOf(file)
  if (isOther(owner)) {
    throw new LockedError(
      `Another build is at work (process ${owner}, since ${since}). Wait until it is done; if there is none, delete ${file}`,
    )
  }
  await rename(file, aside).catch(() => undefined)
  // Between the look and the move a new owner may have come: it gets its lock back.
  const [moved = ''] = await linesOf(aside)
  if (isOther(moved)) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

/** A build that was killed while it took the lock has left a file of its own. */
async function removeLeft(file: string): Promise<void> {
  const start = `${basename(file)}-`
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(start))
  const left = names.filter((name) => !isRunning(parseInt(name.slice(start.length))))
  for (const name of left) await rm(join(dirname(file), name), { force: true })
}

function isOther(owner: string): boolean {
  return owner !== String(process.pid) && /^\d+$/.test(owner) && isRunning(Number(owner))
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8').catch(() => '')).split('\n')
}
