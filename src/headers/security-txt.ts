/** security.txt: whom to tell of a hole in the site's security (RFC 9116). */
import { startOfDay } from '../model/day.ts'
import { type Site, absolute } from '../model/site.ts'

export const SECURITY_TXT = '/.well-known/security.txt'

/** The file's lines. Contact and Expires are required (RFC 9116, 2.5.3 and 2.5.5). */
export function securityTxt(
  site: Site,
  { contact, expires }: NonNullable<Site['security']>,
): string {
  const address = contact.startsWith('/') ? absolute(site, contact) : contact
  return [
    `Contact: ${address}`,
    `Expires: ${startOfDay(expires, site.timeZone)}`,
    `Canonical: ${absolute(site, SECURITY_TXT)}`,
    `Preferred-Languages: ${site.language}`,
    '',
  ].join('\n')
}
