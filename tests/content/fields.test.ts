/** The schema documents itself: each field says what it is for, with an example that the schema accepts. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ZodObject } from 'zod'
import { advertisingSchema } from '../../src/content/schema/advertising.ts'
import { check } from '../../src/content/schema/check.ts'
import { fieldsOf } from '../../src/content/schema/fields.ts'
import { guidelineSchema } from '../../src/content/schema/guideline.ts'
import { personSchema } from '../../src/content/schema/person.ts'
import { pageSchema, postSchema } from '../../src/content/schema/post.ts'
import { publicationsSchema } from '../../src/content/schema/publications.ts'
import { siteSchema } from '../../src/content/schema/site.ts'
import { readYaml } from '../../src/content/yaml/read.ts'

const SCHEMAS: Readonly<Record<string, ZodObject>> = {
  'a post': postSchema,
  'a page': pageSchema,
  'site.yaml': siteSchema,
  'publications.yaml': publicationsSchema,
  'a person': personSchema,
  'a guideline': guidelineSchema,
  'advertising.yaml': advertisingSchema,
}

for (const [name, schema] of Object.entries(SCHEMAS)) {
  describe(`the fields of ${name}`, () => {
    const fields = fieldsOf(schema)

    test('say what they are for', () => {
      for (const field of fields) assert.match(field.description, /^\S.*\.$/, field.name)
    })

    test('have examples that are accepted as they stand', () => {
      const text = fields.map((field) => `${field.name}: ${field.example}`).join('\n')
      const problems: string[] = []
      const report = ({ message }: { message: string }) => void problems.push(message)
      const read = check(schema, readYaml({ text, file: 'a', line: 1 }, report), 'a', report)
      assert.deepEqual(problems, [])
      assert.deepEqual(Object.keys(read ?? {}).sort(), fields.map((field) => field.name).sort())
    })
  })
}

test('a post needs a title and a date, and nothing else', () => {
  const needed = fieldsOf(postSchema).filter((field) => field.required)
  assert.deepEqual(
    needed.map((field) => field.name),
    ['title', 'date'],
  )
})
