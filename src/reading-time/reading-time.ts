/** Reading time: how many minutes a text takes an unhurried reader. */

/** Words a minute, and characters a minute for scripts that write no spaces between words. */
const WORDS = 220
const CHARACTERS = 400

const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/gu

/** Whole minutes, at least 1. */
export function readingMinutes(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0
  const words =
    text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  return Math.max(1, Math.round(words / WORDS + characters / CHARACTERS))
}
