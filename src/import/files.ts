/** Files: what an export is made of, be it a zip file, a folder or one file, without anything being unpacked. */
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from './refusal.ts'
import { openZip } from './zip.ts'

export interface ExportFile {
  /** With slashes, from the top of the export: `Takeout/Blogger/Blogs/Knees/feed.atom`. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Its bytes; may be asked for more than once. */
  stream(): AsyncIterable<Uint8Array>
}

export interface ExportFiles {
  readonly files: readonly ExportFile[]
  close(): void
}

/** More files than the largest export that is known, seven times over. */
const MOST = 500_000

/**
 * Opens what the author was given. Links to other places are passed over.
 *
 * @throws Refusal when it is not there, or is nothing that can be read.
 */
export async function openFiles(path: string): Promise<ExportFiles> {
  const facts = await stat(path).catch(() => undefined)
  if (!facts) throw new Refusal(`There is no file “${path}”.`, 'Look where your browser saved it.')
  if (facts.isDirectory()) return { files: await filesBelow(path), close: () => {} }
  if (facts.size === 0) throw new Refusal(`“${path}” is empty.`, 'Download it again.')
  const start = await firstBytes(path)
  if (start.startsWith('PK')) return openZip(path)
  if (start.startsWith('\x1f\x8b')) {
    const advice = 'Unpack it with a double click, and name the folder that appears.'
    throw new Refusal(`“${path}” is packed in a way that is not read here (gzip).`, advice)
  }
  return { files: [fileAt(path, basename(path), facts.size)], close: () => {} }
}

async function filesBelow(folder: string): Promise<ExportFile[]> {
  const found: ExportFile[] = []
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) {
        const { size } = await stat(join(folder, path))
        found.push(fileAt(join(folder, path), path, size))
      }
      if (found.length > MOST) throw new Refusal(`“${folder}” holds more than ${MOST} files.`)
    }
  }
  await walk('')
  return found
}

function fileAt(place: string, path: string, size: number): ExportFile {
  return { path, size, stream: () => createReadStream(place) }
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** A whole file in memory. */
export async function bytesOf(file: ExportFile): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.stream()) chunks.push(chunk)
  return Buffer.concat(chunks)
}
