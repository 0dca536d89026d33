/** Print: how the bench writes what it measured. */

/** A row of a table in Markdown. */
export function row(...cells: string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

/** The line below a table's head. */
export function rule(columns: number): void {
  row(...Array.from({ length: columns }, () => '---'))
}

/** Three places, as judgments are usually printed. */
export function share(value: number): string {
  return value.toFixed(3)
}
