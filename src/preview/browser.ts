/** Browser: keeps an open page of the preview up to date, and shows over it what is in the way of the newest text. */
import { hidePanel, showPanel } from './panel.ts'
import { EVENTS, type State } from './state.ts'

const script = document.currentScript
let events: EventSource | undefined

/** Only a page that is seen holds a connection: a browser grants one address six, and more tabs than that would wait. */
function follow(): void {
  if (document.visibilityState === 'hidden') {
    events?.close()
    events = undefined
    return
  }
  if (events) return
  events = new EventSource(EVENTS)
  events.onmessage = ({ data }) => update(JSON.parse(data))
}

function update({ shown, problems }: State): void {
  if (shown !== script?.dataset.shown) return location.reload()
  if (problems.length > 0) showPanel(problems)
  else hidePanel()
}

document.addEventListener('visibilitychange', follow)
// A page that the browser kept whole and brings back by its back button.
addEventListener('pagehide', () => events?.close())
addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
follow()
