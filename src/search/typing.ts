/** Typing: when the words in a box are ready to be searched. */
import { tidy } from './address.ts'

/** After a keystroke, in milliseconds: long enough to skip letters that come as one, too short to be noticed. */
const PAUSE = 30

export interface Typing {
  /** Forgets a keystroke that has not been told yet. */
  stop(): void
}

/** Tells the words once the reader pauses; of less than two letters, no words, unless the one is a word, as in Chinese. */
export function followTyping(input: HTMLInputElement, tell: (words: string) => void): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  const typed = () => {
    stop()
    timer = setTimeout(() => {
      const words = tidy(input.value)
      tell(/..|\p{Lo}/u.test(words) ? words : '')
    }, PAUSE)
  }
  input.addEventListener('input', (event) => {
    // While an input method composes a character, its letters are not yet what the reader means.
    if (!(event instanceof InputEvent && event.isComposing)) typed()
  })
  input.addEventListener('compositionend', typed)
  return { stop }
}
