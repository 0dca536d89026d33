/** First words: the beginning of a text, as long as a description may be. */

/** Search engines show about this many characters. */
const LONGEST = 160
/** So much is enough to end with a whole sentence. */
const ENOUGH = 80

/**
 * The first sentences of a text that fit into a description, or as many words as do, with an ellipsis. Sentences and
 * words are those of the language (Unicode Standard Annex 29), so that Chinese is not cut in the middle of a word.
 *
 * @param text paragraphs parted by line breaks
 */
export function firstWords(text: string, language: string): string {
  let words = ''
  for (const paragraph of text.slice(0, LONGEST * 10).split('\n')) {
    const start = paragraph
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST + 1)
    for (const sentence of segments(start, language, 'sentence')) {
      if ((words + sentence).trimEnd().length <= LONGEST) words += sentence
      else return words.length >= ENOUGH ? words.trim() : cut(words, sentence, language)
    }
    // A line without a full stop would run into the next paragraph.
    if (words.length >= ENOUGH && !/[.!?…。！？]["'”’)」]*$/.test(words)) break
    words = words === '' ? '' : `${words.trimEnd()} `
  }
  return words.trim()
}

function cut(words: string, sentence: string, language: string): string {
  let text = words
  for (const word of segments(sentence, language, 'word')) {
    if (text.length + word.length >= LONGEST) break
    text += word
  }
  return `${text.replace(/[\s\p{P}]+$/u, '')}…`
}

const segmenters = new Map<string, Intl.Segmenter>()

function segments(text: string, language: string, granularity: 'sentence' | 'word'): string[] {
  const key = `${language} ${granularity}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, segmenter)
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
