/** What each feature of Markdown gives: fixtures that a non-programmer can read, one file for each. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { featuresOf } from './cases.ts'
import { rendered } from './render.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
})

for (const { name, language, cases } of featuresOf('fixtures')) {
  describe(name, () => {
    for (const { title, input, output } of cases) {
      it(title, async () => {
        const { written, problems } = rendered(input, { language })
        assert.equal(String(written.body).trimEnd(), output)
        assert.deepEqual(
          problems.filter((problem) => problem.level === 'error'),
          [],
        )
        const report = await validator.validateString(String(written.body))
        assert.deepEqual(
          report.results.flatMap((result) => result.messages),
          [],
        )
      })
    }
  })
}
