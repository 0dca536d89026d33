/** The front matter of posts and pages that rest on evidence: the one place that says which fields there are. All may be left out. */
import * as z from 'zod'
import { CERTAINTY_LEVELS, CHANGE_KINDS, POST_TYPES } from '../../model/evidence.ts'
import { day, line, oneOf, sentences, yesOrNo } from './meaning.ts'

const keyPoints = z
  .array(sentences())
  .optional()
  .meta({
    description: 'Two or three sentences to take home; they stand in a box above the text.',
    example: '[Walking helps a stiff back., Rest does not.]',
    also: ['key_points', 'takeaways', 'tldr'],
  })

const certainty = z
  .array(
    z.strictObject({
      claim: sentences().meta({ example: 'Walking eases back pain at twelve weeks' }),
      level: oneOf(CERTAINTY_LEVELS, 'level of certainty').meta({
        example: 'moderate',
        also: ['grade'],
      }),
      by: line().meta({ example: 'jane-doe', also: ['judgedBy'] }),
    }),
  )
  .optional()
  .meta({
    description:
      'How certain a claim is, in GRADE’s words (high, moderate, low, very low), and who judged it: a person or a source.',
    example: '[{ claim: Walking eases back pain, level: moderate, by: jane-doe }]',
  })

const conditions = z
  .array(
    z.strictObject({
      name: line().meta({ example: 'Low back pain' }),
      icd11: line()
        .optional()
        // WHO, ICD-11 for Mortality and Morbidity Statistics: ME84.2, Low back pain.
        .meta({ example: 'ME84.2', also: ['code', 'icd'] }),
    }),
  )
  .optional()
  .meta({
    description: 'The conditions it speaks of, with their codes in ICD-11 if you like.',
    example: '[{ name: Low back pain, icd11: ME84.2 }]',
  })

const searched = z
  .strictObject({
    on: day().meta({ example: '2026-10-30', also: ['date', 'when'] }),
    where: z.array(line()).meta({ example: '[PubMed, Cochrane Library]' }),
    how: sentences().optional().meta({ example: 'walking AND “back pain”, trials only' }),
  })
  .optional()
  .meta({
    description: 'When, where and how the evidence was looked for.',
    example: '{ on: 2026-10-30, where: [PubMed, Cochrane Library], how: trials only }',
    also: ['search'],
  })

const changes = z
  .array(
    z.strictObject({
      date: day().meta({ example: '2026-11-01' }),
      kind: oneOf(CHANGE_KINDS, 'kind of change').meta({ example: 'correction' }),
      note: sentences().meta({ example: 'The dose was wrong.', also: ['text', 'what'] }),
    }),
  )
  .optional()
  .meta({
    description: 'What was changed since it was published; a correction is marked as such.',
    example: '[{ date: 2026-11-01, kind: correction, note: The dose was wrong. }]',
    also: ['changelog', 'history', 'corrections'],
  })

const guidelines = z
  .array(
    z.strictObject({
      id: line().meta({ example: 'ng59' }),
      rec: line()
        .optional()
        .meta({ example: '1.2.7', also: ['recommendation', 'number'] }),
    }),
  )
  .optional()
  .meta({
    description:
      'The guidelines it rests on, by the names of their files in guidelines/, each with a recommendation or with all.',
    example: '[{ id: ng59, rec: 1.2.7 }]',
    also: ['guideline'],
  })

export const evidenceFields = {
  type: oneOf(POST_TYPES, 'type of post').optional().meta({
    description:
      'What kind of text it is: evidence, explainer, news, opinion, case or notice. Of evidence more is asked.',
    example: 'evidence',
  }),
  commercial: yesOrNo()
    .optional()
    .meta({
      description: 'true for a text that promotes something you sell; it is checked more strictly.',
      example: 'true',
      also: ['sponsored', 'advert', 'promotion'],
    }),
  reviewed: day()
    .optional()
    .meta({
      description: 'The day on which it was last looked through as a whole.',
      example: '2026-11-01',
      also: ['lastReviewed', 'last_reviewed', 'checked'],
    }),
  reviewedBy: line()
    .optional()
    .meta({
      description: 'Who looked it through: the name of a file in people/.',
      example: 'jane-doe',
      also: ['reviewer', 'reviewed_by'],
    }),
  reviewBy: day()
    .optional()
    .meta({
      description: 'When it is to be looked through again, if not 36 months later.',
      example: '2028-11-01',
      also: ['nextReview', 'review_by', 'expires'],
    }),
  keyPoints,
  guidelines,
  certainty,
  conditions,
  treatments: z
    .array(line())
    .optional()
    .meta({ description: 'The treatments it speaks of.', example: '[Walking]' }),
  conflicts: sentences()
    .optional()
    .meta({
      description:
        'What may bias you here, in a sentence. Without it, that of your file in people/ is shown.',
      example: 'I am paid for teaching people to walk.',
      also: ['conflictsOfInterest', 'competingInterests', 'disclosure'],
    }),
  funding: sentences()
    .optional()
    .meta({
      description: 'Who paid for it. Without it, that of your file in people/ is shown.',
      example: 'None.',
      also: ['funder', 'sponsor'],
    }),
  searched,
  consent: yesOrNo().optional().meta({
    description: 'true says that the patient you write about has agreed to it in writing.',
    example: 'true',
  }),
  changes,
}
