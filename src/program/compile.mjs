/** Compile: the program as JavaScript, for Nodes that do not read TypeScript, or tell its faults without their place, or may start no loader. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { OWN_PLACE, eachAlone, slashed, withOwnPlace } from './alone.mjs'

/** @import { Message } from 'esbuild' */

/** In the program's folder: what each file was made of, and how. */
const RECORD = 'record.json'

/**
 * Writes each TypeScript file of the program below `root` (absolute) into `folder`, `src/html/html.ts` as
 * `src/html/html.ts.js`, unless what stands there was made of the same file. `import.meta.url` and `import.meta.dirname`
 * are the source's there, and `import.meta.filename` is the file that runs. Whatever imports a file that is named in
 * `instead` gets the file that is named for it. Several processes may do this at once: each file is put in place whole.
 *
 * A file that cannot be read as TypeScript becomes one that throws what is wrong with it, with its place.
 *
 * @param {string} root
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [instead]
 * @param {readonly string[]} [parts] the folders of `root` that are read, beside `.eleventy.ts`
 */
export async function compileProgram(root, folder, instead = {}, parts = ['src', 'layouts']) {
  // A change in how things are written makes every file anew.
  const makers = ['compile.mjs', 'alone.mjs'].map((name) =>
    stampOf(join(import.meta.dirname, name)),
  )
  const how = JSON.stringify([makers, instead])
  const [sources, record] = [readSources(root, parts), readRecord(folder)]
  const isMade = /** @param {[string, string]} file */ ([name, stamp]) =>
    record.how === how && record.files[name] === stamp
  const changed = [...sources].filter((file) => !isMade(file))
  const gone = Object.keys(record.files).filter((name) => !sources.has(name))
  if (changed.length === 0 && gone.length === 0) return
  const names = changed.map(([name]) => name)
  const made = await compile(root, folder, names, instead)
  mkdirSync(folder, { recursive: true })
  const stage = mkdtempSync(join(dirname(folder), `build-${process.pid}-`))
  try {
    const compiled = Object.fromEntries([...sources].filter(([name]) => !made.unsound.has(name)))
    const files = new Map([...made.files, [RECORD, JSON.stringify({ how, files: compiled })]])
    for (const one of new Set([...files.keys()].map(dirname)))
      mkdirSync(join(folder, one), { recursive: true })
    let count = 0
    // The record last: it says what stands there.
    for (const [name, text] of files) {
      const aside = join(stage, String(count++))
      writeFileSync(aside, text)
      renameSync(aside, join(folder, name))
    }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
  gone.forEach((name) => rmSync(join(folder, `${name}.js`), { force: true }))
}

/**
 * The program's files, `src/html/html.ts`, each with what changes when it is saved.
 *
 * @param {string} root
 * @param {readonly string[]} parts
 */
function readSources(root, parts) {
  const names = parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${part}/${slashed(name)}`,
    ),
  )
  return new Map(
    ['.eleventy.ts', ...names]
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => [name, stampOf(join(root, name))]),
  )
}

/**
 * The same for a copy that has the time of its original, which systems keep to the millisecond.
 *
 * @param {string} file
 */
function stampOf(file) {
  const { mtimeMs, size } = statSync(file)
  return `${Math.round(mtimeMs)} ${size}`
}

/**
 * @param {string} folder
 * @returns {{ how: string, files: Record<string, string> }}
 */
function readRecord(folder) {
  try {
    // Another release may have written it in another form.
    const { how = '', files = {} } = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'))
    return { how, files }
  } catch {
    return { how: '', files: {} }
  }
}

/**
 * The text of each of the files `names` by its name in `folder`, and those that are not TypeScript.
 *
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, string>>} instead
 * @returns {Promise<{ files: Map<string, string>, unsound: Set<string> }>}
 */
async function compile(root, folder, names, instead) {
  const { build } = await import('esbuild')
  /** @type {Map<string, string>} */
  const files = new Map()
  /** @type {Set<string>} */
  const unsound = new Set()
  for (;;) {
    const sound = names.filter((name) => !unsound.has(name))
    const made = await build({
      absWorkingDir: root,
      entryPoints: sound.map((name) => join(root, name)),
      outdir: folder,
      outbase: root,
      outExtension: { '.js': '.ts.js' },
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2023',
      charset: 'utf8',
      sourcemap: 'inline',
      sourcesContent: false,
      define: OWN_PLACE,
      logLevel: 'silent',
      packages: 'external',
      plugins: [eachAlone(root, folder, instead)],
    }).catch((/** @type {{ errors?: Message[] }} */ error) => {
      const { errors = [] } = error
      const faults = errors.filter(({ location }) => location && !unsound.has(location.file))
      if (faults.length === 0) throw error
      for (const { text, location } of faults) {
        if (!location || unsound.has(location.file)) continue
        const place = `${join(root, location.file)}:${location.line}:${location.column + 1}`
        const source = readFileSync(join(root, location.file), 'utf8')
        files.set(`${location.file}.js`, throwing(`${place}: ERROR: ${text}`, source))
        unsound.add(location.file)
      }
    })
    if (!made) continue
    for (const { path, text } of made.outputFiles) {
      const name = slashed(relative(folder, path))
      const source = join(root, name.slice(0, -'.js'.length))
      files.set(name, withOwnPlace(text, slashed(relative(dirname(path), source))))
    }
    return { files, unsound }
  }
}

/**
 * A module that throws. It has the names that others ask of it: without them Node would not come so far as to run it.
 *
 * @param {string} message
 * @param {string} source
 */
function throwing(message, source) {
  const declared = /^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm
  const names = [...source.matchAll(declared)].map(([, name]) => `export let ${name}\n`)
  return `throw new SyntaxError(${JSON.stringify(message)})\nexport default undefined\n${names.join('')}`
}
