/** Publication: an article of the author's, in CSL-JSON's terms. */
import type { CiteThis } from './citation.ts'
import { type PartialDay } from './day.ts'
import type { Page, Written } from './page.ts'
import type { Reference, ReferenceType } from './reference.ts'

export interface Name {
  readonly family: string
  readonly given?: string
}

export interface Publication {
  /** The anchor on the publications page, and the last part of its own page's address. */
  readonly id: string
  readonly type: ReferenceType
  readonly title: string
  readonly author: readonly Name[]
  readonly containerTitle?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly issued: PartialDay
  readonly doi?: string
  readonly url?: string
  /** What it says, in plain words. */
  readonly summary?: Written
  /** The file of the article itself, where it stands on this site: `/publications/ju-2015/ju-2015.pdf`. */
  readonly pdf?: string
  /** The address of its own page; filled by the publications capability. */
  path?: string
  /** OpenURL ContextObject (Z39.88-2004), by which Zotero finds it in a list; filled by the citations capability. */
  contextObject?: string
}

export interface PublicationGroup {
  readonly title: string
  readonly publications: readonly Publication[]
}

export interface PublicationsPage extends Page {
  readonly kind: 'publications'
  readonly groups: readonly PublicationGroup[]
  /** Filled by the publications capability. */
  pages?: readonly PublicationPage[]
}

export interface PublicationPage extends Page {
  readonly kind: 'publication'
  readonly publication: Publication
  /** Filled by the citations capability. */
  citeThis?: CiteThis
}

/** All publications, in the order of their groups. */
export function publicationsOf({ groups }: Pick<PublicationsPage, 'groups'>): Publication[] {
  return groups.flatMap(({ publications }) => publications)
}

/** Where a publication's own page stands: `/publications/ju-2015/`. */
export function publicationPath({ id }: Pick<Publication, 'id'>): string {
  return `/publications/${id}/`
}

/** Where a DOI leads. Of the signs it may hold, those that end a path have to be written otherwise (DOI Handbook, 3.5). */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`
}

/** The same work as a reference. */
export function referenceOf(publication: Publication): Reference {
  const { id, type, title, author, containerTitle, volume, issue, page, doi, url } = publication
  const { year, month, day } = publication.issued
  const parts = [year, month, day].filter((part) => part !== undefined)
  return {
    ...{ id, type, title, author, issued: { 'date-parts': [parts] } },
    ...(containerTitle !== undefined && { 'container-title': containerTitle }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
  }
}
