/** Box: the search in the header of any page: what is found stands below the box, and the reader stays where they are. */
import { parseAddress, printAddress, tidy } from './address.ts'
import { type Engine, loadEngine } from './engine.ts'
import { loadPanel } from './panel.ts'
import { part } from './part.ts'
import { createStatus } from './status.ts'
import { followTyping } from './typing.ts'
import { headingOf, showFound, showMessage } from './view.ts'

/** As many as fit below the box; the search page has the rest. */
const SHOWN = 5
/** Before the box says that it is still searching, in milliseconds. */
const PATIENCE = 400

/** Starts the search for a reader who has gone to the box. Sending the form opens the search page, as it did before. */
export async function startBox(form: HTMLFormElement): Promise<void> {
  const engine = startEngine()
  try {
    followReader(form, await loadPanel(form), engine)
  } catch (error) {
    console.error(error)
    form.addEventListener('focusin', () => void startBox(form), { once: true })
  }
}

/** Loads the engine at once, and again only when that failed. */
function startEngine(): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined
  const start = () => {
    loading ??= loadEngine()
    loading.catch(() => (loading = undefined))
    return loading
  }
  void start()
  return start
}

function followReader(form: HTMLFormElement, panel: HTMLElement, engine: () => Promise<Engine>) {
  const around = form.parentElement ?? form
  const input = part(form, 'input', HTMLInputElement)
  const region = part(panel, '[data-results]', HTMLElement)
  const all = part(panel, 'a[data-all]', HTMLAnchorElement)
  const status = createStatus(part(panel, '[role="status"]', HTMLElement))
  let turn = 0

  const typing = followTyping(input, (words) => void open(words))
  input.addEventListener('focus', () => panel.hidden && open(tidy(input.value)))
  around.addEventListener('focusout', ({ relatedTarget }) => closeOutside(relatedTarget))
  document.addEventListener('pointerdown', ({ target }) => closeOutside(target))
  around.addEventListener('keydown', onKey)
  around.addEventListener('click', onClick)
  void open(tidy(input.value))

  /** Shows the answer, unless a newer question has been asked meanwhile. */
  async function open(words: string): Promise<void> {
    if (words === '') return close()
    const mine = ++turn
    const query = { ...parseAddress(''), words }
    const show = (fill: () => void) => {
      if (mine !== turn) return
      fill()
      all.href = form.action + printAddress(query)
      panel.hidden = false
    }
    const patience = setTimeout(() => show(() => showMessage(region, 'busy')), PATIENCE)
    try {
      const found = await (await engine()).find(query)
      const hits = await found.load(0, SHOWN)
      // Pagefind keeps silent about pieces of the index that did not arrive.
      if (found.total === 0 && !navigator.onLine) throw new Error('No connection.')
      show(() => showFound(region, query, found, hits, { item: 'line', page: form.action }))
    } catch (error) {
      console.error(error)
      show(() => showMessage(region, 'failed'))
      region.querySelector('a[href=""]')?.setAttribute('href', form.action + printAddress(query))
    } finally {
      clearTimeout(patience)
    }
    if (mine === turn) status.say(headingOf(region))
  }

  function close(): void {
    turn += 1
    typing.stop()
    panel.hidden = true
    region.replaceChildren()
    status.say('')
  }

  function closeOutside(target: EventTarget | null): void {
    if (target instanceof Node && !around.contains(target)) close()
  }

  /** Escape closes; the arrows lead from the box to the links below it, and back. */
  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (panel.hidden || event.isComposing || (event.key !== 'Escape' && !step)) return
    const stops: HTMLElement[] = [input, ...panel.querySelectorAll('a')]
    const place = stops.findIndex((stop) => stop === document.activeElement)
    const next = step && place >= 0 ? stops[place + step] : undefined
    if (event.key === 'Escape') {
      input.focus()
      close()
    }
    next?.focus()
    event.preventDefault()
  }

  /** A word that the search offers is asked for in place. */
  function onClick(event: MouseEvent): void {
    const { target } = event
    const again = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-again]')
    if (!again) return
    event.preventDefault()
    input.value = parseAddress(again.search).words
    input.focus()
    void open(input.value)
  }
}
