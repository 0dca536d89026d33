/** Doubts: fields of a text that can be read, and hardly mean what they say. */
import { type Day, isoDay } from '../model/day.ts'
import type { Problem } from '../model/problem.ts'
import { errorAt, warningAt } from './wrong.ts'
import type { YamlTree } from './yaml/tree.ts'

/** What to ask the author about a text's fields; `date` is that of a post. */
export function doubtsOf(tree: YamlTree, file: string, today: Day, date?: Day): Problem[] {
  const place = tree.spot(['date'])
  const old = date && date.year < FIRST_BLOGS
  const far = date && date.year > today.year + YEARS_AHEAD
  const empty = tree.names(['draft']) && tree.written(['draft']).trim() === ''
  return [
    ...(old ? [warningAt(file, place, tooOld(date))] : []),
    ...(far ? [warningAt(file, place, tooFar(date))] : []),
    ...(empty ? [errorAt(file, tree.spot(['draft']), NEITHER)] : []),
  ]
}

/** The first web page is of 1990. */
const FIRST_BLOGS = 1990
const YEARS_AHEAD = 2

function tooOld(date: Day) {
  const message = `“${isoDay(date)}” is a day on which nothing could stand on the web.`
  return { message, advice: 'See whether the year is right.' }
}

function tooFar(date: Day) {
  const message = `“${isoDay(date)}” keeps this text back for years.`
  const advice = 'See whether the year is right; a text that is not finished has  draft: true'
  return { message, advice }
}

/** Whoever begins to write `draft` does not want it to be published. */
const NEITHER = {
  message: 'The draft is empty, so nothing says whether this is to be published.',
  advice: 'Write  draft: true  or take the line out.',
}
