/** Status: what a screen reader is told, once the reader has paused, so that it does not speak over the typing. */

/** In milliseconds. */
const PAUSE = 700

export interface Status {
  /** Says `text` after the pause, unless something newer is said before; empty text says nothing more. */
  say(text: string): void
}

/** Speaks through a live region that stands in the page from the start (ARIA 1.2, role `status`). */
export function createStatus(region: HTMLElement): Status {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say(text) {
      clearTimeout(timer)
      if (text === '') region.textContent = ''
      else timer = setTimeout(() => (region.textContent = text), PAUSE)
    },
  }
}
