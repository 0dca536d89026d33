/** Account: what an import found and what there is now, as data for the report. The same export gives the same account. */
import type { TextReport } from './bring-text.ts'
import type { Cited } from './cited.ts'
import type { Comparison } from './compare.ts'
import type { ImportResult } from './import-blog.ts'
import type { OldAddress } from './old-addresses.ts'
import type { OldLink } from './old-links.ts'
import { Packed } from './packed.ts'
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
  readonly texts: Packed<TextAccount>
  readonly addresses: readonly OldAddress[]
  /** Links that pointed into the old blog; without `now`, the words stand without a link. */
  readonly links: Packed<OldLink & { readonly file: string }>
  readonly pictures: Packed<PictureReport & { readonly text: string }>
  readonly cited: Packed<Cited & { readonly file: string }>
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
  const { survey, zone, plans, addresses } = result
  const paths = new Map(plans.map(({ file, path }) => [file, path]))
  const brought = new Set(result.present.map(({ plan }) => plan.file))
  const words = { before: 0, after: 0, equal: 0 }
  const texts: Account['texts'] = new Packed()
  const links: Account['links'] = new Packed()
  const pictures: Account['pictures'] = new Packed()
  const cited: Account['cited'] = new Packed()
  for (const text of result.texts) {
    const { title, kind, state, file, dropped, notes, outcome } = text
    const [path, kept] = [paths.get(file) ?? '', outcome === 'kept']
    texts.push({ ...{ title, kind, state, file, words: text.words, dropped, notes }, path, kept })
    links.push(...text.links.map((link) => ({ file, ...link })))
    pictures.push(...text.pictures.map((picture) => ({ text: file, ...picture })))
    cited.push(...text.cited.map((work) => ({ file, ...work })))
    brought.add(file)
    add(text.words, words)
  }
  for (const comment of result.comments) add(comment.words, words)
  return {
    blog: result.name,
    format: survey.format,
    timeZone: zone,
    counts: countsOf(result, brought, pictures),
    leftOut: Object.entries(survey.leftOut)
      .map(([what, count]) => ({ what, count }))
      .sort((a, b) => (a.what < b.what ? -1 : 1)),
    ...{ words, tasks: tasksOf(result), texts, addresses, links, pictures, cited },
  }
}

function add(words: Comparison, sum: { before: number; after: number; equal: number }): void {
  sum.before += words.before
  sum.after += words.after
  sum.equal += words.equal
}

/** What the export holds, and what of it there is now; `brought` are the files of its texts. */
function countsOf(
  { survey, plans, comments }: ImportResult,
  brought: ReadonlySet<string>,
  pictures: Account['pictures'],
): Count[] {
  const count = (what: string, belongs: (plan: (typeof plans)[number]) => boolean): Count => {
    const found = plans.filter(belongs)
    const there = found.filter(({ file }) => brought.has(file)).length
    return { what, found: found.length, there }
  }
  const labels = (list: typeof plans) =>
    new Set(list.flatMap((plan) => plan.labels.map(({ name }) => name))).size
  let there = 0
  for (const { file } of pictures) if (file !== undefined) there++
  return [
    count('posts', ({ kind, status }) => kind === 'post' && status === 'live'),
    count('pages', ({ kind, status }) => kind === 'page' && status === 'live'),
    count('scheduled texts', ({ status }) => status === 'scheduled'),
    count('drafts', ({ status }) => status === 'draft'),
    { what: 'comments', found: survey.comments.length, there: comments.length },
    {
      what: 'labels',
      found: labels(plans),
      there: labels(plans.filter(({ file }) => brought.has(file))),
    },
    { what: 'pictures', found: pictures.length, there },
  ]
}
