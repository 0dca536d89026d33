/** Stress in Chinese, Japanese and Korean, which put no space after their punctuation. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rendered } from './render.ts'

describe('stress in Chinese, Japanese and Korean', () => {
  const cases = {
    '**长肌。**它': '<strong>长肌。</strong>它',
    '*“气”*的': '<em>“气”</em>的',
    'の**「経穴」**を': 'の<strong>「経穴」</strong>を',
    '**침술(鍼術)**은': '<strong>침술(鍼術)</strong>은',
    '**a(b)**c': '**a(b)**c',
  }
  for (const [text, html] of Object.entries(cases)) {
    it(`ends where its author ends it: ${text}`, () => {
      assert.equal(String(rendered(text).written.body).trim(), `<p>${html}</p>`)
    })
  }
})
