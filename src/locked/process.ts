/** Process: a program run under Node's permission model, which may read some folders, write to one, and ask for a few things. */
import { type ChildProcess, fork } from 'node:child_process'

export interface LockedProgram {
  /** The file to run, absolute. */
  readonly entry: string
  /** The folder in which it is started. */
  readonly root: string
  /** The files and folders that it may read, absolute and without links; folders end in a slash. */
  readonly reads: readonly string[]
  /** The one folder in which it may write, absolute and without links. */
  readonly writes: string
  /** Its first message. */
  readonly order: unknown
  /** What it may ask for, by name; arguments and answers are copied (structured clone). */
  readonly answers: ReadonlyMap<string, (...given: never[]) => Promise<unknown>>
}

/** A question of the locked process. */
export interface Question {
  readonly id: number
  readonly ask: string
  readonly given: readonly unknown[]
}

/** What it does now, and within how many seconds it will do something else. */
export interface Step {
  readonly step: string
  readonly seconds: number
}

/** Thrown when the process ended, hung with nothing left to wait for, or stood still, before it was done. */
export class UnfinishedError extends Error {
  readonly code = 'EUNFINISHED'
}

/**
 * Runs the program and gives the value that it says it is done with. It has no right to start a program or a thread, nor
 * to write anywhere else; Node refuses that with ERR_ACCESS_DENIED.
 *
 * @throws what the program failed with, or UnfinishedError.
 */
export function runLocked(program: LockedProgram): Promise<unknown> {
  const { entry, root, reads, writes, order, answers } = program
  // Under the name that this version of Node has for it.
  const model = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission'
  const child = fork(entry, [], {
    cwd: root,
    serialization: 'advanced',
    execArgv: [
      model,
      ...reads.map((place) => `--allow-fs-read=${place.endsWith('/') ? `${place}*` : place}`),
      `--allow-fs-write=${writes}/*`,
      '--disable-warning=ExperimentalWarning',
    ],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return new Promise((done, fail) => {
    const watch = watched(child, (message) => fail(new UnfinishedError(message)))
    child.on('message', (message: Question | Step | { done: unknown } | { failed: Error }) => {
      if ('step' in message) watch(message)
      else if ('done' in message) done(message.done)
      else if ('failed' in message) fail(message.failed)
      else {
        const { id, ask, given } = message
        answerTo(answers.get(ask), given).then(
          (value) => child.connected && child.send({ id, value }),
          (error: unknown) => child.connected && child.send({ id, error }),
        )
      }
    })
    child.once('error', fail)
    child.once('exit', (code, signal) =>
      fail(new UnfinishedError(`The locked process ended with ${signal ?? code}.`)),
    )
    child.send(order as object)
  })
}

/** Ends a process that has gone on for longer than it said with one step; gives the function that takes its steps. */
function watched(child: ChildProcess, fail: (message: string) => void): (step: Step) => void {
  let now: Step | undefined
  let still = 0
  // Counted, and not told from the clock, so that a computer may sleep in between.
  const timer = setInterval(() => {
    if (now === undefined || ++still <= now.seconds) return
    child.kill('SIGKILL')
    fail(`The locked process has stood still for ${now.seconds} s, at ${now.step}.`)
  }, 1000)
  child.once('exit', () => clearInterval(timer))
  return (step) => {
    now = step
    still = 0
  }
}

async function answerTo(
  answer: ((...given: never[]) => Promise<unknown>) | undefined,
  given: readonly unknown[],
): Promise<unknown> {
  if (!answer) throw new Error('The locked process asks for what nobody offers.')
  return answer(...(given as never[]))
}
