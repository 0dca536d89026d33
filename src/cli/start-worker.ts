/** Start worker: a worker of the import, made of one script, so that it takes little time and memory to begin. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { OldBlog } from '../import/old-links.ts'

/** Makes the script; gives what starts it, with bounds on its memory, which no text that it is given comes near. */
export async function workerStarter(): Promise<(blog: OldBlog) => Worker> {
  // Only a large export needs it.
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('import-worker.ts', import.meta.url))],
    ...{ bundle: true, write: false },
    ...{ platform: 'node', format: 'cjs', target: `node${process.versions.node}` },
  })
  await stop()
  const [script] = outputFiles
  if (!script) throw new Error('The worker of the import could not be made.')
  const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 }
  return (blog) => new Worker(script.text, { eval: true, workerData: blog, resourceLimits })
}
