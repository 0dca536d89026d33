/** CSL's types of works (CSL 1.0.2, appendix III), and which of ours each is printed as. */
import type { ReferenceType } from './reference.ts'

/** Our type for one of CSL's; undefined for a word that is none of them. */
export function typeOf(type: string): ReferenceType | undefined {
  return TYPES.get(type)
}

/** Ours, and those of CSL’s that are printed as it. */
const PRINTED: readonly (readonly [ReferenceType, string])[] = [
  ['article-journal', 'article-journal review review-book'],
  ['article-magazine', 'article-magazine periodical'],
  ['article-newspaper', 'article-newspaper'],
  ['book', 'book classic collection'],
  ['chapter', 'chapter entry entry-dictionary entry-encyclopedia'],
  ['dataset', 'dataset'],
  ['document', 'document article bill broadcast event figure graphic hearing interview legal_case'],
  ['document', 'legislation manuscript map motion_picture musical_score pamphlet patent'],
  ['document', 'performance personal_communication regulation software song treaty'],
  ['paper-conference', 'paper-conference'],
  ['post-weblog', 'post-weblog'],
  ['report', 'report'],
  ['speech', 'speech'],
  ['standard', 'standard'],
  ['thesis', 'thesis'],
  ['webpage', 'webpage post'],
]

const TYPES = new Map(
  PRINTED.flatMap(([ours, theirs]) => theirs.split(' ').map((type) => [type, ours] as const)),
)

export const CSL_TYPES: readonly string[] = [...TYPES.keys()]
