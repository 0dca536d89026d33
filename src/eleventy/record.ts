/** Record: which pages the last published site had, kept beside it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PublishedPage } from '../model/page.ts'

/** Reads the record; undefined where there is none, `damaged` where it cannot be read. */
export async function readRecord(file: string): Promise<PublishedPage[] | 'damaged' | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const { pages }: { pages?: unknown } = JSON.parse(text)
    return Array.isArray(pages) ? pages.filter(isPage) : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Writes it beside the old one; gives the function that puts it in place, which needs no room on the disk any more. */
export async function writeRecord(
  file: string,
  pages: readonly PublishedPage[],
): Promise<() => Promise<void>> {
  const beside = `${file}-${process.pid}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(beside, `${JSON.stringify({ pages }, undefined, 1)}\n`)
  return () => rename(beside, file)
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
