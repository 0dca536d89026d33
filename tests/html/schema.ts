/** Schema: what libxml2 finds wrong with an XML document, measured by a RELAX NG or XML Schema file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** Each fault as xmllint words it; `schema` is a file below tests/, ending in .rng or .xsd. */
export async function schemaFaults(xml: string, schema: string): Promise<string[]> {
  const contents = await readFile(join(import.meta.dirname, '..', schema), 'utf8')
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents: xml },
    schema: { fileName: 'schema.xml', contents },
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
    maxMemoryPages: 2048,
  })
  return errors.map((error) => error.message)
}
