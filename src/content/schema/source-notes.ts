/** references/notes.yaml: the one place that says which fields it has. */
import * as z from 'zod'
import { suggest } from '../../model/suggest.ts'
import { quoted } from '../wrong.ts'
import { count, line, meaning, sentences } from './meaning.ts'

const LEVELS = ['high', 'moderate', 'low', 'very low'] as const

const certainty = meaning<(typeof LEVELS)[number]>((text) => {
  const word = text.toLowerCase().replace(/[\s_-]+/g, ' ')
  const value = LEVELS.find((level) => level === word)
  if (value) return { value }
  const near = suggest(word, LEVELS)
  return {
    message: `${quoted(text)} is not one of GRADE’s words for certainty.`,
    write: near ? [near] : LEVELS,
  }
})

/** What the author says of one work. */
const note = z.strictObject({
  design: line()
    .optional()
    .meta({
      description: 'What kind of study it is.',
      example: 'Randomised trial',
      also: ['type', 'study', 'kind'],
    }),
  people: count(1, 1_000_000_000)
    .optional()
    .meta({
      description: 'How many people took part.',
      example: '8270',
      also: ['participants', 'size', 'n', 'number', 'patients'],
    }),
  certainty: certainty.optional().meta({
    description: 'How certain its finding is, in GRADE’s words: high, moderate, low or very low.',
    example: 'low',
    also: ['grade', 'level', 'quality'],
  }),
  finding: sentences()
    .optional()
    .meta({
      description: 'What it found, in one line.',
      example: 'Walking helped a little more than rest.',
      also: ['result', 'summary'],
    }),
})

/** By the ids of the works. */
export const sourceNotesSchema = z.record(z.string(), note)
