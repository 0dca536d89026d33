/** The glossary's own words, in English. */

export const glossary = {
  title: 'Glossary',
  also: 'Also called',
  short: 'Short',
  source: 'Source',
  posts: 'In the posts',
  checked: (day: string) => `Checked on ${day}.`,
  unchecked:
    'These meanings are a beginning that the author of this site has not checked yet. The sources are named beside them.',
}
