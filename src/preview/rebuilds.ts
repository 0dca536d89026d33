/** Rebuilds: one build at a time; what changes during a build is built once more after it. */
import type { Change } from './changes.ts'

export interface Rebuilds {
  /** Asks for a build with these changes in it. */
  add(changes: readonly Change[]): void
  /** When nothing is being built and nothing waits. */
  idle(): Promise<void>
}

/** Runs `build` whenever something was added. `build` must not fail. */
export function rebuilds(build: (changes: readonly Change[]) => Promise<void>): Rebuilds {
  let waiting: Map<string, Change> | undefined
  let running: Promise<void> | undefined
  const run = async () => {
    while (waiting) {
      const changes = [...waiting.values()]
      waiting = undefined
      await build(changes)
    }
    running = undefined
  }
  return {
    add(changes) {
      waiting ??= new Map()
      for (const change of changes) waiting.set(change.file, change)
      running ??= run()
    },
    idle: async () => running,
  }
}
