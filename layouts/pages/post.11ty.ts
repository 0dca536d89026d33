import { html } from '../../src/html/html.ts'
import { template } from '../../src/model/template.ts'
export default template(
  (site) => site.posts,
  (post) => html`<h1>${post.title}</h1>`,
)
