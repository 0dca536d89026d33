/** people/<id>.yaml: the one place that says which fields it has, in Schema.org's terms. */
import * as z from 'zod'
import { line, meaning, sentences } from './meaning.ts'
import { readOrcid } from '../orcid.ts'
import { readUrl } from './site-words.ts'

const registration = z.strictObject({
  register: line().meta({ example: 'General Medical Council', also: ['body', 'name'] }),
  number: line().meta({ example: '1234567', also: ['no', 'id'] }),
})

export const personSchema = z.strictObject({
  name: line().meta({ description: 'The person’s name, as it is printed.', example: 'Jane Doe' }),
  description: sentences()
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
  orcid: meaning(readOrcid)
    .optional()
    .meta({
      description: 'The person’s ORCID iD.',
      example: '0000-0002-1825-0097',
      also: ['orcidId', 'orcid-id'],
    }),
  sameAs: z
    .array(meaning(readUrl))
    .optional()
    .meta({
      description: 'Other addresses that are about the same person: a register, a profile.',
      example: '[https://orcid.org/0000-0002-1825-0097]',
      also: ['profiles', 'social', 'links'],
    }),
  conflicts: sentences()
    .optional()
    .meta({
      description: 'What may bias this person, said on posts that rest on evidence.',
      example: 'I am paid for treating people.',
      also: ['conflictsOfInterest', 'competingInterests', 'disclosure'],
    }),
  funding: sentences()
    .optional()
    .meta({
      description: 'Who pays for the writing.',
      example: 'None.',
      also: ['funder', 'sponsor'],
    }),
  registrations: z
    .array(registration)
    .optional()
    .meta({
      description:
        'The registers of health professionals in which the person stands, with the number.',
      example: '[{ register: General Medical Council, number: 1234567 }]',
      also: ['registration'],
    }),
})
