/** Respell: the spellings of a language made one by the rules that the aid brings along. */

export type Respelling = readonly [pattern: RegExp, by: string]

/** Reads patterns from their text. */
export function respellings(rules: readonly (readonly [string, string])[]): Respelling[] {
  return rules.map(([pattern, by]) => [new RegExp(pattern, 'g'), by])
}

/** Short words have no spelling worth a rule. */
export function respell(word: string, rules: readonly Respelling[]): string {
  return word.length < 5
    ? word
    : rules.reduce((made, [pattern, by]) => made.replace(pattern, by), word)
}
