/** Process: a program run under Node's permission model, which may read some folders, write to one, and ask for a few things. */
import { fork } from 'node:child_process'

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

/** Thrown when the process ended, or hung with nothing left to wait for, before it was done. */
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
    // Eleventy would start a thread, which only its watching needs.
    env: { ...process.env, NODE_OPTIONS: '', ELEVENTY_SKIP_ESM_RESOLVER: '1' },
  })
  return new Promise((done, fail) => {
    child.on('message', (message: Question | { done: unknown } | { failed: Error }) => {
      if ('done' in message) done(message.done)
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

async function answerTo(
  answer: ((...given: never[]) => Promise<unknown>) | undefined,
  given: readonly unknown[],
): Promise<unknown> {
  if (!answer) throw new Error('The locked process asks for what nobody offers.')
  return answer(...(given as never[]))
}
