/** Worker: renders a text in a process of its own, which can be ended when it takes too long. */
import { type ChildProcess, fork } from 'node:child_process'
import { cited } from '../citations/render.ts'

export interface Rendering {
  /** False when the time was over before it was done. */
  readonly ended: boolean
  /** In the body's markup. */
  readonly letters: number
  /** Of the processor. */
  readonly milliseconds: number
  /** The most memory that the process has had so far, in bytes. */
  readonly memory: number
}

let worker: ChildProcess | undefined

/** Renders a text by all rules, in `limit` milliseconds of processor time; the process is ended after ten times as many on the clock. */
export async function renderWithin(text: string, limit: number): Promise<Rendering> {
  worker ??= fork(import.meta.filename, ['render'])
  const child = worker
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Rendering>((done, fail) => {
      timer = setTimeout(() => {
        endWorker()
        done({ ended: false, letters: 0, milliseconds: limit, memory: NaN })
      }, limit * 10)
      child.once('message', (told: Rendering) =>
        done({ ...told, ended: told.milliseconds <= limit }),
      )
      child.once('error', fail)
      child.send(text)
    })
  } finally {
    clearTimeout(timer)
    child.removeAllListeners('error')
  }
}

export function endWorker(): void {
  worker?.kill('SIGKILL')
  worker = undefined
}

if (process.argv[2] === 'render') {
  process.on('message', (text: string) => {
    const started = process.cpuUsage()
    const { written } = cited(text)
    const { user, system } = process.cpuUsage(started)
    process.send?.({
      letters: String(written.body).length,
      milliseconds: (user + system) / 1000,
      memory: process.resourceUsage().maxRSS * 1024,
    })
  })
}
