/** Faults: what is wrong on the pages as they were written, each said once. */
import type { Problem } from '../model/problem.ts'
import type { Site } from '../model/site.ts'
import type { Wrong } from './messages.ts'

export interface Fault {
  /** The address of the page that shows it. */
  readonly page: string
  /** For an id that stands twice: which. */
  readonly id?: string
  readonly wrong: Wrong
}

/** A layout repeats its faults on every page: they are told for the first page, with the number of the others. */
export function printFaults(faults: readonly Fault[], site: Site): Problem[] {
  const texts = new Map([...site.posts, ...site.pages].map((text) => [text.path, text]))
  const groups = new Map<string, { file: string; wrong: Wrong; others: number }>()
  for (const { page, id, wrong } of faults) {
    const text = texts.get(page)
    const own = id !== undefined && text?.ids.has(id) ? text.file : undefined
    const name = `${own ?? ''}\n${wrong.message}`
    const known = groups.get(name)
    if (known) known.others += 1
    else groups.set(name, { file: own ?? page, wrong, others: 0 })
  }
  return [...groups.values()].map(({ file, wrong: { message, advice }, others }) => ({
    level: 'error',
    file,
    message:
      others === 0
        ? message
        : `${message} (So on ${others} more ${others === 1 ? 'page' : 'pages'}.)`,
    advice,
  }))
}
