/** Takeout settings: what settings.csv says of a blog, and nothing of what it says of its owner. */
import { parse } from 'csv-parse/sync'
import type { BlogSettings } from './entry.ts'

/** Reads one line of names and one of values; a file of another shape says nothing. */
export function readTakeoutSettings(csv: string): BlogSettings {
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, relax_quotes: true })
  const [names = [], values = []] = rows
  const value = (name: string) => values[names.indexOf(name)]?.trim() || undefined
  const subdomain = value('blog_subdomain')
  const lineBreaks = value('blog_convert_line_breaks')
  return {
    title: value('blog_name'),
    description: value('blog_description'),
    language: value('blog_locale'),
    timeZone: value('blog_time_zone'),
    origin: subdomain && `https://${subdomain}.blogspot.com`,
    lineBreaks: lineBreaks === undefined ? undefined : /^true$/i.test(lineBreaks),
  }
}
