/** The words of citations and of the page of references, in English. */

export const citations = {
  title: 'References',
  description: (site: string) => `Everything that “${site}” cites, and where.`,
  all: 'All references of this site',
  part: (name: string) => `References, ${name}`,
  otherLetters: 'Others',
  letters: 'References by letter',
  two: (first: string, second: string) => `${first} and ${second}`,
  others: (first: string) => `${first} and others`,
  back: (number: number, use: number) =>
    `Back to reference ${number} in the text${use > 1 ? ` (place ${use})` : ''}`,
  people: (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`),
  /** In the words of GRADE. */
  certainty: {
    high: 'high certainty',
    moderate: 'moderate certainty',
    low: 'low certainty',
    'very low': 'very low certainty',
  },
  marks: { retraction: 'retracted', concern: 'expression of concern' },
  listMarks: {
    retraction: (date: string | undefined) => (date ? `Retracted ${date}.` : 'Retracted.'),
    concern: (date: string | undefined) =>
      date ? `Expression of concern ${date}.` : 'Expression of concern.',
  },
  notice: 'What the publisher says',
  /** Titles before an author's name that no reference holds. */
  titles: ['Dr', 'Prof', 'Professor', 'Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Sir', 'Dame'],
  cited: 'Cited in',
  citeThis: 'Cite this page',
  save: 'Save as',
  list: 'These references as',
  whole: 'All of them as',
}
