/** Faults: what in a glossary would mislead a search, or not help it. */
import { type Term, namesOf } from '../model/glossary.ts'
import type { Problem, Report } from '../model/problem.ts'
import { wordsOf } from './words.ts'

/** Warns of names that stand for two things, of names too short to tell anything, and of terms without another name. */
export function warnOfFaults(terms: readonly Term[], report: Report): void {
  const first = new Map<string, Term>()
  for (const term of terms) {
    const names = new Map(namesOf(term).map((name) => [wordsOf(name).join(' '), name]))
    for (const [key, name] of names) {
      if ([...key].length < 2 && !/\p{Lo}/u.test(key)) {
        report(
          warning(term, `The name “${name}” has one letter, which every text has.`, 'Take it out.'),
        )
      }
      const other = first.get(key)
      if (other) report(collision(term, other, name))
      else first.set(key, term)
    }
    if (names.size < 2) {
      const message = `“${term.term}” has no other name, so that it helps no search.`
      report(warning(term, message, 'Add names, an abbreviation or spellings that readers use.'))
    }
  }
}

/** One name in two terms; where each of them names the other, a search would go in a circle. */
function collision(term: Term, other: Term, name: string): Problem {
  const has = ({ term }: Term, names: Term) =>
    namesOf(names).some((one) => wordsOf(one).join() === wordsOf(term).join())
  return has(term, other) && has(other, term)
    ? warning(term, `“${term.term}” and “${other.term}” name each other.`, 'Make them one term.')
    : warning(
        term,
        `“${name}” stands for “${other.term}” (line ${other.line}) and for “${term.term}”.`,
        'Keep it in the one that readers mean.',
      )
}

function warning({ file, line }: Term, message: string, advice: string): Problem {
  return { level: 'warning', file, line, message, advice }
}
