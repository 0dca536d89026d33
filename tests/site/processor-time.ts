/** Processor time: what a build takes of it, with all processes that it starts. */
import { spawnSync } from 'node:child_process'

/** The seconds of one build of the project in `folder`, in the program and in the system, and whether it made a site. */
export function timeOfBuild(folder: string): { readonly seconds: number; readonly made: boolean } {
  const script = `TIMEFORMAT='%U %S'; time "${process.execPath}" src/cli/meridian.mjs build`
  const { stderr, status } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
  const [user = NaN, system = NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { seconds: user + system, made: status === 0 }
}
