/** JSON pieces: data as JSON.stringify prints it, but never in one string. */

/** The pieces of `JSON.stringify(data, null, 2)`. Lists may be anything that can be read item by item. */
export function* jsonPieces(data: unknown, indent = '\n'): Generator<string> {
  const within = `${indent}  `
  if (isList(data)) {
    let before = '['
    for (const item of data) {
      yield before + within
      yield* jsonPieces(item, within)
      before = ','
    }
    yield before === '[' ? '[]' : `${indent}]`
  } else if (typeof data === 'object' && data !== null) {
    let before = '{'
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) continue
      yield `${before}${within}${JSON.stringify(key)}: `
      yield* jsonPieces(value, within)
      before = ','
    }
    yield before === '{' ? '{}' : `${indent}}`
  } else yield JSON.stringify(data) ?? 'null'
}

function isList(data: unknown): data is Iterable<unknown> {
  return typeof data === 'object' && data !== null && Symbol.iterator in data
}
