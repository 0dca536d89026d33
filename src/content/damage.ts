/** Damage: what tells that a text was harmed before it came here. */
import type { Report } from '../model/problem.ts'
import { spotAt } from './text.ts'
import { quoted } from './wrong.ts'

/** What tells of letters lost before: question marks in diamonds, UTF-8 read as Windows text, and merges never finished. */
export function warnOfDamage(text: string, file: string, report: Report): void {
  for (const { found, level, message, advice } of DAMAGES) {
    const at = text.search(found)
    if (at === -1) continue
    const start = text.slice(0, at).search(/\S*$/)
    const word = /^\S*/.exec(text.slice(start))?.[0] ?? ''
    report({ level, file, ...spotAt(text, at), message: message(quoted(word)), advice })
  }
}

interface Damage {
  readonly found: RegExp
  readonly level: 'error' | 'warning'
  readonly message: (word: string) => string
  readonly advice: string
}

const DAMAGES: readonly Damage[] = [
  {
    found: /\ufffd/,
    level: 'warning',
    message: (word) => `A letter was lost in ${word} when this text was saved or copied.`,
    advice: 'Type the letter anew, and look for others.',
  },
  {
    found:
      /Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u2013-\u2122]|â€[\u0080-\u00bf\u2013-\u2122œ]/,
    level: 'warning',
    message: (word) =>
      `${word} looks like letters that were saved in one encoding and read in another.`,
    advice: 'Type the letters anew, or copy the text again from where it came from.',
  },
  {
    // The overrides of Unicode's bidirectional algorithm (UAX 9, 2.2); no language needs them, and they outlast their word.
    found: /[\u202d\u202e]/,
    level: 'warning',
    message: (word) =>
      `A mark that nobody can see turns the letters around that follow it in ${word}.`,
    advice: 'Type the word anew, and what stands around it.',
  },
  {
    found: /^(<{7}|>{7}) \S/m,
    level: 'error',
    message: () => 'Git has put two versions of the text into one here.',
    advice:
      'Keep the version that is meant, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
  },
]
