/** OpenSearch: tells browsers how to search this site from their address bar (OpenSearch 1.1, description document). */
import { type Html, xml } from '../html/html.ts'
import { type Site, absolute } from '../model/site.ts'

export const OPEN_SEARCH = '/opensearch.xml'

/** The names may have so many characters. */
const SHORT = 16
const LONG = 48

/** `searchPage` is the address of the search page below the site's root. */
export function openSearch(site: Site, searchPage: string): Html {
  const { title, language } = site
  return xml`<?xml version="1.0" encoding="utf-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${title.slice(0, SHORT).trim()}</ShortName>
      <LongName>${title.slice(0, LONG).trim()}</LongName>
      <Description>${title}</Description>
      <Language>${language}</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="${absolute(site, searchPage)}?q={searchTerms}" />
    </OpenSearchDescription>`
}
