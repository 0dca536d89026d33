/** Errors: which texts a build looks at. Small, since every build loads it. */
import { nhsNumbersIn } from './nhs-number.ts'
import type { CheckedText } from './subject.ts'

/** True for a text in which a check may find an error; all else is a warning or a note, and told by `npm run check`. */
export function mayHoldErrors({ type, commercial, text }: CheckedText): boolean {
  return (
    type === 'evidence' || type === 'case' || commercial === true || nhsNumbersIn(text).length > 0
  )
}
