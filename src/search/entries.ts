/** Entries: which states of the search the back button returns to. */

/** The reader has stopped typing, in milliseconds. */
const PAUSE = 1500

export interface Entries {
  /** Puts a state into the address: in a new entry when the last one had settled, in its place while it had not. */
  note(address: string): void
  /** Says that the state is one to come back to: the query was sent, a filter chosen, a result opened. */
  settle(): void
}

/** Follows what the reader does from the entry that is open now, which counts as settled. */
export function createEntries(): Entries {
  let settled = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    clearTimeout(timer)
    settled = true
  }
  addEventListener('popstate', settle)
  return {
    settle,
    note(address) {
      if (address === location.search) return
      const target = location.pathname + address
      if (settled) history.pushState(null, '', target)
      else history.replaceState(null, '', target)
      clearTimeout(timer)
      settled = false
      timer = setTimeout(settle, PAUSE)
    },
  }
}

/** How many results the open entry showed when it was left; undefined when it did not say. */
export function shownBefore(): number | undefined {
  const state: unknown = history.state
  return typeof state === 'number' ? state : undefined
}

/** Remembers with the open entry how many results are shown. */
export function rememberShown(count: number): void {
  history.replaceState(count, '')
}
