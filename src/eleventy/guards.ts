/** Guards: what stands between Eleventy's loose ends and this project: errors, addresses, names, and time. */
import type { Run } from './run.ts'

/** Code may throw anything; of what is no Error, Eleventy would only say that it is none. */
export function told<Value>(promise: Promise<Value>): Promise<Value> {
  return promise.catch((error: unknown) => {
    throw error instanceof Error ? error : new Error(`Something threw ${String(error)}.`)
  })
}

/** Whatever an address is made from, nothing is written outside of the site's folder. */
export function inside(path: string): string {
  const steps = path.split(/[\\/]/)
  if (steps[0] === '' && !steps.includes('..')) return path
  throw new Error(`A page wants to stand at “${path}”, which is not an address of this site.`)
}

/** Eleventy names its templates from the folder in which it was started. */
export function plain(file: string): string {
  return file.replace(/^\.\//, '')
}

/** The seconds in which a layout is loaded, lists its pages or makes one; it takes a thousandth of that. */
export const FOR_ONE = 60

/** Does one thing within that time, and lets what follows take its own. */
export function inTime<Value>(run: Run, what: string, work: () => Value): Value {
  run.step(what, FOR_ONE)
  const done = work()
  run.step('the pages')
  return done
}
