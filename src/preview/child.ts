/** Child: what runs in the worker's process. It builds what it is told, one order at a time, and ends with its parent. */
import { mistakeOf } from './mistake.ts'
import type { Order, Outcome } from './worker.ts'

const [module = ''] = process.argv.slice(2)
const loading: Promise<{ build(order: Order): Promise<Built> }> = import(module)
// What is wrong with it is told with the first order.
loading.catch(() => undefined)

/** What is wrong with the site that was made is told beside what is wrong with the content. */
type Built = Outcome & { readonly faults?: Outcome['problems'] }

process.on('message', (order: Order) => void obey(order).then((outcome) => process.send?.(outcome)))
process.on('disconnect', () => process.exit())
// Ctrl+C reaches parent and child alike: the parent decides when the child ends.
process.on('SIGINT', () => undefined)

async function obey(order: Order): Promise<Outcome> {
  try {
    const { build } = await loading
    const { ok, problems, faults = [], counts, url } = await build(order)
    return { ok, problems: [...problems, ...faults], counts, ...(url === undefined ? {} : { url }) }
  } catch (error) {
    return { ok: false, problems: [mistakeOf(error, order.root)], counts: {} }
  }
}
