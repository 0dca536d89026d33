/** Publications: a page for each of the author's articles. */
import {
  type Publication,
  type PublicationPage,
  type PublicationsPage,
  publicationPath,
  publicationsOf,
} from '../model/publication.ts'

/** Gives every publication of the list a page, below the list's own; `shorten` makes a description of a summary. */
export function publicationPages(
  list: PublicationsPage,
  shorten: (text: string) => string,
): PublicationPage[] {
  return publicationsOf(list).map((publication) => {
    const path = publicationPath(publication)
    publication.path = path
    return {
      ...{ kind: 'publication', path, title: publication.title, publication },
      description: describe(publication, shorten),
      crumbs: [{ title: list.title, path: list.path }],
      ...{ listed: true, file: list.file },
    }
  })
}

/** The summary's beginning; without one, who wrote it and where it stands. */
function describe(publication: Publication, shorten: (text: string) => string): string {
  const { summary, author, containerTitle, issued } = publication
  if (summary) return shorten(summary.text)
  const names = author.map(({ given, family }) => [given, family].filter(Boolean).join(' '))
  return [names.join(', '), containerTitle, String(issued.year)].filter(Boolean).join(', ')
}
