/** Origin: where the text of a block, freed of quotes, list marks and indentation, stands in the source. */

/** Line and column in the source, counted from 0. */
export interface Point {
  readonly line: number
  readonly column: number
}

/**
 * Makes a function from offsets in `content` to points in `lines`. The block's first line is `first`; each line of its
 * content is the end of a line of the source, so that what the parser took off its front is the difference in length.
 */
export function originOf(
  lines: readonly string[],
  first: number,
  content: string,
): (offset: number) => Point {
  let starts: number[] | undefined
  const shifts: number[] = []
  return (offset) => {
    starts ??= startsOf(content)
    const row = lastAtMost(starts, offset)
    const start = starts[row] ?? 0
    const line = first + row
    shifts[row] ??= shift(
      lines[line] ?? '',
      content.slice(start, (starts[row + 1] ?? Infinity) - 1),
    )
    return { line, column: shifts[row] + offset - start }
  }
}

/** Where each line of a text starts. */
function startsOf(content: string): number[] {
  const starts = [0]
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
    starts.push(at + 1)
  }
  return starts
}

/** How far to the right of its place in the content a line stands in the source. */
function shift(source: string, text: string): number {
  return source.endsWith(text)
    ? source.length - text.length
    : Math.max(0, source.indexOf(text.trim()))
}

/** The index of the last of the rising `numbers` that is not above `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? Infinity) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
