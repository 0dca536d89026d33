/** Eleventy project: a project of its own with the content capability alone, whose pages are the bodies of the posts. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Files, project } from './project.ts'

export type { Files }

const HOME = join(import.meta.dirname, '..', '..')

/** Makes the project with these files of content; gives its folder. */
export function configure(files: Files): string {
  const root = project(files)
  const pages = join(root, 'pages')
  mkdirSync(pages)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(pages, 'post.11ty.ts'),
    'export default (site) => site.posts.map((post) => ({ path: post.path, print: () => String(post.body) }))',
  )
  writeFileSync(
    join(root, '.eleventy.ts'),
    `import content from '${HOME}/src/content/plugin.ts'
import { runOf, useTemplates } from '${HOME}/src/eleventy/eleventy.ts'
import { createMarkdown } from '${HOME}/src/markdown/markdown.ts'
import { words } from '${HOME}/tests/markdown/words.ts'

export default function (eleventy) {
  useTemplates(eleventy)
  eleventy.addPlugin(content, { run: runOf(eleventy), render: createMarkdown(words) })
  return { dir: { input: '${relative(process.cwd(), pages)}' } }
}
`,
  )
  return root
}
