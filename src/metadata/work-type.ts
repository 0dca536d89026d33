/** Work type: what schema.org calls a kind of work. */
import type { Reference } from '../model/reference.ts'

/** Schema.org's type for one of CSL's. */
export function schemaType({ type }: Pick<Reference, 'type'>) {
  return TYPES[type] ?? ('CreativeWork' as const)
}

const TYPES = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
  speech: undefined,
  thesis: 'Thesis',
  dataset: undefined,
  document: undefined,
  'paper-conference': 'ScholarlyArticle',
  'post-weblog': 'BlogPosting',
  standard: undefined,
  webpage: undefined,
} as const satisfies Record<Reference['type'], string | undefined>
