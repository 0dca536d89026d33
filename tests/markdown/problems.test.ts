/** What the author is told: fixtures with each problem's place, words and advice. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { featuresOf } from './cases.ts'
import { printed, rendered } from './render.ts'

for (const { name, language, cases } of featuresOf('problems')) {
  describe(name, () => {
    for (const { title, input, output } of cases) {
      it(title, () => {
        const { problems } = rendered(input, { language })
        assert.equal(problems.map(printed).join('\n'), output)
      })
    }
  })
}
