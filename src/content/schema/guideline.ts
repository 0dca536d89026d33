/** guidelines/<id>.yaml: the one place that says which fields it has. */
import * as z from 'zod'
import { GUIDELINE_STATUS } from '../../model/guideline.ts'
import { day, line, meaning, oneOf, sentences } from './meaning.ts'
import { readUrl } from './site-words.ts'

const source = z.strictObject({
  id: line().meta({ description: 'A short name of its own.', example: 'copy' }),
  name: line().meta({
    description: 'What it is.',
    example: 'A copy of the guideline’s first page',
  }),
  url: meaning(readUrl).meta({
    description: 'Where it stands.',
    example: 'https://www.example.org/',
    also: ['link', 'address'],
  }),
  read: day().meta({ description: 'When you read it.', example: '2026-11-22', also: ['accessed'] }),
  facts: z
    .array(line())
    .default([])
    .meta({ description: 'What of this file stands in it.', example: '[title, published]' }),
})

const recommendation = z.strictObject({
  number: line()
    .optional()
    .meta({ description: 'Its number.', example: '1.2.7', also: ['rec'] }),
  quote: sentences().meta({
    description: 'A short part of it, word by word.',
    example: 'Consider manual therapy',
    also: ['text', 'words'],
  }),
  direction: oneOf(['for', 'against'], 'direction').meta({
    description: 'Whether it speaks for or against the treatment.',
    example: 'for',
  }),
  strength: line().optional().meta({
    description: 'How strong it is, in the publisher’s words.',
    example: 'consider',
  }),
  treatments: z
    .array(line())
    .optional()
    .meta({
      description: 'What it speaks of; posts on other treatments only say that it is there.',
      example: '[Manual therapy]',
      also: ['treatment'],
    }),
  source: line().meta({ description: 'The id of the source it was read in.', example: 'copy' }),
})

export const guidelineSchema = z.strictObject({
  name: line().meta({ description: 'What people call it.', example: 'NICE NG59', also: ['short'] }),
  title: line().meta({
    description: 'Its title.',
    example: 'Low back pain and sciatica in over 16s',
  }),
  publisher: line().meta({ description: 'Who publishes it.', example: 'NICE' }),
  url: meaning(readUrl).meta({
    description: 'The publisher’s own page.',
    example: 'https://www.nice.org.uk/guidance/ng59',
    also: ['link', 'address'],
  }),
  published: day().meta({
    description: 'When it was published.',
    example: '2016-11-30',
    also: ['date'],
  }),
  updated: day().optional().meta({
    description: 'When the publisher last changed it.',
    example: '2020-12-11',
  }),
  status: oneOf(GUIDELINE_STATUS, 'status').optional().meta({
    description:
      'Whether it holds: current, updated, replaced or withdrawn. Leave it out if you have not looked.',
    example: 'replaced',
  }),
  replacedBy: line()
    .optional()
    .meta({
      description: 'What has taken its place: the name of a file in guidelines/.',
      example: 'ng193',
      also: ['replaced_by'],
    }),
  checked: day()
    .optional()
    .meta({
      description:
        'When you last compared this file with the publisher’s own page. Until then pages say that nobody has.',
      example: '2026-11-22',
      also: ['reviewed'],
    }),
  conditions: z.array(line()).meta({
    description: 'The conditions it speaks to.',
    example: '[Low back pain, Sciatica]',
  }),
  siblings: z
    .array(line())
    .default([])
    .meta({
      description:
        'Guidelines that judge the same treatment for other conditions; a page about those conditions should name them too.',
      example: '[ng193]',
      also: ['seeAlso'],
    }),
  sources: z.array(source).meta({
    description: 'Where what stands in this file was read.',
    example: '\n  - { id: copy, name: A copy, url: https://www.example.org/, read: 2026-11-22 }',
  }),
  recommendations: z.array(recommendation).meta({
    description: 'What it recommends: only what your posts rest on.',
    example: '\n  - { quote: Consider manual therapy, direction: for, source: copy }',
  }),
})
