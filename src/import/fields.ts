/** Fields: the fields of a file as YAML, which most of them are as they stand. */
import { stringify } from 'yaml'

/** Any fields. Those that are all plain go without the library, which takes longer than all the rest of a file. */
export function fieldsFile(fields: object): string {
  return plainly(fields) ?? stringify(fields, { lineWidth: 0 })
}

function plainly(fields: object): string | undefined {
  if (Array.isArray(fields)) return undefined
  let made = ''
  const entries: readonly (readonly [string, unknown])[] = Object.entries(fields)
  for (const [name, value] of entries) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    const written = items.map(writtenAs)
    if (written.length === 0 || written.includes(undefined) || !isPlain(name)) return undefined
    made += Array.isArray(value)
      ? `${name}:\n${written.map((item) => `  - ${item}\n`).join('')}`
      : `${name}: ${written.join('')}\n`
  }
  return made === '' ? undefined : made
}

/** As YAML has it (YAML 1.2, sections 7.3.3 and 10.3); undefined for what is for the library to write. */
function writtenAs(value: unknown): string | undefined {
  if (value === true) return 'true'
  if (typeof value !== 'string') return undefined
  if (/^\d+$/.test(value)) return `"${value}"`
  return TIME.test(value) || isPlain(value) ? value : undefined
}

function isPlain(value: string): boolean {
  return WORDS.test(value) && !OTHERS.test(value)
}

const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/
/** Begins with a letter, or with the slash of an address, and has no sign that could mean something where it stands. */
const WORDS =
  /^[\p{L}/](?:(?:[\p{L}\p{M}\p{N} .,;()'’‘“”"/!?…–—&+=%$*@~_-]|:(?=[\p{L}\p{N}/]))*[\p{L}\p{M}\p{N}.,;()'’‘“”"/!?…–—])?$/u
/** Words that are no words to one or another version of YAML. */
const OTHERS = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i
