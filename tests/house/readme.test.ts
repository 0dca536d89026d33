import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fieldsOf } from '../../src/content/schema/fields.ts'
import { postSchema } from '../../src/content/schema/post.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('the README', () => {
  it('explains the fields of a post in the words of the schema', () => {
    const table = readme.slice(readme.indexOf('<!-- fields'), readme.indexOf('<!-- /fields'))
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim()))
    assert.deepEqual(
      rows.map(([, name, description, example]) => [name, description, example]),
      fieldsOf(postSchema).map(({ name, required, description, example }) => [
        `\`${name}\`${required ? ' (required)' : ''}`,
        description,
        `\`${name}: ${example}\``,
      ]),
    )
  })

  it('names every package that the program stands on, with its licence', () => {
    const rows = readme.split('\n').filter((line) => /\| (MIT|ISC) /.test(line))
    const named = rows.flatMap((row) => {
      const [first = '', ...more] = (row.split('|')[1] ?? '').split(',').map((name) => name.trim())
      // `markdown-it-deflist, -sub` stands for two packages of one family.
      return [first, ...more.map((rest) => first.replace(/-\w+$/, rest))]
    })
    assert.deepEqual(named.toSorted(), Object.keys(project.dependencies).toSorted())
  })

  it('names only commands that there are', () => {
    const commands = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '')
    assert.deepEqual(
      commands.filter((name) => !(name in project.scripts)),
      [],
    )
    assert.ok(commands.length > 3)
  })
})
