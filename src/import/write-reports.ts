/** Write reports: the account of an import as files beside what it is of. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { citationsOf } from './citations.ts'
import { jsonPieces } from './json-pieces.ts'
import { reportPage } from './report-page.ts'

export interface ReportFiles {
  readonly page: string
  readonly data: string
  /** Undefined where no work is certain enough. */
  readonly citations: string | undefined
}

/** Writes `import-report.html`, `import-report.json` and, where there are any, `import-citations.json`. */
export async function writeReports(folder: string, account: Account): Promise<ReportFiles> {
  await mkdir(folder, { recursive: true })
  const write = async (name: string, pieces: () => Iterable<string>): Promise<string> => {
    const place = join(folder, name)
    if (!holds(place, inBlocks(pieces()))) await writeFile(place, inBlocks(pieces()))
    return place
  }
  const citations = citationsOf(account.cited)
  return {
    page: await write('import-report.html', () => reportPage(account)),
    data: await write('import-report.json', () => jsonPieces(account)),
    citations:
      citations.length > 0
        ? await write('import-citations.json', () => jsonPieces(citations))
        : undefined,
  }
}

/** In letters. */
const BLOCK = 65_536

/** The same text in pieces that are worth a call of the disk, and the end of its last line. */
function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < BLOCK) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(`${block}\n`)
}

/** True when these are the bytes of the file. */
function holds(place: string, blocks: Iterable<Buffer>): boolean {
  if (!existsSync(place)) return false
  const file = openSync(place, 'r')
  try {
    for (const block of blocks) {
      const present = Buffer.alloc(block.length)
      readSync(file, present, 0, present.length, null)
      if (!present.equals(block)) return false
    }
    return readSync(file, Buffer.alloc(1), 0, 1, null) === 0
  } finally {
    closeSync(file)
  }
}
