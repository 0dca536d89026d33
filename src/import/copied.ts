/** Copied: data that keeps nothing alive but itself. */

/**
 * A copy of plain data. A part of a text, such as a title read from an export, holds on to the whole piece of the file
 * that it was cut from, for as long as it is kept; kept for every post, that would be the file. Copies also share one
 * shape, where V8 gives each object that is spread and added to a shape of its own.
 */
export function copied<Data>(data: Data): Data {
  const copy: Data = JSON.parse(JSON.stringify(data))
  return copy
}
