/** The words that the tests give citations. */
import type { CitationWords } from '../../src/citations/words.ts'

export const words: CitationWords = {
  title: 'References',
  two: (first, second) => `${first} and ${second}`,
  others: (first) => `${first} and others`,
  back: (number, use) => `Back to reference ${number}, place ${use}`,
  people: (count) => `${count} people`,
  certainty: { high: 'high', moderate: 'moderate', low: 'low', 'very low': 'very low' },
  marks: { retraction: 'retracted', concern: 'concern' },
  listMarks: {
    retraction: (date) => `Retracted ${date ?? 'some day'}.`,
    concern: (date) => `Concern ${date ?? 'some day'}.`,
  },
  notice: 'Notice',
  all: 'All references',
  part: (name) => `References, ${name}`,
  otherLetters: 'Others',
  description: (site) => `What ${site} cites.`,
  titles: ['Dr'],
}
