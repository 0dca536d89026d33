/** Meanings: how the text of a field is read. Each is written once here and used by every schema. */
import * as z from 'zod'
import { type PartialDay, parseDay } from '../../model/day.ts'
import { suggest } from '../../model/suggest.ts'
import { adviseDay } from '../dates.ts'
import { type Wrong, quoted } from '../wrong.ts'

/** A field whose text stands for something: `read` says what, or what is wrong with it. */
export function meaning<Value>(read: (text: string) => { value: Value } | Wrong) {
  return z.string().transform((text, context): Value => {
    const found = read(text.trim())
    if ('value' in found) return found.value
    const { message, advice, write } = found
    context.issues.push({ code: 'custom', message, input: text, params: { advice, write } })
    return z.NEVER
  })
}

/** A name, a title or some words on one line; line breaks and runs of spaces become one space. `most` is in letters. */
export function line(most = 500) {
  return meaning<string>((text) => {
    const value = text.replace(/\s+/g, ' ')
    if (value === '') return { message: 'This entry is empty.', advice: 'Take it out.' }
    if (UNSEEN.test(value)) return { message: 'Nothing in this text can be seen.', advice: RETYPE }
    if (NOTHING.test(value)) {
      return { message: `${quoted(value)} is what programs write for nothing.`, advice: RETYPE }
    }
    if (value.length <= most) return { value }
    const [found, limit] = [value.length, most].map((count) => count.toLocaleString('en-GB'))
    const message = `${quoted(text)} goes on for ${found} letters; here stand ${limit} at most.`
    const advice =
      'Shorten it; if the text itself has got in here, a quotation mark or a line of hyphens is missing.'
    return { message, advice }
  })
}

/** Marks without a shape and spaces of every width; a letter that is too new for this Node is none of them. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}\u2800]*$/u
const NOTHING = /^(null|~|undefined|NaN|Invalid Date|\[object Object\])$/
const RETYPE = 'Write the words that are meant, or take the line out.'

/** One sentence or a few, on one line. */
export function sentences() {
  return line(2_000)
}

/** A calendar day, `2018-12-06`, or a month, `2021-04`. */
export function day() {
  return meaning((text) => {
    const value = parseDay(text)
    return value ? { value } : adviseDay(text)
  })
}

/** A day, a month, or a year alone, `2014`. */
export function yearOrDay() {
  return meaning<PartialDay>((text) => {
    const value = /^[1-9]\d{3}$/.test(text) ? { year: Number(text) } : parseDay(text)
    return value ? { value } : adviseDay(text)
  })
}

/** `true` or `false`. */
export function yesOrNo() {
  return meaning((text) => {
    const word = text.toLowerCase()
    if (word === 'true' || word === 'false') return { value: word === 'true' }
    const write = /^(yes|y|on|1|ja|oui|是)$/.test(word)
      ? ['true']
      : /^(no|n|off|0|nein|non|否)$/.test(word)
        ? ['false']
        : ['true', 'false']
    return { message: `${quoted(text)} is neither true nor false.`, write }
  })
}

/** A whole number from `least` to `most`. */
export function count(least: number, most: number) {
  return meaning((text) => {
    const value = Number(text)
    return /^\d+$/.test(text) && value >= least && value <= most
      ? { value }
      : { message: `${quoted(text)} is not a whole number from ${least} to ${most}.` }
  })
}

/** One of a few words; `noun` says what they are. */
export function oneOf<Word extends string>(words: readonly Word[], noun: string) {
  return meaning<Word>((text) => {
    const value = words.find((word) => word === text.toLowerCase())
    if (value !== undefined) return { value }
    const near = suggest(text, words)
    const message = `${quoted(text)} is not a ${noun}.`
    const all = words.join(', ')
    return near ? { message, write: [near] } : { message, advice: `Write one of: ${all}` }
  })
}
