/** Bringing: an export imported into a folder of its own, with the site's real tools and without the web. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { importTools, standingIn } from '../../src/cli/import-tools.ts'
import { type Account, accountOf } from '../../src/import/account.ts'
import { type ImportOptions, importBlog } from '../../src/import/import-blog.ts'
import type { Packed } from '../../src/import/packed.ts'
import { writeReports } from '../../src/import/write-reports.ts'
import { filesOf } from '../site/output.ts'

export const SITES = join(import.meta.dirname, '..', 'sites')
export const CLASSIC = join(SITES, 'blogger-classic/blog-01-31-2019.xml')
export const TAKEOUT = join(SITES, 'blogger-takeout')
export const WORDPRESS = join(SITES, 'wordpress/rows.xml')

export const NOW = Date.UTC(2026, 10, 22)

/** An empty folder, which is removed after the tests. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A file with these bytes in a folder of its own; gives its path. */
export function fileWith(content: string | Uint8Array, name = 'feed.atom'): string {
  const path = join(emptyFolder(), name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** Data with its packed lists as they are read. */
type Plain<Data> =
  Data extends Packed<infer Item>
    ? readonly Plain<Item>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Plain<Data[Key]> }
      : Data

export interface Brought {
  readonly folder: string
  readonly account: Plain<Account>
  /** The paths of all files, in alphabetical order. */
  readonly files: readonly string[]
  read(path: string): string
}

/** Imports as the command does; without `folder`, into an empty one. */
export async function bring(file: string, options: Partial<ImportOptions> = {}): Promise<Brought> {
  const folder = options.folder ?? emptyFolder()
  const all: ImportOptions = {
    ...{ file, folder, dry: false, replace: false, now: NOW },
    fetch: async () => ({ failure: 'There is no web in the tests.' }),
    progress: () => {},
    ...options,
  }
  const result = await importBlog(all, importTools(), standingIn(folder, folder, NOW))
  const packed = accountOf(result)
  if (!all.dry) await writeReports(folder, packed)
  const account: Plain<Account> = JSON.parse(JSON.stringify(packed))
  return {
    folder,
    account,
    files: existsSync(folder) ? filesOf(folder) : [],
    read: (path) => readFileSync(join(folder, path), 'utf8'),
  }
}

/** One post in Takeout's format. */
export function post(number: number, fields: Record<string, string> = {}): string {
  const { title = `Post ${number}`, content = '<p>Words.</p>', status = 'LIVE' } = fields
  const { filename = `/2020/01/post-${number}.html`, published = '2020-01-05T12:00:00Z' } = fields
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<entry><id>tag:blogger.com,1999:blog-1.post-${number}</id>
<blogger:type>POST</blogger:type><blogger:status>${status}</blogger:status>
<author><name>Gwen</name></author><title>${title}</title>
<content type="html">${escaped}</content>
<published>${published}</published><blogger:filename>${filename}</blogger:filename></entry>`
}

/** A whole feed.atom. */
export function feed(...entries: string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
<id>tag:blogger.com,1999:blog-1</id><title>Small</title>
${entries.join('\n')}
</feed>`
}

/** The time zone that such a feed does not say. */
export const LONDON = { timeZone: 'Europe/London' }
