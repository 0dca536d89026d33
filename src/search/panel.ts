/** Panel: the place for results below the box in the header, with the templates to fill it, taken from the search page. */

/**
 * Puts the search page's templates and its panel below `form`. So the words and the markup of results stand in one
 * place, and no page carries them for readers who do not search.
 *
 * @throws Error when the search page cannot be loaded or has no panel.
 */
export async function loadPanel(form: HTMLFormElement): Promise<HTMLElement> {
  const page = await load(form.action)
  const templates = [...page.querySelectorAll<HTMLTemplateElement>('template[data-template]')]
  const panel = templates
    .find(({ dataset }) => dataset.template === 'panel')
    ?.content.querySelector<HTMLElement>('div')
  if (!panel) throw new Error(`${form.action} has no panel.`)
  form.after(...templates, panel)
  await styled(panel)
  return panel
}

/** A document that is only read: nothing in it runs or loads. Unlike a DOMParser, Trusted Types have no objection. */
function load(address: string): Promise<Document> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    const fail = () => failed(new Error(`${address}: ${request.status}`))
    request.responseType = 'document'
    request.open('GET', address)
    request.onerror = fail
    request.onload = () => (request.responseXML ? done(request.responseXML) : fail())
    request.send()
  })
}

/** Waits for the panel's style sheet; without it, results are still better than none. */
function styled(panel: HTMLElement): Promise<void> {
  const sheet = panel.querySelector('link')
  return new Promise((done) => {
    if (!sheet) return done()
    sheet.onload = sheet.onerror = () => done()
  })
}
