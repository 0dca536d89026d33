/** Publish: puts a finished site in the place of the old one, so that readers never see half of it. */
import { lstat, readdir, readlink, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isRunning } from './stage.ts'

/** Puts `stage` in the place of `output` by two renames; the old site comes back if the second fails. */
export async function publish(stage: string, output: string): Promise<void> {
  const old = join(dirname(stage), `${prefix(output)}${process.pid}`)
  await rm(old, { recursive: true, force: true })
  const existed = await exists(output)
  if (existed) await rename(output, old)
  try {
    await rename(stage, output)
  } catch (error) {
    if (existed) await rename(old, output)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/**
 * A link would be replaced, and the folder that it leads to, which is what readers see, would stay as it is.
 *
 * @throws Error when `output` is one.
 */
export async function refuseLink(output: string): Promise<void> {
  const found = await lstat(output).catch(() => undefined)
  if (!found?.isSymbolicLink()) return
  throw new Error(
    `${output} is a link to “${await readlink(output)}”, which no build would change. Delete the link, and let what reads that folder read ${output} itself.`,
  )
}

/**
 * Clears up in `home` after processes that are no more. One that was ended between its two renames left no site: the
 * old one is put back.
 */
export async function recover(home: string, output: string): Promise<void> {
  const names = await readdir(home).catch(() => [])
  for (const name of names.filter((one) => one.startsWith(prefix(output)))) {
    const owner = Number(name.slice(prefix(output).length))
    if (owner !== process.pid && isRunning(owner)) continue
    if (!(await exists(output))) await rename(join(home, name), output)
    else await rm(join(home, name), { recursive: true, force: true })
  }
}

/** Each output has old folders of its own name, as several (a preview's, a test's) share one home. */
function prefix(output: string): string {
  return `old-${basename(output)}-of-`
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
