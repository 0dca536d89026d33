/** Nearest: which texts speak of the same things, by the words that tell most about each. */

/** How often a text has each term; a term may be worth more than one word. */
export type Counts = ReadonlyMap<string, number>

export interface Nearness {
  /** At most so many texts are near to one. */
  readonly most: number
  /** So many of a text's terms count: its most telling ones. */
  readonly terms: number
  /** A term of more texts tells nothing; without such a limit the work would grow with the square of the texts. */
  readonly common: number
  /** The likeness (cosine, 0 to 1) from which two texts are near. */
  readonly least: number
}

/** A text by its place, and how like it is, from 0 to 1. */
export type Near = readonly [place: number, likeness: number]

/**
 * Of each text those nearest to it, nearest first, by the cosine of their vectors (tf-idf with the logarithm of the
 * count). Only texts that share a term are compared.
 */
export function nearest(
  texts: readonly Counts[],
  { most, terms, common, least }: Nearness,
): Near[][] {
  const vectors = vectorsOf(texts, terms, common)
  const holders = new Map<string, [place: number, weight: number][]>()
  for (const [place, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = holders.get(term)
      if (list) list.push([place, weight])
      else holders.set(term, [[place, weight]])
    }
  }
  /** Of the text in hand with each other; nothing again after each. */
  const likeness = new Float64Array(texts.length)
  return vectors.map((vector, own) => {
    const met: number[] = []
    for (const [term, weight] of vector) {
      for (const [other, theirs] of holders.get(term) ?? []) {
        const before = likeness[other] ?? 0
        if (before === 0) met.push(other)
        likeness[other] = before + weight * theirs
      }
    }
    const near = met
      .map((other): Near => [other, likeness[other] ?? 0])
      .filter(([other, value]) => value >= least && other !== own)
    for (const other of met) likeness[other] = 0
    return near.sort(([a, x], [b, y]) => y - x || a - b).slice(0, most)
  })
}

type Vector = readonly (readonly [term: string, weight: number])[]

/** The unit vectors of each text's most telling terms. */
function vectorsOf(texts: readonly Counts[], most: number, common: number): Vector[] {
  const spread = new Map<string, number>()
  for (const counts of texts) {
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  }
  return texts.map((counts) => {
    const telling: [term: string, weight: number][] = []
    for (const [term, count] of counts) {
      const holders = spread.get(term) ?? 1
      if (holders < 2 || holders > common) continue
      telling.push([term, (1 + Math.log(count)) * Math.log((texts.length + 1) / holders)])
    }
    const best = telling.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most)
    const length = Math.hypot(...best.map(([, weight]) => weight))
    return best.map(([term, weight]) => [term, weight / length])
  })
}
