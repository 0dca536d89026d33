/** Ranking: how Pagefind weighs what it finds, as the layer asks it to. */

/** A word that begins like a longer one counts little; a title is weighed by its words, and a day not at all. */
export const RANKING = { termSimilarity: 9, metaWeights: { title: 1, day: 0 } }
