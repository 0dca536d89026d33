/** Personal data: what would tell who a patient is. */
import { nhsNumbersIn } from './nhs-number.ts'
import { type Finding, type PostCheck, finding, quoted } from './subject.ts'

/**
 * An NHS number: each of the ten digits and their checksum are right. That is an error everywhere, but of ten digits in a
 * row one number in eleven is so by chance: without a word of patients near, they are a warning.
 */
export const nhsNumber: PostCheck = ({ post, passages }) =>
  passages.flatMap(({ source, placeOf }) => {
    const found = nhsNumbersIn(source)
    const isOfPatient = PATIENT.test(source) || found.some(({ text }) => /\D/.test(text))
    return found.map(({ text, at }) => {
      const message = `${quoted(text)} has the form and the checksum of an NHS number.`
      const certain =
        'Take it out. A number that belongs to nobody is 999 followed by seven digits.'
      const perhaps =
        'If it is a patient’s, take it out; if not, switch this check off for the line.'
      return isOfPatient
        ? finding('nhs-number', 'error', post, placeOf(at), message, certain)
        : finding('nhs-number', 'warning', post, placeOf(at), message, perhaps)
    })
  })

const PATIENT =
  /\b(?:NHS|CHI|patients?|hospital|clinic|surgery|(?:his|her|their|your|my) number)\b/i

export const birth: PostCheck = ({ post, sentences, words }) =>
  sentences.flatMap(({ words: text, place }): Finding[] => {
    const found = words?.birth.exec(text)?.[0]
    if (found === undefined) return []
    const message = `${quoted(found)} is a date of birth.`
    return [finding('birth', 'warning', post, place, message, 'The age in years is enough.')]
  })

/** Numbers of the United Kingdom: 01, 02, 03, 07 and 08, or +44, with ten or eleven digits in all. Helplines have three. */
const PHONE =
  /(?<![\w+.,/-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(?0)(?:[12378]\d)(?:[ ()-]?\d){7,8}(?![\w/-])/g

export const phone: PostCheck = ({ post, passages }) =>
  passages.flatMap(({ source, placeOf }) =>
    Array.from(source.matchAll(PHONE), (match) => {
      const message = `${quoted(match[0])} is a telephone number.`
      const advice =
        'If it is a patient’s, take it out; if it is yours, switch this check off for the line.'
      return finding('phone', 'warning', post, placeOf(match.index), message, advice)
    }),
  )
