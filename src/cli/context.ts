/** Context: what every command of the author's is given, and what it gives back. */

export interface Context {
  /** The project's folder, absolute. */
  readonly root: string
  /** The moment of the command, in milliseconds since 1970. */
  readonly now: number
  /** Prints one line for the author. */
  say(line: string): void
}

/** Does what the words after the command's name ask; gives the exit code. */
export type Command = (words: readonly string[], context: Context) => Promise<number>
