/** RIS's types of works, and ours. */
import type { ReferenceType } from '../model/reference.ts'

/** Our type for one of RIS’s; what is none of them is a document. */
export function fromRis(type: string): ReferenceType {
  return TYPES.find(([, ...theirs]) => theirs.includes(type))?.[0] ?? 'document'
}

export function intoRis(type: ReferenceType): string {
  return TYPES.find(([ours]) => ours === type)?.[1] ?? 'GEN'
}

/** By ours; the first of RIS’s is the one that is written. */
const TYPES: readonly (readonly [ReferenceType, string, ...string[]])[] = [
  ['article-journal', 'JOUR', 'EJOUR', 'INPR', 'ABST'],
  ['article-magazine', 'MGZN'],
  ['article-newspaper', 'NEWS'],
  ['book', 'BOOK', 'EBOOK', 'EDBOOK'],
  ['chapter', 'CHAP', 'ECHAP', 'DICT', 'ENCYC'],
  ['dataset', 'DATA', 'AGGR'],
  ['document', 'GEN'],
  ['paper-conference', 'CPAPER', 'CONF'],
  ['post-weblog', 'BLOG'],
  ['report', 'RPRT', 'GOVDOC'],
  ['speech', 'SLIDE', 'HEAR'],
  ['standard', 'STAND'],
  ['thesis', 'THES'],
  ['webpage', 'ELEC', 'WEB'],
]
