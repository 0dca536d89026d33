/** Browser: the search at work for a reader, on its own page or below the box in the header of any other. */
import { startBox } from './box.ts'
import { startPage } from './search-page.ts'

const page = document.querySelector<HTMLElement>('[data-search]')
const box = document.querySelector<HTMLFormElement>('form[data-script]')

if (page) startPage(page)
else if (box) startBox(box)
