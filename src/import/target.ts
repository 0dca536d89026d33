/** Target: the author's folder while an import writes to it: no file of hers is touched, and no run leaves half a file. */
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { lstat, readFile, readdir, rm } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { keyOf, presentIn } from './present.ts'

/** What became of a file: `kept` is the author's own, or one that she has changed since it was imported. */
export type Outcome = 'written' | 'same' | 'kept'

export interface Imported {
  readonly path: string
  /** SHA-256 of its bytes as they were written. */
  readonly hash: string
  /** For a picture: the address that it came from. */
  readonly source?: string
}

/** Below the author's folder; what begins with a full stop is no content. */
const NOTES = '.import'
const MANIFEST = `${NOTES}/files.jsonl`

export interface TargetOptions {
  /** The author's folder, absolute. */
  readonly folder: string
  /** True to look only. */
  readonly dry: boolean
  /** True when the author has said that files of hers may be replaced. */
  readonly replace: boolean
}

export class Target {
  readonly #options: TargetOptions
  readonly #known: Map<string, Imported>
  #halves = 0
  /** Those that are made. */
  readonly #folders = new Set<string>()
  /** What may stand in the folder, by keys of paths; undefined where only a look at each can tell. */
  readonly #present: Set<string> | undefined
  /** Where the picture of a folder and an address is. */
  readonly #pictures = new Map<string, string>()

  private constructor(
    options: TargetOptions,
    known: Map<string, Imported>,
    present: Set<string> | undefined,
  ) {
    this.#options = options
    this.#known = known
    this.#present = present
    for (const entry of known.values()) this.#remember(entry)
  }

  /** Opens a folder, with what earlier imports have noted of what they wrote. */
  static async open(options: TargetOptions): Promise<Target> {
    const notes = join(options.folder, NOTES)
    const text = await readFile(join(options.folder, MANIFEST), 'utf8').catch(() => '')
    // What a run that was stopped was just writing.
    const halves = options.dry ? [] : await readdir(notes).catch(() => [])
    for (const name of halves) if (name.endsWith('.half')) await rm(join(notes, name))
    const known = new Map<string, Imported>()
    for (const line of text.split('\n')) {
      const entry = read(line)
      if (entry) known.set(entry.path, entry)
    }
    return new Target(options, known, await presentIn(options.folder))
  }

  /** True when an earlier import wrote the file. */
  wrote(path: string): boolean {
    return this.#known.has(path)
  }

  /** The picture that an earlier import wrote for a text's folder from this address, if it is still there. */
  async picture(folder: string, source: string): Promise<string | undefined> {
    const path = this.#pictures.get(`${folder}\n${source}`)
    return path !== undefined && (await this.#bytes(path)) ? path : undefined
  }

  /** Writes a file below the folder, unless it is there already, or is the author's. */
  async write(path: string, content: string | Uint8Array, source?: string): Promise<Outcome> {
    const hash = hashOf(content)
    const present = await this.#bytes(path)
    if (present === null) return 'kept'
    const found = present && hashOf(present)
    if (found === hash) {
      this.#note({ path, hash, source })
      return 'same'
    }
    const ours = found !== undefined && found === this.#known.get(path)?.hash
    if (found !== undefined && !ours && !this.#options.replace) return 'kept'
    if (!this.#options.dry) {
      this.#put(path, content)
      this.#note({ path, hash, source })
    }
    return 'written'
  }

  /** Writes a file that holds all that it held before, and more. */
  async extend(path: string, content: string): Promise<Outcome> {
    if (!this.#options.dry) this.#put(path, content)
    return 'written'
  }

  /**
   * Removes a file that an earlier import wrote for a text that now stands elsewhere. False when the author has changed
   * it since, or wrote it herself: then it stays, and is the text.
   */
  async retire(path: string): Promise<boolean> {
    const present = await this.#bytes(path)
    if (!present) return present === undefined
    if (hashOf(present) !== this.#known.get(path)?.hash) return false
    if (this.#options.dry) return true
    await rm(join(this.#options.folder, path))
    this.#known.delete(path)
    return true
  }

  /** The bytes of a file below the folder; undefined when there is none. */
  async read(path: string): Promise<Buffer | undefined> {
    return (await this.#bytes(path)) ?? undefined
  }

  /** Writes the notes in the order of their paths, so that equal imports leave equal bytes. */
  async close(): Promise<void> {
    if (this.#options.dry || this.#known.size === 0) return
    const entries = [...this.#known.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    const place = join(this.#options.folder, MANIFEST)
    if ((await readFile(place, 'utf8').catch(() => '')) === text) return
    this.#put(MANIFEST, text)
  }

  /**
   * Puts a whole file in place: a run that is stopped leaves none in half. At once: to wait for the disk five times for
   * each file takes longer than all else that is done for it.
   */
  #put(path: string, content: string | Uint8Array): void {
    const { folder } = this.#options
    const place = join(folder, path)
    // Every name was made plain before; this is the last gate.
    if (!place.startsWith(folder + sep)) throw new Error(`${path} leads out of ${folder}.`)
    const half = join(folder, NOTES, `${process.pid}-${this.#halves++}.half`)
    this.#makeFolder(dirname(half))
    this.#makeFolder(dirname(place))
    writeFileSync(half, content)
    renameSync(half, place)
    this.#present?.add(keyOf(path))
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
  }

  /** Adds to the notes at once: a run that is stopped knows afterwards what it wrote. */
  #note(entry: Imported): void {
    const known = this.#known.get(entry.path)
    const same = known?.hash === entry.hash && known.source === entry.source
    this.#known.set(entry.path, entry)
    this.#remember(entry)
    if (same || this.#options.dry) return
    this.#makeFolder(join(this.#options.folder, NOTES))
    appendFileSync(join(this.#options.folder, MANIFEST), `${JSON.stringify(entry)}\n`)
  }

  #remember({ path, source }: Imported): void {
    if (source !== undefined) this.#pictures.set(`${dirname(path)}\n${source}`, path)
  }

  /** Null for what is there and no file, such as a link to another place. */
  async #bytes(path: string): Promise<Buffer | null | undefined> {
    if (this.#present && !this.#present.has(keyOf(path))) return undefined
    const place = join(this.#options.folder, path)
    const facts = await lstat(place).catch(() => undefined)
    return facts?.isFile() ? readFile(place) : facts && null
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A line of the notes; the last may be cut off where a run was stopped. */
function read(line: string): Imported | undefined {
  try {
    const entry: Imported = JSON.parse(line)
    return typeof entry.path === 'string' && typeof entry.hash === 'string' ? entry : undefined
  } catch {
    return undefined
  }
}
