/** Compile: the program as JavaScript, for a Node that does not read TypeScript, or that may start no loader. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** @import { Message, Plugin } from 'esbuild' */

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
  // A project that is moved, and a change in how things are written, make every file anew.
  const { mtimeMs } = await stat(import.meta.filename)
  const how = JSON.stringify([mtimeMs, root, instead])
  const [sources, record] = await Promise.all([readSources(root, parts), readRecord(folder)])
  const isMade = /** @param {[string, string]} file */ ([name, stamp]) =>
    record.how === how && record.files[name] === stamp
  const changed = [...sources].filter((file) => !isMade(file))
  const gone = Object.keys(record.files).filter((name) => !sources.has(name))
  if (changed.length === 0 && gone.length === 0) return
  const names = changed.map(([name]) => name)
  const made = await compile(root, folder, names, instead)
  await mkdir(folder, { recursive: true })
  const stage = await mkdtemp(join(dirname(folder), `build-${process.pid}-`))
  try {
    const compiled = Object.fromEntries([...sources].filter(([name]) => !made.unsound.has(name)))
    const files = new Map([...made.files, [RECORD, JSON.stringify({ how, files: compiled })]])
    let count = 0
    // The record last: it says what stands there.
    for (const [name, text] of files) {
      const [aside, place] = [join(stage, String(count++)), join(folder, name)]
      await writeFile(aside, text)
      await mkdir(dirname(place), { recursive: true })
      await rename(aside, place)
    }
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
  await Promise.all(gone.map((name) => rm(join(folder, `${name}.js`), { force: true })))
}

/**
 * The program's files, `src/html/html.ts`, each with what changes when it is saved.
 *
 * @param {string} root
 * @param {readonly string[]} parts
 */
async function readSources(root, parts) {
  const lists = parts.map(async (part) => {
    const names = await readdir(join(root, part), { recursive: true })
    return names.map((name) => `${part}/${name.split(sep).join('/')}`)
  })
  const names = ['.eleventy.ts', ...(await Promise.all(lists)).flat()]
  const stamps = names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(async (name) => {
      const { mtimeMs, size } = await stat(join(root, name))
      return /** @type {const} */ ([name, `${mtimeMs} ${size}`])
    })
  return new Map(await Promise.all(stamps))
}

/**
 * @param {string} folder
 * @returns {Promise<{ how: string, files: Record<string, string> }>}
 */
async function readRecord(folder) {
  try {
    // Another release may have written it in another form.
    const { how = '', files = {} } = JSON.parse(await readFile(join(folder, RECORD), 'utf8'))
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
      define: { 'import.meta.url': ADDRESS, 'import.meta.dirname': FOLDER },
      logLevel: 'silent',
      plugins: [eachAlone(root, instead)],
    }).catch(async (/** @type {{ errors?: Message[] }} */ error) => {
      const { errors = [] } = error
      const faults = errors.filter(({ location }) => location && !unsound.has(location.file))
      if (faults.length === 0) throw error
      for (const { text, location } of faults) {
        if (!location || unsound.has(location.file)) continue
        const place = `${join(root, location.file)}:${location.line}:${location.column + 1}`
        const source = await readFile(join(root, location.file), 'utf8')
        files.set(`${location.file}.js`, throwing(`${place}: ERROR: ${text}`, source))
        unsound.add(location.file)
      }
    })
    if (!made) continue
    for (const { path, text } of made.outputFiles) {
      files.set(relative(folder, path).split(sep).join('/'), text)
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

const ADDRESS = 'addressOfSource'
const FOLDER = 'folderOfSource'

/**
 * Keeps every import as an import, so that each file is itself, and read once.
 *
 * @param {string} root
 * @param {Readonly<Record<string, string>>} instead
 * @returns {Plugin}
 */
function eachAlone(root, instead) {
  return {
    name: 'each-alone',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8')
        const own = {
          'import.meta.url': `const ${ADDRESS} = ${JSON.stringify(pathToFileURL(path).href)};`,
          'import.meta.dirname': `const ${FOLDER} = ${JSON.stringify(dirname(path))};`,
        }
        const asked = Object.entries(own).filter(([name]) => text.includes(name))
        const contents = asked.map(([, line]) => line).join('') + text
        return { contents, loader: 'ts' }
      })
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir, importer }) => {
        if (kind === 'entry-point') return undefined
        if (!/^\.{1,2}\//.test(path)) return { path, external: true }
        const file = resolve(resolveDir, path)
        // What is JavaScript already is read where it stands.
        if (!path.endsWith('.ts')) return { path: pathToFileURL(file).href, external: true }
        if (!existsSync(file)) return { errors: [{ text: `There is no file “${path}”.` }] }
        /** @type {(file: string) => string} */
        const named = (file) => relative(root, file).split(sep).join('/')
        const other = instead[named(file)]
        // The file that stands in for another may ask for that one itself.
        if (other === undefined || named(importer) === other) {
          return { path: `${path}.js`, external: true }
        }
        const target = relative(dirname(importer), join(root, other)).split(sep).join('/')
        return { path: `${target.startsWith('.') ? '' : './'}${target}.js`, external: true }
      })
    },
  }
}
