/** Tagged: records in lines that begin with a tag, as PubMed (MEDLINE) and RIS write them. */

export interface TaggedRecord {
  /** The line on which it begins, counted from 1. */
  readonly line: number
  readonly fields: readonly TaggedField[]
}

export interface TaggedField {
  readonly tag: string
  readonly value: string
}

export interface TagSyntax {
  /** A line with a tag: the tag, then the value. */
  readonly tag: RegExp
  /** The tag that begins a record. */
  readonly begins: string
  /** The tag after which nothing of the record stands. */
  readonly ends?: string
}

/** The records of a text; a line without a tag goes on with the value before it. What stands outside of records is passed over. */
export function taggedRecords(text: string, syntax: TagSyntax): TaggedRecord[] {
  const records: { line: number; fields: { tag: string; value: string }[] }[] = []
  let open = false
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  for (const [at, line] of lines.entries()) {
    const [, tag, value = ''] = syntax.tag.exec(line) ?? []
    if (tag === syntax.begins) {
      records.push({ line: at + 1, fields: [] })
      open = true
    }
    if (tag !== undefined && tag === syntax.ends) open = false
    const fields = open ? records.at(-1)?.fields : undefined
    if (tag !== undefined) fields?.push({ tag: tag.trim(), value: oneLine(value) })
    else if (line.trim() !== '') {
      const last = fields?.at(-1)
      if (last) last.value = oneLine(`${last.value} ${line}`)
    }
  }
  return records
}

/** Without line ends of other kinds (U+2028), which publishers' pages leave in titles. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What a record says under its tags. */
export class Tags {
  readonly #fields: readonly TaggedField[]

  constructor(record: TaggedRecord) {
    this.#fields = record.fields.filter(({ value }) => value !== '')
  }

  /** The first value of the first of these tags that has one. */
  first(...tags: string[]): string | undefined {
    for (const tag of tags) {
      const found = this.#fields.find((field) => field.tag === tag)
      if (found) return found.value
    }
    return undefined
  }

  /** The fields of these tags, in the order of the record. */
  all(...tags: string[]): TaggedField[] {
    return this.#fields.filter(({ tag }) => tags.includes(tag))
  }
}
