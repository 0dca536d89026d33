/** glossary.yaml: the one place that says which fields it has. */
import * as z from 'zod'
import { day, line, meaning, sentences } from './meaning.ts'
import { readLanguage, readUrl } from './site-words.ts'

const list = () => z.array(line()).default([])

const source = z.strictObject({
  id: line().meta({ description: 'A short name of its own.', example: 'nhs' }),
  name: line().meta({ description: 'The source’s name.', example: 'NHS, Health A to Z' }),
  url: meaning(readUrl).meta({
    description: 'Where it is read.',
    example: 'https://www.nhs.uk/conditions/',
    also: ['link', 'address'],
  }),
})

const term = z.strictObject({
  term: line().meta({
    description: 'The name that is used on this site.',
    example: 'low back pain',
    also: ['name', 'title'],
  }),
  names: list().meta({
    description: 'Other names of the same thing, in any language.',
    example: '[lumbago, lower back pain]',
    also: ['synonyms', 'other'],
  }),
  abbreviation: line().optional().meta({ description: 'Its abbreviation.', example: 'LBP' }),
  spellings: list().meta({
    description: 'Other spellings of these names.',
    example: '[low-back pain]',
  }),
  meaning: sentences().meta({
    description: 'What it is, in one sentence.',
    example: 'Pain between the ribs and the buttocks.',
    also: ['definition', 'description'],
  }),
  language: meaning(readLanguage)
    .optional()
    .meta({ description: 'The language of the term, where it is not the site’s.', example: 'zh' }),
  source: line().meta({ description: 'The id of its source.', example: 'nhs' }),
})

export const glossarySchema = z.strictObject({
  checked: day()
    .optional()
    .meta({
      description:
        'The day on which the author last checked every meaning; until then the page says that nobody has.',
      example: '2026-11-22',
      also: ['reviewed'],
    }),
  sources: z.array(source).meta({
    description: 'Where the meanings can be checked.',
    example: '\n  - { id: nhs, name: NHS, url: https://www.nhs.uk/conditions/ }',
  }),
  terms: z.array(term).meta({
    description: 'The things that are explained.',
    example: '\n  - { term: low back pain, meaning: …, source: nhs }',
  }),
})
