/** publications.yaml: the one place that says which fields it has; each publication's are CSL-JSON's (CSL 1.0.2). */
import * as z from 'zod'
import { CSL_TYPES, typeOf } from '../../model/reference-types.ts'
import type { ReferenceType } from '../../model/reference.ts'
import { suggest } from '../../model/suggest.ts'
import { type Wrong, quoted } from '../wrong.ts'
import { line, meaning, sentences, yearOrDay } from './meaning.ts'
import { readUrl } from './site-words.ts'

const name = z.strictObject({
  family: line().meta({
    description: 'The family name.',
    example: 'Doe',
    also: ['last', 'surname'],
  }),
  given: line()
    .optional()
    .meta({ description: 'The other names.', example: 'Jane', also: ['first'] }),
})

const publication = z.strictObject({
  id: meaning<string>((text) =>
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text) && Buffer.byteLength(text) <= 200
      ? { value: text }
      : {
          message: `${quoted(text)} cannot be an id.`,
          advice: 'Use some letters, digits and hyphens.',
        },
  ).meta({
    description: 'A short name of its own, used in its address.',
    example: 'doe-2014-sleep',
  }),
  type: meaning(readType).meta({
    description: 'What kind of work it is.',
    example: 'article-journal',
  }),
  title: sentences().meta({ description: 'Its title.', example: 'Sleep after a stroke' }),
  author: z.array(name).meta({
    description: 'Who wrote it, in order.',
    example: '[{ family: Doe, given: Jane }]',
    also: ['authors'],
  }),
  'container-title': line()
    .optional()
    .meta({
      description: 'The journal or the book it stands in.',
      example: 'The Journal of Sleep',
      also: ['journal', 'container', 'book'],
    }),
  volume: line().optional().meta({ description: 'The volume.', example: '21' }),
  issue: line()
    .optional()
    .meta({ description: 'The issue.', example: '2', also: ['number'] }),
  page: line()
    .optional()
    .meta({ description: 'The page or pages.', example: '9-12', also: ['pages'] }),
  issued: yearOrDay().meta({
    description: 'When it came out: a year, a month or a day.',
    example: '2014-09',
    also: ['date', 'published', 'year'],
  }),
  DOI: meaning<string>((text) => {
    const value = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1]
    return value === undefined
      ? { message: `${quoted(text)} is not a DOI.`, advice: 'A DOI begins with  10.' }
      : { value }
  })
    .optional()
    .meta({ description: 'Its DOI.', example: '10.1000/182' }),
  URL: meaning(readUrl)
    .optional()
    .meta({
      description: 'Where it can be read.',
      example: 'https://www.example.org/sleep.pdf',
      also: ['link'],
    }),
  summary: z
    .string()
    .optional()
    .meta({
      description: 'What it says, in plain words for readers who are no researchers; Markdown.',
      example: '|\n    What the article found, in a few sentences.',
      also: ['abstract', 'plain'],
    }),
})

export const publicationsSchema = z.strictObject({
  title: line().meta({ description: 'The heading of the page.', example: 'Publications' }),
  description: sentences().optional().meta({
    description: 'One or two sentences for search engines.',
    example: 'Articles and reviews by Jane Doe.',
  }),
  groups: z
    .array(
      z.strictObject({
        title: line().meta({ description: 'The heading of the group.', example: 'Reviews' }),
        publications: z.array(publication).default([]),
      }),
    )
    .meta({
      description: 'Groups of publications; an empty one is not shown.',
      example: '\n  - title: Reviews\n    publications: []',
    }),
})

export type PublicationFields = z.output<typeof publication>

function readType(text: string): { value: ReferenceType } | Wrong {
  const type = typeOf(text)
  if (type !== undefined) return { value: type }
  const words = (type: string) => type.split('-').sort().join()
  const near = CSL_TYPES.find((type) => words(type) === words(text)) ?? suggest(text, CSL_TYPES)
  return {
    message: `${quoted(text)} is not a type of publication.`,
    ...(near
      ? { write: [near] }
      : { advice: 'Write one of CSL’s types, such as  article-journal , book  or  chapter' }),
  }
}
