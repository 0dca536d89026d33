/** Worker: the process that builds. It is kept warm between builds and replaced when the program itself changed. */
import { type ChildProcess, fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Problem } from '../model/problem.ts'

/** What to build. */
export interface Order {
  readonly root: string
  readonly content: string
  readonly output: string
  readonly now: number
  readonly drafts: boolean
}

/** What came of it. */
export interface Outcome {
  readonly ok: boolean
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<string, number>>
  /** The site's address, where the content gave one. */
  readonly url?: string
}

export interface Worker {
  /** Builds; a build that dies ends with a problem that says so, one that was interrupted with nothing. */
  build(order: Order): Promise<Outcome | undefined>
  /** Replaces the process, whatever it is doing. */
  restart(): void
  close(): Promise<void>
}

/**
 * Starts the worker.
 *
 * @param module the address (`file:///…`) of a module that exports `build(order): Promise<Outcome>`.
 * @param root the project's folder, in which the worker runs.
 */
export function startWorker(module: string, root: string): Worker {
  let child = Promise.resolve(spawn(module, root))
  let closed = false
  return {
    async build(order) {
      child = child.then((old) => (hasEnded(old) && !closed ? spawn(module, root) : old))
      const ready = await child
      return closed ? undefined : obey(ready, order)
    },
    restart() {
      child = child.then(async (old) => {
        await end(old)
        return spawn(module, root)
      })
    },
    async close() {
      closed = true
      await end(await child)
    },
  }
}

function spawn(module: string, root: string): ChildProcess {
  // This file is JavaScript where Node reads no TypeScript, or is read by a loader, as in the tests.
  const compiled = import.meta.filename.endsWith('.js')
  const entry = join(dirname(import.meta.filename), compiled ? 'child.ts.js' : 'child.ts')
  const native = compiled || ('typescript' in process.features && process.features.typescript)
  const execArgv = native ? [] : ['--import', import.meta.resolve('tsx')]
  return fork(entry, [module], { cwd: root, execArgv })
}

function obey(child: ChildProcess, order: Order): Promise<Outcome | undefined> {
  return new Promise((done) => {
    const finish = (outcome?: Outcome) => {
      child.off('message', finish).off('exit', died)
      done(outcome)
    }
    const died = (code: number | null) => finish(child.killed ? undefined : broken(code))
    child.once('message', finish).once('exit', died)
    // A failure to send is followed by the exit that caused it.
    child.send(order, () => undefined)
  })
}

function broken(code: number | null): Outcome {
  const problem: Problem = {
    level: 'error',
    file: 'npm start',
    message: `The process that builds the site ended before it was done (${code ?? 'by a signal'}).`,
    advice: 'The next save starts it again.',
  }
  return { ok: false, problems: [problem], counts: {} }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  await new Promise((done) => {
    child.once('exit', done)
    child.kill('SIGKILL')
  })
}
