/** Person: the people of this site in schema.org's terms. */
import type { Person as PersonData } from 'schema-dts'
import type { Person } from '../model/page.ts'
import type { Name } from '../model/publication.ts'
import { type Site, whole } from '../model/site.ts'

export function personData(
  { name, description, sameAs, ...person }: Person,
  site: Site,
): Exclude<PersonData, string> {
  const { url, identifier } = profileOf(person, site)
  return { '@type': 'Person', name, url, identifier, description, sameAs }
}

/** By what a person is known: an address, and an ORCID iD. */
export function profileOf(person: Pick<Person, 'url' | 'orcid'>, site: Site) {
  return { url: addressOf(person, site), identifier: orcidAddress(person) }
}

/** The address that a person gives as her own. */
export function addressOf({ url }: Pick<Person, 'url'>, site: Site): string | undefined {
  return url && whole(site, url)
}

/** An ORCID iD is written as its whole address (ORCID, “Display guidelines”). */
export function orcidAddress(person: Pick<Person, 'orcid'> | undefined): string | undefined {
  return person?.orcid === undefined ? undefined : `https://orcid.org/${person.orcid}`
}

/** `Jane Doe`. */
export function inFull({ given, family }: Name): string {
  return given === undefined ? family : `${given} ${family}`
}
