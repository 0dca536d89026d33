/** Pandoc: what another program makes of the same references and citations, where it is installed. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's citation-style-language-styles has it here; the file is under CC BY-SA, and so stays out of this project. */
const STYLE = '/usr/share/citation-style-language/styles/vancouver.csl'

function installed(): boolean {
  try {
    return /^pandoc 2\.17/.test(execFileSync('pandoc', ['--version'], { encoding: 'utf8' }))
  } catch {
    return false
  }
}

/** Why there is no comparison with a live Pandoc; undefined where there is one. */
export const noPandoc: string | undefined = installed()
  ? undefined
  : 'pandoc 2.17 is not installed; the committed goldens were compared'

/** The same for reference lists. */
export const noStyle: string | undefined =
  noPandoc ?? (existsSync(STYLE) ? undefined : 'vancouver.csl is not installed')

/** The reference list that Pandoc makes of CSL-JSON in the Vancouver style, without the numbers. */
export function pandocReferences(references: readonly unknown[]): string[] {
  const printed = execFileSync(
    'pandoc',
    ['-f', 'csljson', '-t', 'plain', '--wrap=none', '--citeproc', '--csl', STYLE],
    { input: JSON.stringify(references), encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  return printed.split(/\n{2,}(?=\d+\.\s)/).map((line) =>
    line
      .trim()
      .replace(/^\d+\.\s+/, '')
      .replace(/\s+/g, ' ')
      .replaceAll('₃', '3'),
  )
}

/** The blocks of each text in Pandoc's own form; all of them are read at once, which takes a tenth of the time. */
export function pandocBlocks(texts: readonly string[]): unknown[][] {
  const input = texts.map((text) => `# Next\n\n${text}`).join('\n\n')
  const options = { input, encoding: 'utf8' } as const
  const printed = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], options)
  const { blocks }: { blocks: { t: string }[] } = JSON.parse(printed)
  const found: unknown[][] = []
  for (const block of blocks) {
    if (block.t === 'Header') found.push([])
    else found.at(-1)?.push(block)
  }
  return found
}
