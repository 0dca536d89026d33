/** The card: what a number in the text stands for, shown beside it while it has the pointer or the focus. */

const card = document.createElement('div')
card.className = 'reference-card'
card.popover = 'manual'
card.ariaHidden = 'true'
document.body.append(card)

/** How long the pointer may be on its way from the number to the card, in milliseconds. */
const PAUSE = 300
let timer: ReturnType<typeof setTimeout> | undefined

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer)
  const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!entry) return
  card.replaceChildren()
  // The dash of a range stands for all works between its ends, `2–4`.
  const [from, to = from] = (link.getAttribute('aria-label') ?? '').split('–').map(Number)
  let item: Element | null = entry
  for (let number = from ?? 0; item && number <= (to ?? 0); number++) {
    const work = document.createElement('div')
    if (number) work.append(`${number}. `)
    work.append(...item.cloneNode(true).childNodes)
    card.append(work)
    item = item.nextElementSibling
  }
  card.querySelectorAll('[role=doc-backlink]').forEach((way) => way.remove())
  // The card is for the pointer; who comes by keyboard follows the link.
  card.querySelectorAll('a').forEach((inner) => (inner.tabIndex = -1))
  card.showPopover()
  const { left, top, bottom } = link.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const right = document.documentElement.clientWidth - width
  // From the top of the page, not of the window: the card goes along when the page is scrolled.
  const below = bottom + height < innerHeight || top < height
  card.style.left = `${Math.max(0, Math.min(left, right))}px`
  card.style.top = `${scrollY + (below ? bottom : top - height)}px`
}

const hide = () => card.hidePopover()
const leave = () => void (timer = setTimeout(hide, PAUSE))

for (const link of document.querySelectorAll<HTMLAnchorElement>('[role=doc-biblioref]')) {
  link.onpointerenter = link.onfocus = () => show(link)
  link.onpointerleave = leave
  link.onblur = link.onclick = hide
}
card.onpointerenter = () => clearTimeout(timer)
card.onpointerleave = leave
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide()
})
