/** Counted: numbers of things as the author's terminal says them. */

/** `3 posts`, `1 post`, `2,000 posts`; nothing for none or for a number that is not known. */
export function counted(number: number | undefined, noun: string): string {
  if (!number) return ''
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
}
