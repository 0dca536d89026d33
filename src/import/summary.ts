/** Summary: the account of an import in the few lines that a terminal shows. */
import type { Account } from './account.ts'
import { places } from './tasks.ts'

/** The lines, without those that would say nothing. */
export function summary(account: Account, dry: boolean): string[] {
  const { blog, format, timeZone, counts, words, leftOut, tasks, addresses } = account
  const answered = addresses.filter(({ answer }) => answer !== undefined).length
  const share = (100 * words.equal) / Math.max(1, words.before)
  return [
    `“${blog}”, ${format}. Days are those of ${timeZone.name} (${timeZone.from}).`,
    '',
    ...table(
      counts.filter(({ found }) => found > 0).map(({ what, found, there }) => [what, found, there]),
      dry ? 'can be brought' : 'there now',
    ),
    '',
    `${number(words.equal)} of ${number(words.before)} words are as they were (${percent(share)}).`,
    `${number(answered)} of ${number(addresses.length)} old addresses are answered.`,
    ...(leftOut.length > 0
      ? [`Left out: ${list(leftOut.map(({ what, count }) => `${what} (${number(count)})`))}.`]
      : []),
    ...(tasks.length > 0 ? ['', 'To do:'] : []),
    ...tasks.map((task) => `  ${task.need}: ${task.what} (${places(task)})`),
  ]
}

function table(rows: readonly (readonly [string, number, number])[], last: string): string[] {
  const lines = [
    ['', 'in the export', last],
    ...rows.map(([what, found, there]) => [what, number(found), number(there)]),
  ]
  return lines.map(([what = '', found = '', there = '']) =>
    `  ${what.padEnd(18)}${found.padStart(14)}${there.padStart(16)}`.trimEnd(),
  )
}

/** Rounded down, so that 100% means all; two places, as far as figures go. */
export function percent(share: number): string {
  return `${(Math.floor(share * 100) / 100).toFixed(2).replace(/\.?0+$/, '')}%`
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts)
}
