/** Publication place: where and when an article was published, in plain words, as its line and a search result say it. */
import type { Publication } from '../../src/model/publication.ts'
import type { Site } from '../../src/model/site.ts'
import { en as words } from '../words/en.ts'
import { longDay } from './dates.ts'

export interface PublicationPlace {
  /** `vol. 33, no. 1`; empty when neither is known. */
  readonly volume: string
  /** `March 2015`, as exactly as it is known. */
  readonly day: string
  /** `p. 12-18`; empty when it is not known. */
  readonly page: string
}

export function publicationPlace(
  { volume, issue, page, issued }: Publication,
  site: Pick<Site, 'language'>,
): PublicationPlace {
  const said = words.publications
  const numbers = [volume && `${said.volume} ${volume}`, issue && `${said.issue} ${issue}`]
  return {
    volume: numbers.filter(Boolean).join(', '),
    day: longDay(issued, site),
    page: page ? `${said.pages} ${page}` : '',
  }
}
