/** Measures texts made to be slow, as large as each is accepted, against the same bytes of prose; part of `npm run bench`. */
import { MOST_MARKS } from '../../src/markdown/marks.ts'
import { hostileTexts, largestOf } from './texts.ts'
import { endWorker, renderWithin } from './worker.ts'

const PROSE = 'Walking eases a stiff back, and rest does not, as three large trials have found. '
const LIMIT = 60_000

/** Each in a process of its own, so that its memory is its own. */
async function measure(text: string) {
  const rendering = await renderWithin(text, LIMIT)
  endWorker()
  return rendering
}

const paragraph = `${PROSE.repeat(8).trim()}\n\n`
const megabyte = await measure(paragraph.repeat(1_000_000 / paragraph.length))
/** For one byte of prose, in milliseconds of the processor. */
const rate = megabyte.milliseconds / 1_000_000
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
console.log(
  `1 MB of prose: ${(megabyte.milliseconds / 1000).toFixed(2)} s, ${megabytes(megabyte.memory)}`,
)
for (const name of Object.keys(hostileTexts(100))) {
  const text = largestOf(name, MOST_MARKS)
  const { ended, milliseconds, memory, letters } = await measure(text)
  const ofInput = `${(milliseconds / (text.length * rate)).toFixed(1)} × prose`
  const ofOutput = `${(milliseconds / (Math.max(text.length, letters) * rate)).toFixed(1)} × for its HTML`
  const size = `${(text.length / 1000).toFixed(0)} kB in ${(milliseconds / 1000).toFixed(2)} s`
  console.log(
    `${name}: ${ended ? `${size}, ${ofInput}, ${ofOutput}, ${megabytes(memory)}` : 'not done'}`,
  )
}
