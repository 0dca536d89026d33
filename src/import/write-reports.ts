/** Write reports: the account of an import as files beside what it is of. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { citationsOf } from './citations.ts'

export interface ReportFiles {
  readonly page: string
  readonly data: string
  /** Undefined where no work is certain enough. */
  readonly citations: string | undefined
}

/** Writes `import-report.html`, `import-report.json` and, where there are any, `import-citations.json`. */
export async function writeReports(
  folder: string,
  account: Account,
  page: string,
): Promise<ReportFiles> {
  await mkdir(folder, { recursive: true })
  const write = async (name: string, text: string): Promise<string> => {
    const place = join(folder, name)
    const present = await readFile(place, 'utf8').catch(() => undefined)
    if (present !== text) await writeFile(place, text)
    return place
  }
  const citations = citationsOf(account)
  return {
    page: await write('import-report.html', `${page}\n`),
    data: await write('import-report.json', `${JSON.stringify(account, null, 2)}\n`),
    citations:
      citations.length > 0
        ? await write('import-citations.json', `${JSON.stringify(citations, null, 2)}\n`)
        : undefined,
  }
}
