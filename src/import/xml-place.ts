/** XML place: where in its lines the reading of an export stands. */

export class Place {
  #line = 1
  #column = 1

  /** Goes on over some text. */
  pass(text: string): void {
    const last = text.lastIndexOf('\n')
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line++
    const rest = text.slice(last + 1)
    this.#column = (last === -1 ? this.#column : 1) + rest.length
  }

  /** In words, after some more text. */
  after(text: string): string {
    const place = new Place()
    place.#line = this.#line
    place.#column = this.#column
    place.pass(text)
    return `line ${place.#line}, column ${place.#column}`
  }
}
