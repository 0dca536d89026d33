/** Measures: how good a ranking is, by judgments of which documents answer a question. */

/** Of one question, the grade of each document that answers it; 0 and absent are the same. */
export type Judgments = ReadonlyMap<string, number>

/** Normalised discounted cumulative gain of the first ten, 0 to 1 (Järvelin and Kekäläinen 2002, gain = grade). */
export function ndcg10(ranking: readonly string[], judgments: Judgments): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0)
  const best = gain([...judgments.values()].sort((a, b) => b - a))
  return best === 0 ? 0 : gain(ranking.map((id) => judgments.get(id) ?? 0)) / best
}

/** The mean of the precisions at each answer found, 0 to 1. */
export function averagePrecision(ranking: readonly string[], judgments: Judgments): number {
  const answers = [...judgments.values()].filter((grade) => grade > 0).length
  let found = 0
  let sum = 0
  for (const [place, id] of ranking.entries()) {
    if (!judgments.get(id)) continue
    found += 1
    sum += found / (place + 1)
  }
  return answers === 0 ? 0 : sum / answers
}

/** 1 when the first document answers. */
export function firstRight(ranking: readonly string[], judgments: Judgments): number {
  return judgments.get(ranking[0] ?? '') ? 1 : 0
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
