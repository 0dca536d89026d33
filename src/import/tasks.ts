/** Tasks: what is left for the author to do or to look at after an import, the most needed first. */
import { counted } from '../model/counted.ts'
import type { Comparison } from './compare.ts'
import type { TextReport } from './bring-text.ts'
import type { ImportResult } from './import-blog.ts'

export interface Task {
  readonly need: 'before you publish' | 'soon' | 'when you have time'
  /** In a sentence. */
  readonly what: string
  /** Files or addresses, each with what is the matter there. */
  readonly where: readonly string[]
}

/** All tasks, sorted by need; those without a place are not there. */
export function tasksOf(result: ImportResult): Task[] {
  const { texts, present, plans, addresses, comments } = result
  const each = <Found>(of: (text: TextReport) => readonly Found[], say: (found: Found) => string) =>
    texts.flatMap((text) => of(text).map((found) => `${text.file}: ${say(found)}`))
  const titled = new Map(plans.map((plan) => [plan.file, plan]))
  const tasks: Task[] = [
    {
      need: 'before you publish',
      what: 'These files are your own, and were left as they are; the export’s text is not in them.',
      where: [
        ...present.map(({ plan, file }) => `${file}: has the address ${plan.path}`),
        ...texts.filter(({ outcome }) => outcome === 'kept').map(({ file }) => file),
        ...comments.filter(({ outcome }) => outcome === 'kept').map(({ file }) => file),
      ],
    },
    {
      need: 'before you publish',
      what: 'Words of these texts are not the same as before. Compare them with the old blog.',
      where: [...texts, ...comments].flatMap(({ file, words }) =>
        changesOf(words).map((change) => `${file}: ${change}`),
      ),
    },
    {
      need: 'before you publish',
      what: 'Something in these texts needs your eye.',
      where: each(
        ({ notes }) => notes,
        (note) => note,
      ),
    },
    {
      need: 'before you publish',
      what: 'The export does not say at which addresses these stood. They have those that the old blog most likely gave them: compare them with it, and write  permalink  where one differs.',
      where: plans
        .filter(({ state, address }) => state === 'published' && address === '')
        .map(({ file, path }) => `${file}: ${path}`),
    },
    {
      need: 'before you publish',
      what: 'These were to appear on a day that has passed since the export, and are drafts now.',
      where: plans
        .filter(({ status, state }) => status === 'scheduled' && state === 'draft')
        .map(({ file }) => `${file}: take out  draft: true  to publish it`),
    },
    {
      need: 'before you publish',
      what: 'These drafts have a day to come. The old format of Blogger does not say whether they were to appear on it.',
      where: plans
        .filter(({ status, ahead }) => status === 'draft' && ahead)
        .map(({ file }) => `${file}: take out  draft: true  to let it appear on its day`),
    },
    {
      need: 'soon',
      what: 'These pictures are still on another site, where your readers’ browsers do not ask for them.',
      where: each(
        ({ pictures }) => pictures.filter(({ file }) => file === undefined),
        ({ address, failure }) => `${address} (${failure ?? ''})`,
      ),
    },
    {
      need: 'soon',
      what: 'These links led to something in the old blog that is not in the export; their words are no links any more.',
      where: each(
        ({ links }) => links.filter(({ now }) => now === undefined),
        ({ href }) => href,
      ),
    },
    {
      need: 'soon',
      what: 'These old addresses cannot be answered by a site of files.',
      where: addresses.filter(({ answer }) => answer === undefined).map(({ address }) => address),
    },
    {
      need: 'soon',
      what: 'These had no title, and were given their first words.',
      where: texts
        .filter(({ file }) => untitled(titled.get(file)))
        .map(({ file, title }) => `${file}: “${title}”`),
    },
    {
      need: 'when you have time',
      what: 'Say of these pictures what they show, for readers who cannot see them.',
      where: each(
        ({ pictures }) => pictures.filter(({ alt }) => alt === ''),
        ({ file, address }) => file ?? address,
      ),
    },
    {
      need: 'when you have time',
      what: 'These works are named in the texts by their DOI or PubMed number; you can cite them with  npm run cite .',
      where: each(
        ({ cited }) => cited.filter((work) => work.doi ?? work.pmid ?? work.pmcid),
        ({ doi, pmid, pmcid }) => `npm run cite -- ${pmid ?? doi ?? pmcid}`,
      ),
    },
  ]
  return tasks.filter(({ where }) => where.length > 0)
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

function untitled(plan: { title: string; opening: string } | undefined): boolean {
  return plan !== undefined && (plan.opening !== '' || /^Untitled, /.test(plan.title))
}
