/** Words: what a language must give so that the checks can read its texts. A second language is a second file of this shape. */
import { en } from './en.ts'

export interface CheckWords {
  /** What makes a sentence one that should name its source. */
  readonly claims: readonly RegExp[]
  /** What makes it a question, a doubt or advice instead. */
  readonly unclaimed: RegExp
  /** What no honest text on health can promise. */
  readonly absolutes: readonly RegExp[]
  /** What stands before such a word and takes it back. */
  readonly negations: RegExp
  /** What says that something is done for a condition. */
  readonly treats: RegExp
  /** What claims to be a doctor. */
  readonly doctor: RegExp
  /** What tells readers what to do. */
  readonly recommends: RegExp
  /** What tells of one person's illness. */
  readonly patients: readonly RegExp[]
  /** A day of birth. */
  readonly birth: RegExp
  /** What in a picture's title says whose it is. */
  readonly credit: RegExp
  /** Names of medicines that may not be advertised to the public. */
  readonly prescriptionOnly: RegExp
}

/** The words of a language (BCP 47); undefined for those that the checks cannot read yet. */
export function wordsFor(language: string): CheckWords | undefined {
  return new Intl.Locale(language).language === 'en' ? en : undefined
}
