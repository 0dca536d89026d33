/** The allow-list is what is enforced: no more and no less, over all elements and attributes that HTML knows. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import bundled from 'html-validate/elements/html5'
import { isVoid } from '../../src/markdown/content-model.ts'
import { ELEMENTS, EVERYWHERE, KINDS, REQUIRED } from '../../src/markdown/elements.ts'
import { rendered } from './render.ts'

const html5: Readonly<Record<string, { attributes?: object }>> = bundled
const names = Object.keys(ELEMENTS)
const foreign = Object.keys(html5).filter((name) => /^\w+$/.test(name) && !names.includes(name))

/** What must stand around an element for it to stand at all. */
const AROUND: Readonly<Record<string, string>> = {
  caption: '<table>|</table>',
  col: '<table><colgroup>|</colgroup></table>',
  colgroup: '<table>|</table>',
  dd: '<dl><dt>x</dt>|</dl>',
  dt: '<dl>|<dd>x</dd></dl>',
  figcaption: '<figure>|</figure>',
  li: '<ul>|</ul>',
  rp: '<ruby>x|<rt>y</rt></ruby>',
  rt: '<ruby>x|</ruby>',
  summary: '<details>|</details>',
  tbody: '<table>|</table>',
  td: '<table><tbody><tr>|</tr></tbody></table>',
  tfoot: '<table>|</table>',
  th: '<table><tbody><tr>|</tr></tbody></table>',
  thead: '<table>|</table>',
  tr: '<table><tbody>|</tbody></table>',
}

/** A block of HTML with an element in it; the comment makes a block of what would be a line of a paragraph. */
function sample(name: string, attribute = '', inside = ''): string {
  const required = REQUIRED[name]
  const attributes = [
    attribute,
    required && !attribute.startsWith(`${required}=`)
      ? `${required}="${example(name, required)}"`
      : '',
    name === 'img' && !attribute.startsWith('alt=') ? 'alt="x"' : '',
  ]
  const tag = `<${[name, ...attributes.filter(Boolean)].join(' ')}>`
  const content = name === 'details' ? `<summary>x</summary>${inside}` : inside
  const element = isVoid(name) ? tag : `${tag}${content}</${name}>`
  return `<!-- -->${(AROUND[name] ?? '|').replace('|', () => element)}`
}

function example(name: string, attribute: string): string {
  const kind = { ...EVERYWHERE, ...ELEMENTS[name] }[attribute]
  return kind ? KINDS[kind].example : 'x'
}

function errors(text: string): string[] {
  return rendered(text).problems.flatMap(({ level, message }) => (level === 'error' ? message : []))
}

describe('the allow-list', () => {
  for (const name of names) {
    it(`lets <${name}> stand with its attributes, and with no other`, () => {
      const own = Object.keys({ ...EVERYWHERE, ...ELEMENTS[name] })
      const inside = /^(a|th)$/.test(name) ? 'words' : ''
      for (const attribute of own) {
        const written = sample(name, `${attribute}="${example(name, attribute)}"`, inside)
        assert.deepEqual(errors(written), [], written)
        assert.ok(String(rendered(written).written.body).includes(` ${attribute}="`), written)
      }
      const others = Object.keys({ ...html5['*']?.attributes, ...html5[name]?.attributes })
      for (const attribute of [...others, 'onclick', 'formaction', 'aria-label', 'data-x', 'x']) {
        if (own.includes(attribute)) continue
        const written = sample(name, `${attribute}="x"`, inside)
        assert.deepEqual(errors(written), [`“${attribute}” may not stand in <${name}>.`], written)
      }
    })
  }
  it('lets no other element of HTML stand', () => {
    assert.ok(foreign.length > 80)
    for (const name of foreign) {
      const message = `“<${name}>” is not among the HTML that a text may hold.`
      assert.deepEqual(errors(`<!-- --><${name}></${name}>`), [message])
      assert.deepEqual(errors(`a <${name}>`), [message])
    }
  })
})

describe('what may stand in what', () => {
  it('is never more than what HTML allows', async () => {
    const accepted: string[] = []
    for (const parent of names) {
      if (isVoid(parent)) continue
      for (const child of names) {
        const inner = AROUND[child] ? '' : sample(child, '', child === 'a' ? 'y' : '').slice(8)
        const bare = isVoid(child) ? `<${child}>` : `<${child}></${child}>`
        const written = sample(parent, '', `${parent === 'a' ? 'x' : ''}${inner || bare}`)
        if (errors(written).length === 0) accepted.push(written)
      }
    }
    assert.ok(accepted.length > 1_000, `only ${accepted.length}`)
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
    const body = accepted.map((text) => String(rendered(text).written.body).trim())
    const report = await validator.validateString(
      body.join('\n').replace(/ id="[^"]*"| aria-labelledby="[^"]*"/g, ''),
    )
    const messages = report.results.flatMap((result) => result.messages)
    assert.deepEqual(
      messages.map(({ line, message }) => `${body[line - 1]} ${message}`),
      [],
    )
  })
})
