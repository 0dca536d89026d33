/** Errors: which posts a build looks at. Small, since every build loads it. */
import type { Post } from '../model/page.ts'
import { nhsNumbersIn } from './nhs-number.ts'

/** True for a post in which a check may find an error; all else is a warning or a note, and told by `npm run check`. */
export function mayHoldErrors({ type, commercial, text }: Post): boolean {
  return (
    type === 'evidence' || type === 'case' || commercial === true || nhsNumbersIn(text).length > 0
  )
}
