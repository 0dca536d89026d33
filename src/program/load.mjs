/** Load: one file of the program, made JavaScript. */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileProgram } from './compile.mjs'

const ROOT = join(import.meta.dirname, '../..')
const COMPILED = join(ROOT, '.meridian/program')

/**
 * Imports a file of the program, `src/cli/main.ts`, which is compiled first: on every Node, so that each tells a fault in
 * a layout in the same words, with its place. Where nothing can be written, as on a full disk, Node reads it as it is, or
 * else a loader, which takes longer.
 *
 * @param {string} name
 */
export async function load(name) {
  try {
    await compileProgram(ROOT, COMPILED)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    if (!('typescript' in process.features && process.features.typescript)) {
      const { register } = await import('tsx/esm/api')
      register()
    }
    return read(join(ROOT, name))
  }
  process.setSourceMapsEnabled(true)
  return read(join(COMPILED, `${name}.js`))
}

/** @param {string} file */
function read(file) {
  if ('enableCompileCache' in module && module.enableCompileCache instanceof Function)
    module.enableCompileCache()
  return import(pathToFileURL(file).href)
}
