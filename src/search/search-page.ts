/** Search page: the page at work, from the reader's keystroke to the list of results. */
import { type Query, parseAddress, printAddress, tidy } from './address.ts'
import { type Engine, type Found, loadEngine } from './engine.ts'
import { createEntries, rememberShown, shownBefore } from './entries.ts'
import { type Facets, createFacets } from './facets.ts'
import { part } from './part.ts'
import { fillCount } from './slots.ts'
import { createStatus } from './status.ts'
import { followTyping } from './typing.ts'
import { headingOf, showFound, showMessage, showMore, showRelated, showSorting } from './view.ts'

/** Results shown at once, and added by "more". */
const STEP = 10
/** Before the page says that it is still searching, in milliseconds. */
const PATIENCE = 400

interface Ready {
  readonly engine: Engine
  readonly facets: Facets
}

/** Starts the search page, of which `root` holds form, results and templates. */
export function startPage(root: HTMLElement): void {
  const form = part(root, 'form', HTMLFormElement)
  const input = part(form, 'input[type="search"]', HTMLInputElement)
  const details = part(form, 'details', HTMLDetailsElement)
  const region = part(root, '[data-results]', HTMLElement)
  const status = createStatus(part(root, '[role="status"]', HTMLElement))
  const entries = createEntries()
  const title = document.title

  let loading: Promise<Ready> | undefined
  let query: Query = parseAddress('')
  let answer: Found | undefined
  let turn = 0

  const typing = followTyping(input, (words) => {
    const asked = { ...query, words }
    if (printAddress(asked) === printAddress(query)) return
    entries.note(printAddress(asked))
    void open(asked)
  })
  form.addEventListener('focusin', () => void ready(), { once: true })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return
    event.preventDefault()
    input.value = ''
    ask(parseAddress(''))
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask({ ...query, words: tidy(input.value) })
  })
  form.addEventListener('change', (event) => {
    if (event.target === input) return
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    ask(parseAddress(String(new URLSearchParams(fields))))
  })
  root.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof Element)) return
    const again = target.closest<HTMLAnchorElement>('a[data-again]')
    if (again) {
      event.preventDefault()
      const asked = parseAddress(again.search)
      input.value = asked.words
      ask(asked)
    }
    if (target.closest('[data-more]')) more().catch(fail)
    if (target.closest('[data-clear]')) {
      ask({ ...query, chosen: parseAddress('').chosen })
      input.focus()
    }
  })
  addEventListener('popstate', fromAddress)
  fromAddress()

  /** Loads the engine once, and again only when that failed. */
  function ready(): Promise<Ready> {
    loading ??= loadEngine().then((engine) => ({
      engine,
      facets: createFacets(details, engine.values),
    }))
    loading.catch(() => (loading = undefined))
    return loading
  }

  function fromAddress(): void {
    const asked = parseAddress(location.search)
    input.value = asked.words
    void open(asked, shownBefore())
  }

  /** Searches at once, and makes the question one to which the back button returns. */
  function ask(asked: Query): void {
    typing.stop()
    entries.settle()
    entries.note(printAddress(asked))
    entries.settle()
    void open(asked)
  }

  /** Shows the answer to a question, unless a newer one has been asked meanwhile. */
  async function open(asked: Query, shown = STEP): Promise<void> {
    const mine = ++turn
    query = asked.words === '' ? parseAddress('') : asked
    document.title = query.words === '' ? title : `${query.words} · ${title}`
    if (query.words === '') return clear()
    answer = undefined
    const patience = setTimeout(() => {
      if (mine === turn) showMessage(region, 'busy')
    }, PATIENCE)
    try {
      const { engine, facets } = await ready()
      const found = await engine.find(query)
      const hits = await found.load(0, shown)
      if (mine !== turn) return
      // Pagefind keeps silent about pieces of the index that did not arrive.
      if (found.total === 0 && !navigator.onLine) throw new Error('No connection.')
      answer = found
      facets.show(found.counts, query.chosen, found.total)
      showSorting(form, query.newest, found.total)
      showFound(region, query, found, hits)
      if (hits.length === found.total) await near(found)
    } catch (error) {
      if (mine !== turn) return
      fail(error)
    } finally {
      clearTimeout(patience)
    }
    status.say(headingOf(region))
  }

  function clear(): void {
    answer = undefined
    details.hidden = true
    showSorting(form, false, 0)
    region.replaceChildren()
    status.say('')
  }

  async function more(): Promise<void> {
    const found = answer
    if (!found) return
    const before = countShown()
    const hits = await found.load(before, before + STEP)
    // Meanwhile the reader may have asked something else, or pressed the button twice.
    if (found !== answer || before !== countShown()) return
    const shown = showMore(region, found, hits)
    rememberShown(shown)
    status.say(textOf(fillCount('shown', found.total, { shown: String(shown) })))
    if (shown === found.total) await near(found)
  }

  /** Below the last result come the pages that are only related to those found. */
  async function near(found: Found): Promise<void> {
    const hits = await found.related()
    if (found === answer) showRelated(region, hits)
  }

  function countShown(): number {
    return region.querySelectorAll('ol > li').length
  }

  function fail(error: unknown): void {
    console.error(error)
    showMessage(region, 'failed')
  }
}

function textOf(fragment: DocumentFragment): string {
  return fragment.textContent?.trim() ?? ''
}
