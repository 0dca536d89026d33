/** The reader's choice between light and dark: remembered on this device alone, and in place before the first paint. */

const root = document.documentElement
const systemIsDark = matchMedia('(prefers-color-scheme:dark)')
const stored = localStorage.getItem('theme')
if (stored) root.dataset.theme = stored

const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches)

document.addEventListener('DOMContentLoaded', () => {
  const control = document.querySelector<HTMLButtonElement>('.theme')
  if (!control) return
  const show = () => control.setAttribute('aria-pressed', String(isDark()))
  control.hidden = false
  control.onclick = () => {
    const dark = !isDark()
    if (dark === systemIsDark.matches) {
      delete root.dataset.theme
      localStorage.removeItem('theme')
    } else {
      root.dataset.theme = dark ? 'dark' : 'light'
      localStorage.setItem('theme', root.dataset.theme)
    }
    show()
  }
  systemIsDark.onchange = show
  show()
})
