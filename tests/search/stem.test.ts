/** Tests of the stemmer: by the examples of its description, and against the index that Pagefind makes. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { stem } from '../../src/search/aid/english.ts'
import { pageOf } from './bench/collection.ts'
import { type Engines, startEngines } from './bench/engine.ts'

const FORMS = `walk walks walked walking|muscle muscles|nerve nerves|injury injuries injured|inflame inflamed inflaming
relation relational|conditional condition|hopeful hopefulness hope|generic generically|communism commune|arsenal
caresses caress|ponies pony|ties tie|cries cry|gas|this|kiwis|feed|agreed agree|plastered plaster|bled|motoring motor|sing
conflated conflate|troubled trouble|sized size|hopping hop|tanned tan|falling fall|hissing hiss|fizzed fizz|failing fail|filing file
happy|sky skies|dying die|news|early|only|inning|proceed|exceed|succeed|herring
rational|digitizer|conformably|radically|differently|analogously|vietnamization|predication|operator
feudalism|decisiveness|callousness|formality|sensitivity|sensibility|triplicate|formative|formalize|electricity|electrical
revival|allowance|inference|airliner|gyroscopic|adjustable|defensible|irritant|replacement|adjustment|dependent
adoption|homologous|communicate|angularity|effective|bowdlerize|probate|rate|cease|controll|roll|youth|toy|saying|by
acupuncture acupunctures|vertebrae vertebra|anaesthetic anaesthesia|pregnancy pregnancies|bones bone|needles needle needled`

const families = FORMS.split(/[|\n]/).map((family) => family.split(' '))

let engines: Engines
before(async () => {
  const documents = families.map(([word = ''], at) => ({
    id: String(at),
    title: 'Page',
    text: word,
  }))
  engines = await startEngines(documents.map(pageOf))
})
after(() => engines.close())

test('words are cut as the description of the stemmer cuts them', () => {
  for (const [word, root] of [
    ['consigned', 'consign'],
    ['consistency', 'consist'],
    ['consolingly', 'consol'],
    ['knightly', 'knight'],
    ['knots', 'knot'],
    ['generously', 'generous'],
    ['kneeling', 'kneel'],
    ['flies', 'fli'],
    ['yes', 'yes'],
    ['boyish', 'boyish'],
    ['companion', 'companion'],
    ['barfly', 'barfli'],
    ['st36', 'st36'],
    ['合谷', '合谷'],
  ] as const) {
    assert.equal(stem(word), root)
  }
})

test('two words have one stem exactly when Pagefind finds the one by the other', async () => {
  const words = families.flat()
  for (const [at, [first = '']] of families.entries()) {
    for (const word of words) {
      if (word.slice(0, 2) !== first.slice(0, 2)) continue
      const { results } = await engines.stock.search(`"${word}"`)
      const pages = await Promise.all(results.map(async ({ data }) => (await data()).url))
      assert.equal(pages.includes(`/${at}.html`), stem(word) === stem(first), `${word}, ${first}`)
    }
  }
})
