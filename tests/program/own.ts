/** Own: the files of this project as this process reads them, for the processes that tests start. */
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The path of a file, `src/model/day.ts`: the file itself, or the JavaScript that was made of it for the tests. */
export function ownFile(name: string): string {
  const compiled = import.meta.filename.endsWith('.js')
  return join(dirname(import.meta.filename), '../..', compiled ? `${name}.js` : name)
}

/** The words for Node with which a process runs a script that may import such files. */
export function scriptWords(script: string): string[] {
  return [...process.execArgv, '--input-type=module', '-e', script]
}

/** The address of such a file, as a script names it: in quotes. */
export function ownAddress(name: string): string {
  return JSON.stringify(pathToFileURL(ownFile(name)).href)
}
