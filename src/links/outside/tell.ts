/** Tell: the answers of other sites as problems, in words that say what to do. */
import type { Problem } from '../../model/problem.ts'
import type { Answer } from './ask.ts'
import type { OutsidePlace } from './find.ts'

/** One for each place from which a reader is led astray, or may be; none for what is there. */
export function outsideProblems(
  links: ReadonlyMap<string, readonly OutsidePlace[]>,
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  return [...links].flatMap(([address, places]) => {
    const said = saidOf(address, answers.get(address) ?? { kind: 'there' })
    return said ? places.map((place) => ({ ...place, ...said })) : []
  })
}

type Said = Pick<Problem, 'level' | 'message' | 'advice'>

function saidOf(address: string, answer: Answer): Said | undefined {
  const link = `“${address}”`
  const look = 'Open it in your browser; it may let people in, and no programs.'
  if (answer.kind === 'there') return undefined
  if (answer.kind === 'moved') {
    return note(`${link} leads on to “${answer.to}”.`, 'If that is what you mean, write it.')
  }
  if (answer.kind === 'gone') {
    return { level: 'warning', message: `Nothing is at ${link} (${answer.status}).`, advice: LOST }
  }
  if (answer.kind === 'no-host') {
    const message = `Nobody has the address ${link}, or this computer is not online.`
    return { level: 'warning', message, advice: LOST }
  }
  if (answer.kind === 'own-network') {
    const message = `${link} leads into the reader’s own house, and was not asked.`
    return { level: 'warning', message, advice: 'Write the address that everybody can reach.' }
  }
  if (answer.kind === 'late') return note(`${link} did not answer in time.`, 'Ask again later.')
  if (answer.kind === 'shut') return note(`${link} answers with ${answer.status}.`, look)
  return note(`${link} could not be asked (${answer.why}).`, look)
}

const LOST =
  'Look for where it is now, or take the link out; the Internet Archive may have a copy: https://web.archive.org/'

function note(message: string, advice: string): Said {
  return { level: 'note', message, advice }
}
