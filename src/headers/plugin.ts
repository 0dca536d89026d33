/** Writes the security headers and redirects for hosts that read them from a file, and lends the pages what a `<meta>` can carry of them. */
import { type Eleventy, addFiles, onSite } from '../eleventy/eleventy.ts'
import { type Site, basePath, href } from '../model/site.ts'
import { template } from '../model/template.ts'
import {
  type SiteHeaders,
  apacheHeaders,
  caddyHeaders,
  netlifyHeaders,
  nginxHeaders,
  vercelHeaders,
} from './forms.ts'
import { metaPolicy, securityHeaders } from './policy.ts'
import { SECURITY_TXT, securityTxt } from './security-txt.ts'

/** Files in assets/ carry a hash of their content in their name: they may be kept for a year (RFC 8246). */
const KEEP = [{ name: 'Cache-Control', value: 'public, max-age=31536000, immutable' }]

const FILES: Record<string, (headers: SiteHeaders) => string> = {
  '/_headers': netlifyHeaders,
  '/vercel.json': vercelHeaders,
  '/.htaccess': apacheHeaders,
  '/_nginx.conf': nginxHeaders,
  '/_caddy.conf': caddyHeaders,
}

export default function headers(eleventy: Eleventy): void {
  onSite(eleventy, (site) => {
    site.policy = ({ cardScript, dataHash }) => {
      const data = dataHash ? [`'${dataHash}'`] : []
      return metaPolicy([...hashesOf(site), ...data], Boolean(site.search ?? cardScript))
    }
    site.extras.push(...Object.keys(FILES), ...(site.security ? [SECURITY_TXT] : []))
  })
  addFiles(
    eleventy,
    'security-txt',
    template(
      (site) => (site.security ? [{ path: SECURITY_TXT, security: site.security }] : []),
      ({ security }, site) => securityTxt(site, security),
    ),
  )
  addFiles(
    eleventy,
    'headers',
    template(
      () => Object.keys(FILES).map((path) => ({ path })),
      ({ path }, site) => FILES[path]?.(headersOf(site)) ?? '',
    ),
  )
}

/** The site's headers and redirects, for every form of them. */
function headersOf(site: Site): SiteHeaders {
  const all = securityHeaders(hashesOf(site))
  const gone = (site.withdrawals ?? []).map(({ path }) => href(site, path))
  return { base: basePath(site), all, assets: KEEP, moves: site.moves ?? [], gone }
}

function hashesOf({ inlineScript, search }: Site): string[] {
  const inline = [inlineScript, search?.starter].filter((script) => script !== undefined)
  return inline.map(({ hash }) => `'${hash}'`)
}
