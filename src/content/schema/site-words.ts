/** The words of site.yaml that have rules of their own: addresses, language, time zone. */
import { suggest } from '../../model/suggest.ts'
import { readAddress } from '../address.ts'
import { type Wrong, quoted } from '../wrong.ts'

type Read = { value: string } | Wrong

/** The site's address: http or https, with a trailing slash, and nothing after the path. */
export function readSiteUrl(text: string): Read {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(text)) {
    const write = DOMAIN.test(text) ? [`https://${text}`] : undefined
    const message = `${quoted(text)} is not a whole web address.`
    return { message, ...(write ? { write } : { advice: 'Begin it with  https://' }) }
  }
  if (/\s/.test(text)) {
    return {
      message: `The site's address ${quoted(text)} has a space in it.`,
      advice: 'Take it out.',
    }
  }
  if (url.username || url.password || url.search || url.hash) {
    const message = `The site's address ${quoted(text)} holds more than a host and a path.`
    return { message, write: [`${url.origin}${url.pathname}`] }
  }
  return { value: url.origin + url.pathname.replace(/\/*$/, '/') }
}

/** Made once, and only where it is needed: it is slow to make, and a glossary asks for every term. */
let languages: Intl.DisplayNames | undefined

/** A language tag that names a language (BCP 47); `en-gb` gives `en-GB`. */
export function readLanguage(text: string): Read {
  const message = `${quoted(text)} is not the tag of a language.`
  const advice = 'Write a tag such as  en-GB  for British English or  de  for German.'
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text)
    languages ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
    const known = languages.of(tag)
    return known === undefined ? { message, advice } : { value: tag }
  } catch {
    return { message, advice }
  }
}

/** A time zone by its IANA name; `London` is told `Europe/London`. */
export function readTimeZone(text: string): Read {
  const zones = Intl.supportedValuesOf('timeZone')
  try {
    const value = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
    if (/^[A-Z]/.test(value))
      return { value: zones.find((zone) => zone.toLowerCase() === text.toLowerCase()) ?? text }
  } catch {
    // Said below.
  }
  const place = text.toLowerCase().replaceAll(' ', '_')
  const named = zones.find((zone) => zone.toLowerCase().endsWith(`/${place}`))
  const near = named ?? suggest(text, zones)
  const message = `${quoted(text)} is not the name of a time zone.`
  return near
    ? { message, write: [near] }
    : { message, advice: 'Write the name of a big city near you, as in  Europe/London' }
}

export function readEmail(text: string): Read {
  return /^[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)
    ? { value: text }
    : { message: `${quoted(text)} is not an e-mail address.` }
}

/** A whole web address. */
export function readUrl(text: string): Read {
  if (/^https?:\/\/[^/]/i.test(text) && URL.canParse(text)) return { value: text }
  const message = `${quoted(text)} is not a whole web address.`
  return DOMAIN.test(text)
    ? { message, write: [`https://${text}`] }
    : { message, advice: 'Begin it with  https://' }
}

/** An address of this site, `/archive/`, or a whole one elsewhere: http, https or mailto. */
export function readLink(text: string): Read {
  if (text.startsWith('/') && !text.startsWith('//')) {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? []
    const read = readAddress(path)
    return 'value' in read ? { value: read.value + rest } : read
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:\/\/[^/]|^mailto:.*@/i.test(text)) return { value: text }
  const message = url
    ? `${quoted(text)} does not begin with https:// or with a slash.`
    : `${quoted(text)} is not an address.`
  if (/^[^\s:]+\.html?$/.test(text)) return { message, write: [`/${text}`] }
  if (DOMAIN.test(text)) return { message, write: [`https://${text}`] }
  return {
    message,
    advice:
      'Write  /p/about.html  for a page of this site, or a whole address that begins with  https://',
  }
}

/** A host's name, with or without a path, to which only `https://` is missing. */
const DOMAIN = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/
