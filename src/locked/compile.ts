/** Compile: the program as JavaScript that Node runs without a loader, which would need a thread or a process. */
import { readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Plugin, build } from 'esbuild'

/**
 * Writes each TypeScript file of the program below `root` into `folder`, `src/html/html.ts` as `src/html/html.ts.js`.
 * Whatever imports a file that is named in `instead` gets the file that is named for it.
 *
 * @throws esbuild's BuildFailure, which names file and line, when a file cannot be read.
 */
export async function compileProgram(
  root: string,
  folder: string,
  instead: Readonly<Record<string, string>>,
): Promise<void> {
  const files = ['src', 'layouts'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(root, part, name)),
  )
  await build({
    entryPoints: [join(root, '.eleventy.ts'), ...files],
    outdir: folder,
    outbase: root,
    outExtension: { '.js': '.ts.js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [eachAlone(root, instead)],
  })
}

/** Keeps every import as an import, so that each file is itself, and read once. */
function eachAlone(root: string, instead: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'each-alone',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir, importer }) => {
        if (kind === 'entry-point') return undefined
        if (!/^\.{1,2}\/.*\.ts$/.test(path)) return { path, external: true }
        const named = (file: string) => relative(root, file).split(sep).join('/')
        const other = instead[named(resolve(resolveDir, path))]
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
