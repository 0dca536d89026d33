/** Refusal: an export that cannot be read, or not safely, in words for its owner. */

/** Thrown before anything is written; its message is for the author, with advice on a second line. */
export class Refusal extends Error {
  readonly advice: string | undefined

  constructor(message: string, advice?: string) {
    super(message)
    this.advice = advice
  }
}
