import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const ROOT = join(import.meta.dirname, '..', '..')

/** The text of every file below a folder whose name ends so. */
function textOf(folder: string, ending: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n')
}

describe('the style sheets', () => {
  const css = textOf('layouts/styles', '.css').replace(/\/\*[^]*?\*\/|'[^']*'/g, '')
  const code = textOf('layouts', '.ts') + textOf('src', '.ts')

  it('have no class that nothing prints', () => {
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ''))
    // `level-${level}` and `align-${side}` are put together where they are printed.
    const unused = [...classes].filter(
      (name) => !new RegExp(`\\b${name.replace(/-\w+$/, '(?:-|\\b)')}`).test(code),
    )
    assert.deepEqual(unused, [])
    assert.ok(classes.size > 20)
  })

  it('define their tokens in tokens.css alone, and use each of them', () => {
    const tokens = readFileSync(join(ROOT, 'layouts/styles/tokens.css'), 'utf8')
    const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ''))
    const used = new Set([...css.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1] ?? ''))
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name) && name !== '--care'),
      [],
    )
    assert.deepEqual(
      [...defined].filter((name) => !used.has(name)),
      [],
    )
  })

  it('name no colour outside tokens.css, but black on paper', () => {
    const others = readdirSync(join(ROOT, 'layouts/styles'))
      .filter((name) => name !== 'tokens.css' && name !== 'print.css')
      .map((name) => readFileSync(join(ROOT, 'layouts/styles', name), 'utf8'))
    assert.doesNotMatch(others.join('\n'), /#[0-9a-f]{3,8}\b|\brgb|\bhsl/i)
  })
})
