/** Stage: the folder in which one build makes its site before it is put in place. */
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a new stage below `home`, and removes what processes that are no more left there: `build-<process>-…`, `….json-<process>`. */
export async function newStage(home: string): Promise<string> {
  await mkdir(home, { recursive: true })
  const left = (await readdir(home)).filter((name) => {
    const owner = /^(?:build-(?=\d+-)|[\w-]+\.json-)(\d+)/.exec(name)?.[1]
    return owner !== undefined && !isRunning(Number(owner))
  })
  await Promise.all(left.map((name) => rm(join(home, name), { recursive: true, force: true })))
  const stage = await mkdtemp(join(home, `build-${process.pid}-`))
  // mkdtemp keeps a folder to its owner; a web server under another account must read the site.
  await chmod(stage, 0o777 & ~process.umask())
  return stage
}

/** Signal 0 asks whether a process is there without disturbing it; one of another account answers EPERM. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
