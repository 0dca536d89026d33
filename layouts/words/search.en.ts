/** The search's own words, in English. What stands in braces is filled in: `{query}` by what the reader typed. */

export const search = {
  title: 'Search',
  button: 'Search',
  /** The name of the box in the header of every page. */
  site: 'Search this site',
  label: 'Words to look for',
  hint: 'Any of the words helps, all of them help most. Put a phrase in quotation marks to find exactly that phrase.',
  noScript:
    'The search needs JavaScript, which this browser does not run. You can look through these pages instead:',
  kinds: { post: 'Post', page: 'Page', publication: 'Publication' },
  /** The value of the filter for posts that were looked through since they were published. */
  reviewed: 'Reviewed',
  filters: {
    title: 'Narrow the results',
    kind: 'Kind',
    year: 'Year',
    topic: 'Topic',
    reviewed: 'Review',
    clear: 'Remove all filters',
  },
  /** By the plural forms of the language (CLDR); a language may need `few` and `many` as well. */
  count: {
    one: '{count} result for {query}',
    other: '{count} results for {query}',
  },
  shown: {
    one: '{shown} of {count} result is shown.',
    other: '{shown} of {count} results are shown.',
  },
  more: 'More results',
  /** The way from the box in the header to the search page. */
  all: 'All results, with filters',
  busy: 'Searching…',
  none: {
    title: 'No results for {query}',
    ways: 'You can also look through these pages:',
    /** Above the topics whose names are like the words; above the largest ones where none is. */
    near: 'Topics that may be near to it:',
    large: 'The largest topics:',
  },
  /** What was done with the words of the question. */
  notes: {
    repaired: 'Showing results for {searched}. Search instead for {exactly}.',
    unknown: 'No page has {words}.',
    offered: 'Did you mean {meant}?',
    also: 'Also searched: {words}.',
  },
  related: 'Related pages',
  newest: 'Newest first',
  narrowed: 'No results for {query} with these filters',
  failed: {
    title: 'The search could not be loaded',
    advice: 'The connection may be down.',
    again: 'Try again',
    ways: 'Or look through these pages:',
  },
}
