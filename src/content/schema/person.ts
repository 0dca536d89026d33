/** people/<id>.yaml: the one place that says which fields it has, in Schema.org's terms. */
import * as z from 'zod'
import { line, meaning } from './meaning.ts'
import { readUrl } from './site-words.ts'

export const personSchema = z.strictObject({
  name: line().meta({ description: 'The person’s name, as it is printed.', example: 'Jane Doe' }),
  description: line()
    .optional()
    .meta({
      description: 'One or two sentences about the person.',
      example: 'Physiotherapist in Leeds.',
      also: ['bio', 'about'],
    }),
  url: meaning(readUrl)
    .optional()
    .meta({
      description: 'The person’s own page elsewhere.',
      example: 'https://www.example.org/',
      also: ['website', 'homepage', 'link'],
    }),
  sameAs: z
    .array(meaning(readUrl))
    .optional()
    .meta({
      description: 'Other addresses that are about the same person: a register, a profile.',
      example: '[https://orcid.org/0000-0002-1825-0097]',
      also: ['profiles', 'social', 'links'],
    }),
})
