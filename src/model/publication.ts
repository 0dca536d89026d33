/** Publication: an article of the author's, in CSL-JSON's terms. */
import type { Day } from './day.ts'
import type { Page } from './page.ts'

export interface Name {
  readonly family: string
  readonly given?: string
}

export interface Publication {
  /** The anchor on the publications page. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author: readonly Name[]
  readonly containerTitle?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly issued: Day
  readonly doi?: string
  readonly url?: string
}

export interface PublicationGroup {
  readonly title: string
  readonly publications: readonly Publication[]
}

export interface PublicationsPage extends Page {
  readonly kind: 'publications'
  readonly groups: readonly PublicationGroup[]
}
