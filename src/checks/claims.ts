/** Claims: sentences that need a source, promises that nobody can keep, and conditions that may not be advertised for. */
import type { Advertising } from '../model/advertising.ts'
import { type Finding, type PostCheck, finding, quoted, strict } from './subject.ts'
import type { CheckWords } from './words/words.ts'

/** C6. A sentence that says what causes, helps or was found, and names no source. */
export const claim: PostCheck = ({ post, sentences, words }) =>
  sentences.flatMap((sentence): Finding[] => {
    const { kind, words: text, place, sourced } = sentence
    if (!words || sourced || kind !== 'text' || /\?\W*$/.test(text)) return []
    if (words.unclaimed.test(text) || !words.claims.some((claims) => claims.test(text))) return []
    const message = `This sentence names no source: ${quoted(text)}`
    return [finding('claim', strict(post.type === 'evidence'), post, place, message, CLAIM)]
  })

const CLAIM =
  'Say in it where that comes from: a citation, a note, or a link. Or say that it is your own experience.'

/** C10. Headings and titles promise as well as sentences do. */
export const absolute: PostCheck = ({ post, sentences, words }) =>
  sentences.flatMap(({ words: text, place }) => {
    const found = words && absoluteIn(text, words)
    if (found === undefined) return []
    const message = `${quoted(found)} promises more than a text on health can: ${quoted(text)}`
    return [finding('absolute', strict(post.commercial), post, place, message, ABSOLUTE)]
  })

export const ABSOLUTE = 'Say for whom, how much and how surely, with the source.'

/** The promise in a text, where there is one that is not taken back by a “not” before it. */
export function absoluteIn(text: string, words: CheckWords): string | undefined {
  for (const absolute of words.absolutes) {
    const match = absolute.exec(text)
    if (match && !words.negations.test(text.slice(0, match.index))) return match[0]
  }
  return undefined
}

/** C11. What the author's advertising.yaml says the rules refuse; without that file nothing is known of them. */
export const treatment: PostCheck = ({ site, post, sentences, words }) =>
  sentences.flatMap(({ words: text, place }) => {
    const refused = words && refusedIn(text, words, site.advertising)
    if (!refused) return []
    return [finding('treatment', strict(post.commercial), post, place, ...refused)]
  })

/** Message and advice, where a text speaks of treating conditions for which no claim is accepted. */
export function refusedIn(
  text: string,
  words: CheckWords,
  advertising: Advertising | undefined,
): [message: string, advice: string] | undefined {
  const small = ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}'-]+/gu)
      ?.join(' ') ?? ''
  } `
  const found = (advertising?.refused ?? []).filter((name) =>
    small.includes(` ${name.toLowerCase()} `),
  )
  if (!advertising || found.length === 0 || !words.treats.test(text)) return undefined
  const named = found.map((name) => `“${name}”`).join(', ')
  return [
    `This names a treatment for ${named}: ${quoted(text)}`,
    `No claim for that is accepted by ${advertising.rules.name}. Take it out, or tell what trials found, with their sources.`,
  ]
}
