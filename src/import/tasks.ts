/** Tasks: what is left for the author to do or to look at after an import, the most needed first. */
import { counted } from '../model/counted.ts'
import type { Comparison } from './compare.ts'
import type { CommentReport } from './bring-all.ts'
import type { TextReport } from './bring-text.ts'
import type { ImportResult } from './import-blog.ts'
import type { OldAddress } from './old-addresses.ts'
import { Packed } from './packed.ts'
import type { PlannedText } from './plan.ts'

export interface Task {
  readonly need: 'before you publish' | 'soon' | 'when you have time'
  /** In a sentence. */
  readonly what: string
  /** Files or addresses, each with what is the matter there. */
  readonly where: Packed<string>
}

/** All tasks, sorted by need; those without a place are not there. */
export function tasksOf(result: ImportResult): Task[] {
  const { texts, present, plans, addresses, comments } = result
  const titled = new Map(plans.map((plan) => [plan.file, plan]))
  const tasks = KINDS.map((kind) => ({ ...kind, where: new Packed<string>() }))
  const look = <Found>(
    all: Iterable<Found>,
    of: (kind: Kind, found: Found) => readonly string[],
  ) => {
    for (const found of all) for (const task of tasks) task.where.push(...of(task, found))
  }
  look(present, ({ inPresent }, found) => inPresent?.(found) ?? [])
  look(texts, ({ inText }, found) => inText?.(found, titled.get(found.file)) ?? [])
  look(comments, ({ inComment }, found) => inComment?.(found) ?? [])
  look(plans, ({ inPlan }, found) => inPlan?.(found) ?? [])
  look(addresses, ({ inAddress }, found) => inAddress?.(found) ?? [])
  return tasks
    .filter(({ where }) => where.length > 0)
    .map(({ need, what, where }) => ({ need, what, where }))
}

/** A kind of task, and where it is found in each thing that was brought. */
interface Kind extends Pick<Task, 'need' | 'what'> {
  inPresent?(present: ImportResult['present'][number]): readonly string[]
  inText?(text: TextReport, plan: PlannedText | undefined): readonly string[]
  inComment?(comment: CommentReport): readonly string[]
  inPlan?(plan: PlannedText): readonly string[]
  inAddress?(address: OldAddress): readonly string[]
}

const KINDS: readonly Kind[] = [
  {
    need: 'before you publish',
    what: 'These files are your own, and were left as they are; the export’s text is not in them.',
    inPresent: ({ plan, file }) => [`${file}: has the address ${plan.path}`],
    inText: kept,
    inComment: kept,
  },
  {
    need: 'before you publish',
    what: 'Words of these texts are not the same as before. Compare them with the old blog.',
    inText: changed,
    inComment: changed,
  },
  {
    need: 'before you publish',
    what: 'Something in these texts needs your eye.',
    inText: ({ file, notes }) => notes.map((note) => `${file}: ${note}`),
  },
  {
    need: 'before you publish',
    what: 'The export does not say at which addresses these stood. They have those that the old blog most likely gave them: compare them with it, and write  permalink  where one differs.',
    inPlan: ({ state, address, file, path }) =>
      state === 'published' && address === '' ? [`${file}: ${path}`] : [],
  },
  {
    need: 'before you publish',
    what: 'These were to appear on a day that has passed since the export, and are drafts now.',
    inPlan: ({ status, state, file }) =>
      status === 'scheduled' && state === 'draft'
        ? [`${file}: take out  draft: true  to publish it`]
        : [],
  },
  {
    need: 'before you publish',
    what: 'These drafts have a day to come. The old format of Blogger does not say whether they were to appear on it.',
    inPlan: ({ status, ahead, file }) =>
      status === 'draft' && ahead
        ? [`${file}: take out  draft: true  to let it appear on its day`]
        : [],
  },
  {
    need: 'soon',
    what: 'These pictures are still on another site, where your readers’ browsers do not ask for them.',
    inText: ({ file, pictures }) =>
      pictures
        .filter((picture) => picture.file === undefined)
        .map(({ address, failure }) => `${file}: ${address} (${failure ?? ''})`),
  },
  {
    need: 'soon',
    what: 'These links led to something in the old blog that is not in the export; their words are no links any more.',
    inText: ({ file, links }) =>
      links.filter(({ now }) => now === undefined).map(({ href }) => `${file}: ${href}`),
  },
  {
    need: 'soon',
    what: 'These old addresses cannot be answered by a site of files.',
    inAddress: ({ answer, address }) => (answer === undefined ? [address] : []),
  },
  {
    need: 'soon',
    what: 'These had no title, and were given their first words.',
    inText: ({ file, title }, plan) => (isUntitled(plan) ? [`${file}: “${title}”`] : []),
  },
  {
    need: 'when you have time',
    what: 'Say of these pictures what they show, for readers who cannot see them.',
    inText: ({ file, pictures }) =>
      pictures
        .filter(({ alt }) => alt === '')
        .map((picture) => `${file}: ${picture.file ?? picture.address}`),
  },
  {
    need: 'when you have time',
    what: 'These works are named in the texts by their DOI or PubMed number; you can cite them with  npm run cite .',
    inText: ({ file, cited }) =>
      cited
        .filter((work) => work.doi ?? work.pmid ?? work.pmcid)
        .map(({ doi, pmid, pmcid }) => `${file}: npm run cite -- ${pmid ?? doi ?? pmcid}`),
  },
]

function kept({ file, outcome }: Pick<TextReport, 'file' | 'outcome'>): string[] {
  return outcome === 'kept' ? [file] : []
}

function changed({ file, words }: Pick<TextReport, 'file' | 'words'>): string[] {
  return changesOf(words).map((change) => `${file}: ${change}`)
}

/** What was embedded stands there as its address now; that is told with the texts. */
const ADDRESS = /^https?:\S+$/

/** `12 places`, for a heading. */
export function places({ where }: Task): string {
  return counted(where.length, 'place')
}

function changesOf({ lost, gained }: Comparison): string[] {
  return [...lost.map(missing), ...gained.filter((run) => !ADDRESS.test(run)).map(added)]
}

function missing(words: string): string {
  return `gone: “${short(words)}”`
}

function added(words: string): string {
  return `new: “${short(words)}”`
}

function short(words: string): string {
  const letters = Array.from(words)
  return letters.length > 200 ? `${letters.slice(0, 199).join('')}…` : words
}

function isUntitled(plan: { title: string; opening: string } | undefined): boolean {
  return plan !== undefined && (plan.opening !== '' || /^Untitled, /.test(plan.title))
}
