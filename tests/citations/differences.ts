/** Differences: where this project's reference lists and those of Pandoc 2.17 with vancouver.csl part, and why ours are right. */
import type { Reference } from '../../src/model/reference.ts'

interface Difference {
  readonly why: string
  applies(work: Reference): boolean
  /** Takes what differs out of both. */
  level(printed: string): string
}

const journal = ({ type }: Reference) => type.startsWith('article')
const people = ({ author = [], editor = [] }: Reference) => [...author, ...editor]

/** Each is a class of its own; what no class explains is a mistake. */
export const DIFFERENCES: readonly Difference[] = [
  {
    why: 'Pandoc keeps the full stop of “Jr.”; Citing Medicine takes it off.',
    applies: (work) => people(work).some(({ suffix }) => suffix?.includes('.')),
    level: (printed) => printed.replaceAll('Jr.', 'Jr'),
  },
  {
    why: 'Pandoc takes the initials “AD”, as PubMed gives them, for one name, and shortens it to “A”.',
    applies: (work) => people(work).some(({ given }) => given === 'AD'),
    level: (printed) => printed.replace(/ AD?(?=[,. ])/g, ' A'),
  },
  {
    why: 'Pandoc shortens the pages 1-10 to “1–0”.',
    applies: ({ page }) => page === '1-10',
    level: (printed) => printed.replace(/\b1–1?0\b/, '1–10'),
  },
  {
    why: 'The style leaves a semicolon where neither volume nor pages follow, nor a date.',
    applies: () => true,
    level: (printed) => printed.replace(/[;.]+(?= (?:Available from|\(Studies|Report No)|$)/, '.'),
  },
  {
    why: 'The style puts a colon before pages without a volume after the semicolon of the date.',
    applies: (work) => journal(work) && !work.issued,
    level: (printed) => printed.replace(/ [;:]+(?=\S)/, ' '),
  },
  {
    why: 'The style gives posts of a blog the year alone; Citing Medicine (chapter 26) asks for the day.',
    applies: ({ type }) => type === 'post-weblog',
    level: (printed) =>
      printed.replace(
        /(\. \d{4}) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d+)?/,
        '$1',
      ),
  },
  {
    why: 'Citing Medicine (chapter 5) writes “[PhD thesis on the Internet]”, the style two brackets.',
    applies: ({ type, URL: url, genre }) => type === 'thesis' && Boolean(url && genre),
    level: (printed) =>
      printed.replace(/\[(?:PhD thesis on the Internet|Internet\] \[PhD thesis)\]/, '[…]'),
  },
]

/** Both lines with everything taken out that a class explains. */
export function levelled(work: Reference, ...lines: readonly string[]): string[] {
  const classes = DIFFERENCES.filter(({ applies }) => applies(work))
  return lines.map((line) => classes.reduce((text, { level }) => level(text), line))
}
