/** Characters: words in Chinese characters in a question; the index has each of their characters as a word. */

const RUN = /^\p{sc=Han}{2,}$/u

/** True for a word of several characters and nothing else. */
export function isRun(word: string): boolean {
  return RUN.test(word)
}

/** What Pagefind is asked: characters that follow one another are a phrase. */
export function asPhrase(search: string): string {
  const apart = search.replace(/\p{sc=Han}(?=\p{sc=Han})/gu, '$& ')
  return isRun(search) ? `"${apart}"` : apart
}

/** What a string of pairs says: what stands for each first character. */
export function pairsOf(characters: string): Map<string, string> {
  return new Map((characters.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]))
}

/** A word as written, in simplified and in traditional characters, each once; `pairs` are traditional and simplified. */
export function formsOf(word: string, pairs: ReadonlyMap<string, string>): string[] {
  const traditional = new Map([...pairs].reverse().map(([from, to]) => [to, from]))
  return [...new Set([word, written(word, pairs), written(word, traditional)])]
}

/** A word with each character in its other form, where it has one. */
export function written(word: string, forms: ReadonlyMap<string, string>): string {
  return word.replace(/[^a-z]/gu, (letter) => forms.get(letter) ?? letter)
}

/** A question with spaces around what is in characters, and without the ’s of possessives. */
export function readable(question: string): string {
  return question
    .replace(/\p{sc=Han}+/gu, ' $& ')
    .replace(/(\p{L})['’]s(?![\p{L}\p{N}'’-])/giu, '$1')
}
