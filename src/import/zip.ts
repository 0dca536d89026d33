/** Zip: an archive read in place, one file at a time, and none that wants to be more than it seems. */
import { type Entry, type ZipFile, openPromise } from 'yauzl'
import type { ExportFile, ExportFiles } from './files.ts'
import { Refusal } from './refusal.ts'

const MOST = 500_000
/** In bytes: no text of one blog comes near. */
const LARGEST = 4 * 1024 ** 3
/** What is larger than this and packed more tightly than any text is made to fill disks. */
const SUSPICIOUS = { size: 256 * 1024 ** 2, times: 500 }

/**
 * Lists the files of an archive. Nothing is unpacked: each file is read from its place when it is asked for.
 *
 * @throws Refusal when the archive is damaged, encrypted, or holds paths that climb out of it, links to other places,
 *   or files packed so tightly that they would fill the disk.
 */
export async function openZip(path: string): Promise<ExportFiles> {
  const zip = await attempt(openPromise(path, { autoClose: false, strictFileNames: true }))
  const files: ExportFile[] = []
  try {
    await attempt(
      (async () => {
        for await (const entry of zip.eachEntry()) {
          check(entry)
          if (files.length >= MOST) throw new Refusal(`The archive holds more than ${MOST} files.`)
          if (!entry.fileName.endsWith('/')) files.push(fileOf(zip, entry))
        }
      })(),
    )
  } catch (error) {
    zip.close()
    throw error
  }
  return { files, close: () => zip.close() }
}

function check(entry: Entry): void {
  const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
    throw new Refusal(`“${name}” in the archive is a link to another place.`, FOREIGN)
  }
  if (entry.isEncrypted()) {
    throw new Refusal(`The archive is locked with a password (“${name}” in it).`, LOCKED)
  }
  if (size > LARGEST || (size > SUSPICIOUS.size && size > packed * SUSPICIOUS.times)) {
    const megabytes = Math.round(size / 1024 ** 2).toLocaleString('en-GB')
    throw new Refusal(`“${name}” in the archive would unpack to ${megabytes} MB.`, FOREIGN)
  }
}

function fileOf(zip: ZipFile, entry: Entry): ExportFile {
  return {
    path: entry.fileName,
    size: entry.uncompressedSize,
    stream: () => unpacked(zip, entry),
  }
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await attempt(zip.openReadStreamPromise(entry))
  try {
    for await (const chunk of stream) yield chunk
  } catch (error) {
    throw refusalOf(error)
  }
}

async function attempt<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const reason = error instanceof Error ? error.message : String(error)
  const climbs =
    /(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/.exec(reason)
  return climbs
    ? new Refusal(
        `The archive holds a file with the path “${climbs[1]}”, which leads out of it.`,
        FOREIGN,
      )
    : new Refusal(`The archive is damaged: ${reason}.`, 'Download it again.')
}

const LOCKED = 'Unpack it with the password, and name the folder that appears. Nothing was written.'
const FOREIGN = 'No archive from Google or WordPress does that. Nothing was written.'
