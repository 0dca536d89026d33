/** Measures texts made to be slow, as large as each is accepted, against the same bytes of prose, in Markdown alone and as builds; part of `npm run bench`. */
import { MOST_MARKS } from '../../src/markdown/marks.ts'
import { compareBuilds } from './builds.ts'
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
/** Times as long as prose of as many bytes takes, in the text and in the HTML that is made of it. */
const rows: { name: string; milliseconds: number; ofText: number; ofHtml: number; line: string }[] =
  []
for (const name of Object.keys(hostileTexts(100))) {
  const text = largestOf(name, MOST_MARKS)
  const { ended, milliseconds, memory, letters } = await measure(text)
  const ofText = ended ? milliseconds / (text.length * rate) : Infinity
  const ofHtml = ended ? milliseconds / (Math.max(text.length, letters) * rate) : Infinity
  const size = `${(text.length / 1000).toFixed(0)} kB in ${(milliseconds / 1000).toFixed(2)} s`
  const line = `${ofText.toFixed(1).padStart(5)} × prose, ${ofHtml.toFixed(1)} × for its HTML, ${size}, ${megabytes(memory)}: ${name}`
  rows.push({ name, milliseconds, ofText, ofHtml, line })
}
rows.sort((a, b) => b.ofText - a.ofText)
for (const { line } of rows) console.log(line)
const within = (of: 'ofText' | 'ofHtml') => rows.filter((row) => row[of] <= 2).length
console.log(
  `${rows.length} hostile texts: ${within('ofText')} within twice the time of as much prose, ${within('ofHtml')} of as much prose in HTML`,
)

const BUILT = 20
const slowest = rows.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, BUILT)
console.log(`The ${BUILT} slowest of them, each as a site of its own:`)
compareBuilds(
  Object.fromEntries(slowest.map(({ name }) => [name, largestOf(name, MOST_MARKS)])),
  paragraph,
)
