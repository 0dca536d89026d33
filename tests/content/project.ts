/** Project: a small folder of content, made for one test from the texts of its files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import type { ContentOptions } from '../../src/content/read.ts'
import { type Reading, readFolder } from './reading.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

export const SITE = `title: Notes on sleep
url: https://notes.test/blog/
language: en-GB
timeZone: Europe/London
`

/** A text's file: its fields, and below them its words. */
export function text(fields: string, body = 'Sleep well.'): string {
  return `---\n${fields}\n---\n\n${body}\n`
}

/** A picture in PNG, 3 by 2 pixels. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mM4sWUBBDHAWQB/lAyptHePKQAAAABJRU5ErkJggg==',
  'base64',
)

/** Writes the files below `content/` in a folder of their own, which is removed after the tests; gives the folder. */
export function project(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  after(() => rmSync(root, { recursive: true }))
  for (const [path, content] of Object.entries({ 'site.yaml': SITE, ...files })) {
    const place = join(root, 'content', path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
  return root
}

/** Reads such a folder. */
export function readFiles(files: Files, options: Partial<ContentOptions> = {}): Promise<Reading> {
  const root = project(files)
  return readFolder({ root, content: join(root, 'content'), ...options })
}
