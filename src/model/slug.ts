/** Slugs: the part of an address that comes from a title, made as Blogger made them. */

const LONGEST = 39
const ARTICLES = new Set(['a', 'an', 'the'])

/**
 * Makes a slug as Blogger does: lower case, articles dropped, whole words up to 39 characters. Letters of any script
 * are kept; the accents of Latin and Greek ones are folded away. Never empty: a title without letters or digits gives `post`.
 */
export function postSlug(title: string): string {
  const words = wordsOf(title)
  const telling = words.filter((word) => !ARTICLES.has(word))
  const chosen: string[] = []
  for (const word of telling.length > 0 ? telling : words) {
    if ([...chosen, word].join('-').length > LONGEST) break
    chosen.push(word)
  }
  const first = telling[0] ?? words[0] ?? 'post'
  return chosen.join('-') || Array.from(first).slice(0, LONGEST).join('')
}

/** A slug with every word of the text, for topics and headings. Empty when the text has no letter or digit. */
export function slug(text: string): string {
  return wordsOf(text).join('-')
}

/** Letters without accents, and no apostrophe: most titles, which need none of what follows. */
const ENGLISH = /^[\x20-\x26\x28-\x7e]*$/

function wordsOf(text: string): string[] {
  if (ENGLISH.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const folded = text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC')
  const apart = folded.toLowerCase().replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, '')
  return apart.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
