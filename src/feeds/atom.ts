/** Atom 1.0 (RFC 4287). */
import { type Html, cdata, xml } from '../html/html.ts'
import type { Author, Entry, Feed } from './feed.ts'

/** Prints a feed as an Atom document. */
export function atom(feed: Feed): Html {
  const { title, description, language, home, author, updated, entries } = feed
  return xml`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
      <id>${home}</id>
      <title>${title}</title>
      ${description ? xml`<subtitle>${description}</subtitle>` : ''}
      <link rel="self" type="${feed.atom.type}" href="${feed.atom.url}" />
      <link rel="alternate" type="text/html" href="${home}" />
      <updated>${updated}</updated>
      ${person(author)} ${entries.map(printed)}
    </feed>`
}

/** A post stands in the feed of the site and of each of its topics, and is printed once. */
const known = new WeakMap<Entry, Html>()

function printed(entry: Entry): Html {
  const markup = known.get(entry) ?? print(entry)
  known.set(entry, markup)
  return markup
}

function print({ url, title, summary, markup, published, updated, author, topics }: Entry): Html {
  return xml`<entry>
    <id>${url}</id>
    <title>${title}</title>
    <link rel="alternate" type="text/html" href="${url}" />
    <published>${published}</published>
    <updated>${updated ?? published}</updated>
    ${author ? person(author) : ''} ${topics.map((topic) => xml`<category term="${topic}" />`)}
    ${summary ? xml`<summary>${summary}</summary>` : ''}
    <content type="html">${cdata(markup)}</content>
  </entry> `
}

function person({ name, url }: Author): Html {
  return xml`<author>
    <name>${name}</name>
    ${url ? xml`<uri>${url}</uri>` : ''}
  </author>`
}
