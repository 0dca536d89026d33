/** advertising.yaml: the one place that says which fields it has. */
import * as z from 'zod'
import { day, line, meaning } from './meaning.ts'
import { readUrl } from './site-words.ts'

export const advertisingSchema = z.strictObject({
  rules: z
    .strictObject({
      name: line().meta({ example: 'CAP' }),
      url: meaning(readUrl).meta({ example: 'https://www.asa.org.uk/', also: ['link', 'address'] }),
      read: day().meta({ example: '2026-11-22', also: ['accessed'] }),
    })
    .meta({
      description: 'Where the rules were read, and when.',
      example: '{ name: CAP, url: https://www.asa.org.uk/, read: 2026-11-22 }',
    }),
  accepted: z.array(line()).default([]).meta({
    description: 'Conditions for which the rules accept a claim, with their limits.',
    example: '[short-term relief of tension headache]',
  }),
  refused: z.array(line()).meta({
    description: 'Words for conditions for which they accept none; the checks look for them.',
    example: '[anxiety, insomnia]',
  }),
})
