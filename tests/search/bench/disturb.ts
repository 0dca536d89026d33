/** Disturb: how much of an engine's quality is left when questions are asked in other ways, printed line by line. */
import type { Collection, Document, Question } from './collection.ts'
import { changedWhenAbsent, knownItems, spellingPairs, withSlip } from './disturbed.ts'
import { type Engines, startEngines } from './engine.ts'
import { readGroups, renamed } from './glossary.ts'
import { pageOf } from './collection.ts'
import { firstRight, mean, ndcg10 } from './measures.ts'
import { share } from './print.ts'
import { writeRivals } from './rivals.ts'

/** The ids of the documents found for each question, best first, by an engine of the bench. */
export type Ask = (
  engine: string,
  questions: readonly string[],
  from: Engines,
) => Promise<string[][]>

/** A question and another wording of it. */
interface Changed {
  readonly id: string
  readonly text: string
  readonly other: string
}

/** Draws of known items. */
const SEEDS = [7, 21, 99]

/** Questions of two or three words of a title: as they are drawn, and those that fit no other title; and of three words. */
export async function knownItem(
  documents: readonly Document[],
  engine: string,
  ask: (questions: readonly string[]) => Promise<string[][]>,
): Promise<void> {
  const right = async (items: readonly Question[]) => {
    const found = await ask(items.map(({ text }) => text))
    return items.map(({ id }, at) => firstRight(found[at] ?? [], new Map([[id, 1]])))
  }
  const [drawn, alone, three]: [string[], string[], string[]] = [[], [], []]
  for (const seed of SEEDS) {
    const items = knownItems(documents, 200, seed)
    const single = new Set(knownItems(documents, 200, seed, { alone: true }).map(textOf))
    const first = await right(items)
    drawn.push(share(mean(first)))
    alone.push(share(mean(first.filter((_, at) => single.has(items[at]?.text ?? '')))))
    three.push(share(mean(await right(knownItems(documents, 200, seed, { least: 3 })))))
  }
  console.log(
    `known item, P@1, ${engine}: ${drawn.join(' ')}; fitting one title: ${alone.join(' ')}; of three words: ${three.join(' ')}`,
  )
}

const textOf = ({ text }: Question) => text

/** One slip in a word of each question. */
export async function slip(
  { questions, judgments }: Collection,
  label: string,
  engine: string,
  from: Engines,
  ask: Ask,
): Promise<void> {
  const slipped = questions.flatMap(({ id, text }, seed): Changed[] => {
    const other = withSlip(text, seed)
    return other === undefined ? [] : [{ id, text, other }]
  })
  console.log(`${label}: ${share(await kept(engine, slipped, judgments, from, ask))}`)
}

/** British and American words, and right words that the collection does not have. */
export async function words(from: Engines, ask: Ask): Promise<void> {
  const pairs = spellingPairs(from.aid)
  const british = await ask(
    'ours',
    pairs.map(([one]) => one),
    from,
  )
  const american = await ask(
    'ours',
    pairs.map(([, other]) => other),
    from,
  )
  const overlaps = british.map((list, at) => {
    const [one, two] = [new Set(list.slice(0, 10)), new Set(american[at]?.slice(0, 10))]
    return [...one].filter((id) => two.has(id)).length / Math.max(1, new Set([...one, ...two]).size)
  })
  console.log(`British and American, same top ten (${pairs.length}): ${share(mean(overlaps))}`)
  const changed = changedWhenAbsent(from.aid, 20)
  console.log(`right but absent words changed, each time told: ${share(changed)}`)
}

/** Names of the glossary in the place of the collection's own, with and without the glossary. */
export async function glossary(
  { documents, questions, judgments }: Collection,
  label: string,
  folder: string,
  from: Engines,
  ask: Ask,
): Promise<void> {
  const groups = readGroups(folder)
  const named = questions.flatMap(({ id, text }) =>
    renamed(text, groups).map((other): Changed => ({ id, text, other })),
  )
  const informed = await startEngines(documents.map(pageOf), groups)
  await writeRivals(informed.folder)
  const without = share(await kept('ours', named, judgments, from, ask))
  const known = share(await kept('ours', named, judgments, informed, ask))
  console.log(`${label} (${named.length}): ${known}; without the glossary ${without}`)
  await informed.close()
}

/** The share of nDCG@10 that is left when the other wording is asked. */
async function kept(
  engine: string,
  changed: readonly Changed[],
  judgments: Collection['judgments'],
  from: Engines,
  ask: Ask,
): Promise<number> {
  const gain = async (wording: (one: Changed) => string) => {
    const found = await ask(engine, changed.map(wording), from)
    return mean(
      found.map((ids, at) => ndcg10(ids, judgments.get(changed[at]?.id ?? '') ?? new Map())),
    )
  }
  return (await gain(({ other }) => other)) / (await gain(({ text }) => text))
}
