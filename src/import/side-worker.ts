/** Side worker: texts prepared beside this program, on another processor, for exports that are worth it. */
import { availableParallelism } from 'node:os'
import { setImmediate as immediate } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { OldBlog } from './old-links.ts'
import type { Prepare, Prepared, Task } from './prepare.ts'

/**
 * Makes ready what starts a worker, so that it is ready when the blog is known; it answers each `Question` with an
 * `Answer`. Given by the command, which knows the tools.
 */
export type WorkerStarter = () => Promise<(blog: OldBlog) => Worker>

export interface Question {
  readonly id: number
  readonly task: Task
}

export type Answer =
  | { readonly id: number; readonly prepared: Prepared }
  | { readonly id: number; readonly error: unknown }

/** In bytes: what is smaller is done before a worker has begun. */
const WORTH_IT = 2_000_000
/** In letters: a worker that has less to do is given more. */
const ENOUGH = 100_000

/** True where an export of this size has work for two processors, and this machine has them. */
export function isWorthWorker(size: number): boolean {
  return size >= WORTH_IT && availableParallelism() > 1
}

interface Waiting {
  readonly task: Task
  done(prepared: Prepared): void
  fail(reason: unknown): void
}

/** A worker and this program, which take the tasks from one queue, each whenever it has nothing else to do. */
export class SideWorker {
  readonly #worker: Worker
  readonly #here: Prepare
  readonly #queue: Waiting[] = []
  readonly #asked = new Map<number, Waiting>()
  #next = 0
  /** Letters that the worker has. */
  #load = 0
  #isWorking = false
  #isBroken = false

  constructor(worker: Worker, here: Prepare) {
    this.#worker = worker
    this.#here = here
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', () => this.#goOnAlone())
  }

  prepare(task: Task): Promise<Prepared> {
    return new Promise((done, fail) => {
      this.#queue.push({ task, done, fail })
      this.#feed()
      if (!this.#isWorking) void this.#work()
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  /** What a worker that broke down had to do, and all that comes, is done here. */
  #goOnAlone(): void {
    this.#isBroken = true
    this.#queue.unshift(...this.#asked.values())
    this.#asked.clear()
    if (!this.#isWorking) void this.#work()
  }

  #feed(): void {
    while (!this.#isBroken && this.#load < ENOUGH) {
      const waiting = this.#queue.shift()
      if (!waiting) return
      const id = this.#next++
      this.#load += waiting.task.html.length
      this.#asked.set(id, waiting)
      this.#worker.postMessage({ id, task: waiting.task } satisfies Question)
    }
  }

  /** Between two tasks the answers of the worker, and of the disk, are heard. */
  async #work(): Promise<void> {
    this.#isWorking = true
    for (;;) {
      await immediate()
      const waiting = this.#queue.shift()
      if (!waiting) break
      await this.#here(waiting.task).then(waiting.done, waiting.fail)
    }
    this.#isWorking = false
  }

  #settle(answer: Answer): void {
    const waiting = this.#asked.get(answer.id)
    if (!waiting) return
    this.#asked.delete(answer.id)
    this.#load -= waiting.task.html.length
    if ('prepared' in answer) waiting.done(answer.prepared)
    else waiting.fail(answer.error)
    this.#feed()
  }
}
