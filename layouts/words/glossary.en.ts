/** The glossary's own words, in English. */

export const glossary = {
  title: 'Glossary',
  also: 'Also called',
  short: 'Short',
  source: 'Source',
  posts: 'In the posts',
}
