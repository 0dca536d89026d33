/** Record: which pages the last published site had, kept beside it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PublishedPage } from '../model/page.ts'

/** Reads the record; undefined where there is none, or none that can be read. */
export async function readRecord(file: string): Promise<PublishedPage[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  try {
    const { pages }: { pages?: unknown } = JSON.parse(text ?? '{}')
    return Array.isArray(pages) ? pages.filter(isPage) : undefined
  } catch {
    return undefined
  }
}

/** Writes it, whole or not at all. */
export async function writeRecord(file: string, pages: readonly PublishedPage[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}-${process.pid}`, `${JSON.stringify({ pages }, undefined, 1)}\n`)
  await rename(`${file}-${process.pid}`, file)
}

function isPage(value: unknown): value is PublishedPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'title' in value &&
    typeof value.title === 'string'
  )
}
