/** Alone: what keeps a file of the program itself when it is made JavaScript: its imports, and where its source stands. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** @import { Plugin } from 'esbuild' */

/**
 * Keeps every import as an import, so that each file is itself, and read once.
 *
 * @param {string} root
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} instead
 * @returns {Plugin}
 */
export function eachAlone(root, folder, instead) {
  return {
    name: 'each-alone',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
        const file = resolve(resolveDir, path)
        const from = dirname(relative(root, importer))
        // What is JavaScript already is read where it stands.
        if (!path.endsWith('.ts'))
          return { path: slashed(relative(join(folder, from), file)), external: true }
        if (!existsSync(file)) return { errors: [{ text: `There is no file “${path}”.` }] }
        const other = instead[slashed(relative(root, file))]
        // The file that stands in for another may ask for that one itself.
        if (other === undefined || slashed(relative(root, importer)) === other) {
          return { path: `${path}.js`, external: true }
        }
        const target = slashed(relative(from, other))
        return { path: `${target.startsWith('.') ? '' : './'}${target}.js`, external: true }
      })
    },
  }
}

const ADDRESS = 'addressOfSource'
const FOLDER = 'folderOfSource'

/** The names that esbuild writes for a module's own place. */
export const OWN_PLACE = { 'import.meta.url': ADDRESS, 'import.meta.dirname': FOLDER }

/**
 * Tells a module where its source stands, in its first line, so that every line keeps its number; as seen from the
 * module, so that both can be moved.
 *
 * @param {string} text
 * @param {string} source
 */
export function withOwnPlace(text, source) {
  const address = JSON.stringify(source.split('/').map(encodeURIComponent).join('/'))
  const folder = JSON.stringify(dirname(source))
  const lines = {
    [ADDRESS]: `const ${ADDRESS} = new URL(${address}, import.meta.url).href;`,
    [FOLDER]: `import { join as ${FOLDER}From } from 'node:path';const ${FOLDER} = ${FOLDER}From(import.meta.dirname, ${folder});`,
  }
  const asked = Object.entries(lines).filter(([name]) => text.includes(name))
  return asked.map(([, line]) => line).join('') + text
}

/** @type {(path: string) => string} */
export const slashed = (path) => path.split(sep).join('/')
