/** Measures texts as large as a text may be (1 MB), made to be slow, against the same bytes of prose; part of `npm run bench`. */
import { hostileTexts } from './texts.ts'
import { endWorker, renderWithin } from './worker.ts'

const SIZE = 1_000_000
const PROSE = 'Walking eases a stiff back, and rest does not, as three large trials have found. '
const LIMIT = 60_000

/** Each in a process of its own, so that its memory is its own. */
async function measure(text: string) {
  const rendering = await renderWithin(text, LIMIT)
  endWorker()
  return rendering
}

const paragraph = `${PROSE.repeat(8).trim()}\n\n`
const prose = await measure(paragraph.repeat(SIZE / paragraph.length))
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
console.log(
  `1 MB of prose: ${(prose.milliseconds / 1000).toFixed(2)} s, ${megabytes(prose.memory)}`,
)
for (const [name, text] of Object.entries(hostileTexts(SIZE))) {
  const { ended, milliseconds, memory } = await measure(text)
  const times = `${(milliseconds / prose.milliseconds).toFixed(1)} ×`
  const seconds = `${(milliseconds / 1000).toFixed(2)} s`
  console.log(`${name}: ${ended ? `${times}, ${seconds}, ${megabytes(memory)}` : 'not done'}`)
}
