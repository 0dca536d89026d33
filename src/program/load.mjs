/** Load: one file of the program, whatever this Node can read. */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileProgram } from './compile.mjs'

const ROOT = join(import.meta.dirname, '../..')
const COMPILED = join(ROOT, '.meridian/program')

/**
 * Imports a file of the program, `src/cli/main.ts`, which is compiled first where Node reads no TypeScript. Where nothing
 * can be written, as on a full disk, a loader reads it instead, which takes longer.
 *
 * @param {string} name
 */
export async function load(name) {
  if ('typescript' in process.features && process.features.typescript) return read(join(ROOT, name))
  try {
    await compileProgram(ROOT, COMPILED)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const { register } = await import('tsx/esm/api')
    register()
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
