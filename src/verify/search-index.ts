/** Search index: which pages Pagefind's fragments are of. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The addresses in the fragments (Pagefind 1: gzipped, a mark and then JSON) among the files of the site in `output`. */
export function indexedIn(files: ReadonlyMap<string, number>, output: string): Set<string> {
  const fragments = [...files.keys()].filter((path) => path.endsWith('.pf_fragment'))
  return new Set(
    fragments.map((path) => {
      const text = gunzipSync(readFileSync(join(output, path))).toString()
      const { url }: { url: string } = JSON.parse(text.slice(text.indexOf('{')))
      return url
    }),
  )
}
