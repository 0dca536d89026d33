/** Written: manuscripts made into posts and pages. */
import type { Citing } from '../model/citation.ts'
import { type Day, compareDays } from '../model/day.ts'
import type { Evidence } from '../model/evidence.ts'
import type { AuthorPage, Person, Post, Written } from '../model/page.ts'
import type { Render } from '../model/render.ts'
import { firstWords } from './first-words.ts'
import { type Library, resolverFor } from './links.ts'
import { type Manuscript, type SoundPage, type SoundPost, dateOf } from './manuscript.ts'
import type { People } from './people.ts'
import { evidenceFields } from './schema/evidence.ts'
import type { PageFields, PostFields } from './schema/post.ts'
import { errorAt, warningAt } from './wrong.ts'

/** Renders a text; its problems, those of its links among them, go to its own report. */
export function write(
  manuscript: Manuscript,
  library: Library,
  language: string,
  render: Render,
): Written {
  const { file, text, line, state, report } = manuscript
  const path = manuscript.kind === 'unsound' ? undefined : manuscript.path
  const names = { name: file.path, file: file.file }
  const origin = { ...names, path, state, date: dateOf(manuscript) }
  const { resolve, complain } = resolverFor(origin, library)
  const citing = citingOf(manuscript)
  const source = { text, file: file.file, line, indent: 0, language, resolve, citing }
  const written = render(source, report)
  complain(written.links, report)
  if (text.trim() === '' && state !== 'draft') {
    const message = 'There is no text below the front matter.'
    report(warningAt(file.file, undefined, { message, advice: EMPTY }))
  }
  return written
}

const EMPTY = 'Write it, or add the line  draft: true  until it is written.'

/** The keys in its front matter, with their places. */
function citingOf(manuscript: Manuscript): Citing {
  if (manuscript.kind === 'unsound') return { nocite: [], acknowledged: [] }
  const { fields, spot } = manuscript
  const keys = (name: 'nocite' | 'acknowledgeRetraction') =>
    (fields[name] ?? []).map((key, index) => ({ key, ...spot([name, index]) }))
  return { nocite: keys('nocite'), acknowledged: keys('acknowledgeRetraction') }
}

/** Who wrote a text: the person it names, else the site's author; a name that nobody has is reported. */
export function writerOf(
  { file, author, spot, report }: Manuscript,
  people: People,
  siteAuthor: Person | undefined,
): Person | undefined {
  if (author === undefined) return siteAuthor
  const found = people.find(author)
  if (!found || !('message' in found)) return found
  report(errorAt(file.file, spot(['author']), found))
  return undefined
}

/** The post of a manuscript. */
export function postOf(
  { file, fields, path, state, spot }: SoundPost,
  written: Written,
  language: string,
  author: Person | undefined,
  reviewer?: Person,
): Post {
  const { title, date, topics, comments } = fields
  const updated = lastChange(fields)
  return {
    ...evidenceOf(fields, author, reviewer),
    ...{ kind: 'post', path, title, date, updated, state, ...written },
    spotOf: spot,
    description: describe(fields.description, written, language),
    crumbs: [],
    listed: state === 'published',
    changed: updated ?? date,
    file: file.file,
    author,
    topicNames: [...new Set(topics)],
    commenting: comments,
  }
}

/** The last day on which readers were told of a change. */
function lastChange({ updated, changes = [] }: PostFields | PageFields): Day | undefined {
  const days = [...(updated ? [updated] : []), ...changes.map((change) => change.date)]
  return days.sort(compareDays).at(-1)
}

/** What the text says of itself as one on health; on conflicts and funding its author's file speaks where it is silent. */
function evidenceOf(
  fields: PostFields | PageFields,
  author: Person | undefined,
  reviewedBy: Person | undefined,
): Evidence {
  const { type, commercial, keyPoints, certainty, conditions, treatments, guidelines } = fields
  const { searched, consent, reviewed, reviewBy, changes } = fields
  const { conflicts = author?.conflicts, funding = author?.funding } = fields
  return {
    ...{ type, commercial, keyPoints, certainty, conditions, treatments, guidelines },
    ...{ searched, consent, reviewed, reviewBy, reviewedBy, conflicts, funding },
    changes: changes?.toSorted((a, b) => compareDays(b.date, a.date)),
  }
}

/** The page of a manuscript. What may bias the site's author stands on it where it speaks of evidence. */
export function pageOf(
  { file, fields, path, state, spot }: SoundPage,
  written: Written,
  language: string,
  author: Person | undefined,
  reviewer?: Person,
): AuthorPage {
  const speaks = Object.keys(evidenceFields).some((name) => name in fields)
  return {
    ...evidenceOf(fields, speaks ? author : undefined, reviewer),
    spotOf: spot,
    ...{ kind: 'page', path, title: fields.title, ...written },
    description: describe(fields.description, written, language),
    crumbs: [],
    listed: state === 'published',
    changed: lastChange(fields),
    file: file.file,
    commenting: fields.comments,
  }
}

/** What the author says of it, or its first words; a heading between them would read as part of a sentence. */
function describe(description: string | undefined, written: Written, language: string) {
  const headings = new Set(written.headings.map((heading) => heading.text))
  const lines = written.text.split('\n').filter((line) => !headings.has(line.trim()))
  return description ?? (firstWords(lines.join('\n'), language) || undefined)
}
