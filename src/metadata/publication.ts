/** Publication: what programs for research read of an article of the author's: schema.org's terms and its journal's. */
import type {
  Article,
  Book,
  Chapter,
  CreativeWork,
  Periodical,
  Person as PersonData,
  PublicationIssue,
  PublicationVolume,
  ScholarlyArticle,
} from 'schema-dts'
import { isoDay } from '../model/day.ts'
import type { Page, Person } from '../model/page.ts'
import {
  type Name,
  type Publication,
  type PublicationPage,
  doiAddress,
} from '../model/publication.ts'
import { type Site, absolute } from '../model/site.ts'
import { schemaType } from './work-type.ts'
import { inFull, orcidAddress, profileOf } from './person.ts'

type Typed<Thing> = Exclude<Thing, string>

/** A page of kind `publication` is a PublicationPage: the model makes no other. */
export function isPublication(page: Page): page is PublicationPage {
  return page.kind === 'publication'
}

/** The article with its issue, volume and journal, each part of the next. */
export function publicationData(
  { publication, path, description }: PublicationPage,
  site: Site,
): Typed<Article | Book | Chapter | CreativeWork> {
  const { doi, url, pdf, title, page } = publication
  const [pageStart, pageEnd] = page?.split(/\s*[-–]\s*/) ?? []
  const facts = {
    headline: title,
    name: title,
    description: publication.summary ? description : undefined,
    url: absolute(site, path),
    author: publication.author.map((name) => author(name, site)),
    datePublished: isoDay(publication.issued),
    isPartOf: containerOf(publication),
    pagination: page,
    identifier: doi === undefined ? undefined : propertyValue(doi),
    sameAs: doi === undefined ? url : doiAddress(doi),
    encoding: pdf === undefined ? undefined : mediaObject(absolute(site, pdf)),
  } satisfies Omit<Typed<ScholarlyArticle>, '@type'>
  const type = schemaType(publication)
  const { pagination, ...others } = facts
  // Schema.org gives pages to articles and chapters alone.
  if (type === 'Book' || type === 'Thesis' || type === 'CreativeWork') {
    return { '@type': type, ...others }
  }
  return { '@type': type, ...others, pagination, pageStart, pageEnd }
}

/** The people of this site have an address and, where it is known, an ORCID iD. */
function author(name: Name, site: Site): Typed<PersonData> {
  const person = personOf(name, site)
  const named = { givenName: name.given, familyName: name.family }
  return { '@type': 'Person', name: inFull(name), ...named, ...(person && profileOf(person, site)) }
}

/** The person of this site who has the name of an author. */
export function personOf(name: Name, site: Site): Person | undefined {
  // A person may stand there with a title: `Dr Jane Doe`.
  return site.people.find((person) => ` ${person.name}`.endsWith(` ${inFull(name)}`))
}

/** Where the first of its authors with an ORCID iD is described. */
export function firstOrcid({ author }: Publication, site: Site): string | undefined {
  const persons = author.map((name) => personOf(name, site))
  return orcidAddress(persons.find((person) => person?.orcid !== undefined))
}

function containerOf({
  type,
  containerTitle: name,
  volume,
  issue,
}: Publication):
  Typed<PublicationIssue | PublicationVolume | Periodical | Book | CreativeWork> | undefined {
  if (name === undefined) return undefined
  if (type === 'chapter') return { '@type': 'Book', name }
  if (!type.startsWith('article')) return { '@type': 'CreativeWork', name }
  const periodical: Typed<Periodical> = { '@type': 'Periodical', name }
  const whole: Typed<PublicationVolume | Periodical> =
    volume === undefined
      ? periodical
      : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical }
  return issue === undefined
    ? whole
    : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: whole }
}

function propertyValue(doi: string) {
  return { '@type': 'PropertyValue', propertyID: 'DOI', value: doi } as const
}

function mediaObject(address: string) {
  const encodingFormat = 'application/pdf'
  return { '@type': 'MediaObject', contentUrl: address, encodingFormat } as const
}
