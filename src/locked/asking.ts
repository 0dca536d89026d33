/** Asking: the side of the locked process: what it is told to do, what it asks for, and how it says that it is done. */
import type { Question } from './process.ts'

type Answer = { readonly id: number; readonly value?: unknown; readonly error?: unknown }

const waiting = new Map<number, (answer: Answer) => void>()
let count = 0

/** Waits for the order and carries it out; what `run` gives or throws is told to the process that has sent it. */
export function obey<Order>(run: (order: Order) => Promise<unknown>): void {
  process.once('message', (order: Order) => {
    process.on('message', (answer: Answer) => {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
      rest()
    })
    rest()
    run(order).then(
      (done) => tell({ done }),
      (error: unknown) => {
        tell({ failed: error instanceof Error ? plain(error) : error })
      },
    )
  })
}

/** Asks the unlocked process to do what is not permitted here. */
export function ask<Value>(name: string, ...given: unknown[]): Promise<Value> {
  const id = count++
  const question: Question = { id, ask: name, given }
  process.channel?.ref()
  return new Promise<Value>((done, fail) => {
    waiting.set(id, ({ value, error }) =>
      error === undefined ? done(value as Value) : fail(error),
    )
    process.send?.(question)
  })
}

/** Says what comes next, and within how many seconds something else will. */
export function tellStep(step: string, seconds: number): void {
  process.send?.({ step, seconds })
}

/** While nothing is asked for, the channel keeps no process alive that waits for what never comes. */
function rest(): void {
  if (waiting.size === 0) process.channel?.unref()
}

function tell(message: object): void {
  process.send?.(message, () => process.disconnect())
}

/** An error without what cannot be copied: its message, its code, its stack, and what caused it. */
function plain(error: Error): Error {
  const original = 'originalError' in error ? error.originalError : undefined
  const inner = error.cause ?? original
  const cause = inner instanceof Error ? plain(inner) : undefined
  const copy = new Error(error.message, cause && { cause })
  copy.stack = error.stack
  return 'code' in error ? Object.assign(copy, { code: String(error.code) }) : copy
}
