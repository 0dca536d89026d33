/** Account: what an import found and what there is now, as data for the report. The same export gives the same account. */
import type { TextReport } from './bring-text.ts'
import type { Cited } from './cited.ts'
import type { ImportResult } from './import-blog.ts'
import type { OldAddress } from './old-addresses.ts'
import type { PictureReport } from './pictures.ts'
import { type Task, tasksOf } from './tasks.ts'

export interface Account {
  readonly blog: string
  readonly format: string
  readonly timeZone: { readonly name: string; readonly from: string }
  readonly counts: readonly Count[]
  /** Things of the export that are not for readers, by what they are. */
  readonly leftOut: readonly { readonly what: string; readonly count: number }[]
  /** Of all texts and comments together. */
  readonly words: { readonly before: number; readonly after: number; readonly equal: number }
  readonly tasks: readonly Task[]
  readonly texts: readonly TextAccount[]
  readonly addresses: readonly OldAddress[]
  /** Links that pointed into the old blog; without `now`, the words stand without a link. */
  readonly links: readonly { readonly file: string; readonly href: string; readonly now?: string }[]
  readonly pictures: readonly (PictureReport & { readonly text: string })[]
  readonly cited: readonly (Cited & { readonly file: string })[]
}

export interface Count {
  readonly what: string
  readonly found: number
  readonly there: number
}

/** A text; `present` is a file of the author's own that had its address before. */
export type TextAccount = Pick<
  TextReport,
  'title' | 'kind' | 'state' | 'file' | 'words' | 'dropped' | 'notes'
> & { readonly path: string; readonly kept: boolean }

/** Puts the account together. */
export function accountOf(result: ImportResult): Account {
  const { survey, zone, texts, comments, plans, addresses } = result
  const paths = new Map(plans.map(({ file, path }) => [file, path]))
  const sum = (of: 'before' | 'after' | 'equal') =>
    [...texts, ...comments].reduce((total, { words }) => total + words[of], 0)
  return {
    blog: result.name,
    format: survey.format,
    timeZone: zone,
    counts: countsOf(result),
    leftOut: Object.entries(survey.leftOut)
      .map(([what, count]) => ({ what, count }))
      .sort((a, b) => (a.what < b.what ? -1 : 1)),
    words: { before: sum('before'), after: sum('after'), equal: sum('equal') },
    tasks: tasksOf(result),
    texts: texts.map(({ title, kind, state, file, words, dropped, notes, outcome }) => ({
      ...{ title, kind, state, file, words, dropped, notes },
      path: paths.get(file) ?? '',
      kept: outcome === 'kept',
    })),
    addresses,
    links: texts.flatMap(({ file, links }) => links.map((link) => ({ file, ...link }))),
    pictures: texts.flatMap(({ file, pictures }) =>
      pictures.map((picture) => ({ text: file, ...picture })),
    ),
    cited: texts.flatMap(({ file, cited }) => cited.map((work) => ({ file, ...work }))),
  }
}

/** What the export holds, and what of it there is now. */
function countsOf({ survey, texts, present, plans, comments }: ImportResult): Count[] {
  const standing = present.map(({ plan }) => plan)
  const there = new Set([...texts.map(({ file }) => file), ...standing.map(({ file }) => file)])
  const count = (what: string, belongs: (plan: (typeof plans)[number]) => boolean): Count => {
    const found = plans.filter(belongs)
    return { what, found: found.length, there: found.filter(({ file }) => there.has(file)).length }
  }
  const labels = (list: typeof plans) =>
    new Set(list.flatMap((plan) => plan.labels.map(({ name }) => name))).size
  const pictures = texts.flatMap((text) => text.pictures)
  return [
    count('posts', ({ kind, status }) => kind === 'post' && status === 'live'),
    count('pages', ({ kind, status }) => kind === 'page' && status === 'live'),
    count('scheduled texts', ({ status }) => status === 'scheduled'),
    count('drafts', ({ status }) => status === 'draft'),
    {
      what: 'comments',
      found: survey.comments.length,
      there: comments.length,
    },
    {
      what: 'labels',
      found: labels(plans),
      there: labels(plans.filter(({ file }) => there.has(file))),
    },
    {
      what: 'pictures',
      found: pictures.length,
      there: pictures.filter(({ file }) => file !== undefined).length,
    },
  ]
}
