/** Text field: where the Markdown in a field of YAML stands. */
import type { Path, YamlTree } from './yaml/tree.ts'

/** Where the text of a field begins, and how far the file sets its lines in: a block's is on the lines below. */
export function placeOf(tree: YamlTree, path: Path): { line: number; indent: number } {
  const { line, column } = tree.spot(path)
  const written = tree.written(path)
  if (!/^[|>]/.test(written)) return { line, indent: column - 1 + (/^["']/.test(written) ? 1 : 0) }
  const indent = /\n( *)\S/.exec(written)?.[1]?.length ?? 0
  return { line: line + 1, indent }
}
