/** The list of all mistakes, tests/sites/broken/README.md, is that of the folder. UPDATE_SNAPSHOTS=1 writes it anew. */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const BROKEN = join(import.meta.dirname, '../sites/broken')
const LIST = join(BROKEN, 'README.md')

/** Each mistake with what it is and what the author is told, for people to read. */
function written(): string {
  const names = readdirSync(BROKEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const parts = names.map((name) => {
    const [about = '', , ...told] = readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())
    return `## ${title}\n\n${about.replace(/^# /, '')}\n\n${told.map((line) => `    ${line}`).join('\n')}\n`
  })
  return [
    '# What authors get wrong, and what they are told\n',
    `Each of these ${names.length} mistakes has a small site of its own in this folder: the files in its \`content/\` are laid over`,
    'those of `tests/sites/minimal`, and the messages below are those of `npm run check`, word for word.\n',
    ...parts,
  ].join('\n')
}

test('the list of mistakes is that of the folder, and has more than a hundred', () => {
  const list = written()
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(LIST, list)
  assert.equal(readFileSync(LIST, 'utf8'), list)
  assert.ok(list.split('\n## ').length > 101)
})
