/** Crossref: one work by its DOI, and what its publisher or Retraction Watch have said of it since. */
import * as z from 'zod'
import type { Reference, ReferenceName, ReferenceType } from '../../model/reference.ts'
import { given } from '../csl-fields.ts'
import { type NoAnswer, ask } from './ask.ts'
import { type Notice, noticesIn, updateSchema } from './notices.ts'
import type { WrongRecord } from './pubmed.ts'
import { type Sources, crossrefAddress } from './sources.ts'
import { tidy } from './titles.ts'

export interface CrossrefWork {
  /** Without a key of its own: `id` is `doi:…`. Undefined where the record has no title. */
  readonly reference?: Reference
  readonly notices: readonly Notice[]
}

/** Never throws. */
export async function fromCrossref(
  doi: string,
  sources: Sources,
): Promise<CrossrefWork | NoAnswer | WrongRecord> {
  const answer = await ask(crossrefAddress(sources, doi), sources.limits)
  if ('failure' in answer) return answer
  const read = answerSchema.safeParse(answer.json)
  if (!read.success) return { failure: 'not-json', detail: 'a record of another form' }
  const { message: work } = read.data
  if (work.DOI.toLowerCase() !== doi.toLowerCase()) {
    return { failure: 'wrong-record', detail: `DOI ${work.DOI}` }
  }
  return { reference: referenceOf(work), notices: noticesIn(work['updated-by']) }
}

const texts = z.array(z.string()).default([])

const names = z
  .array(
    z.object({
      ...{ family: z.string().optional(), given: z.string().optional() },
      ...{ name: z.string().optional(), suffix: z.string().optional() },
    }),
  )
  .default([])

const text = z.string().optional()

const work = z.object({
  ...{ DOI: z.string(), type: z.string().default(''), title: texts, subtitle: texts },
  ...{ author: names, editor: names, language: text },
  ...{ 'container-title': texts, 'short-container-title': texts },
  ...{ volume: text, issue: text, page: text, 'article-number': text, 'edition-number': text },
  ...{ publisher: text, 'publisher-location': text, ISSN: texts, ISBN: texts },
  institution: z
    .array(z.object({ name: text }))
    .nullish()
    .transform((list) => list ?? []),
  issued: z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }).optional(),
  'updated-by': z.array(updateSchema).default([]),
})

type Work = z.output<typeof work>

const answerSchema = z.object({ message: work })

function referenceOf(work: Work): Reference | undefined {
  const [title] = work.title
  if (title === undefined || tidy(title) === '') return undefined
  const [subtitle] = work.subtitle
  const whole = tidy(title)
  const rest = tidy(subtitle ?? '')
  const date = (work.issued?.['date-parts'][0] ?? []).filter((part) => part !== null)
  const type = TYPES[work.type] ?? 'document'
  const serial = type === 'article-journal'
  const preprint = work.type === 'posted-content'
  return given({
    ...{ id: `doi:${work.DOI}`, type },
    title: rest === '' || whole.includes(rest) ? whole : `${whole}: ${rest}`,
    author: people(work.author),
    // Of an article, Crossref names whoever handled it; references do not.
    editor: serial ? undefined : people(work.editor),
    'container-title': tidied(work['container-title'][0]),
    'container-title-short': tidied(work['short-container-title'][0]),
    volume: work.volume,
    issue: work.issue,
    page: work.page ?? work['article-number'],
    edition: work['edition-number'],
    genre: GENRES[work.type],
    // A preprint is known by its server: medRxiv.
    publisher: preprint ? (work.institution[0]?.name ?? work.publisher) : work.publisher,
    'publisher-place': work['publisher-location'],
    issued: date.length > 0 ? { 'date-parts': [date] } : undefined,
    language: work.language,
    DOI: work.DOI,
    ISBN: serial ? undefined : work.ISBN[0],
    ISSN: serial ? work.ISSN[0] : undefined,
  })
}

function tidied(title: string | undefined): string | undefined {
  return title === undefined ? undefined : tidy(title) || undefined
}

function people(found: Work['author']): ReferenceName[] | undefined {
  const names = found.flatMap(({ family, given: first, name, suffix }): ReferenceName[] => {
    const body = name ?? (family === undefined ? first : undefined)
    if (body !== undefined) return [{ literal: body }]
    return family === undefined ? [] : [given({ family, given: first, suffix })]
  })
  return names.length > 0 ? names : undefined
}

/** Crossref's names for types of works (api.crossref.org/types); all others are documents. */
const TYPES: Readonly<Record<string, ReferenceType>> = {
  'journal-article': 'article-journal',
  ...{ book: 'book', monograph: 'book', 'edited-book': 'book', 'reference-book': 'book' },
  ...{ 'book-chapter': 'chapter', 'book-section': 'chapter', 'book-part': 'chapter' },
  ...{ 'reference-entry': 'chapter', 'proceedings-article': 'paper-conference' },
  ...{ report: 'report', 'report-component': 'report', dissertation: 'thesis' },
  ...{ dataset: 'dataset', standard: 'standard' },
}

const GENRES: Readonly<Record<string, string>> = {
  ...{ 'posted-content': 'preprint', dissertation: 'dissertation' },
}
