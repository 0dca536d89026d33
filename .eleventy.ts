import {
  useTemplates,
  addFiles,
  emitSite,
  beforeBuild,
  onSite,
  afterBuild,
  runOf,
  type Eleventy,
} from './src/eleventy/eleventy.ts'
import { template } from './src/model/template.ts'
class S {
  posts = [
    { path: '/2018/12/psoas.html', title: 'a & b' },
    { path: '/2018/针/', title: '<c>' },
  ]
}
export default function config(eleventy: Eleventy) {
  eleventy.setEventEmitterMode('sequential')
  eleventy.setUseGitIgnore(false)
  const run = runOf(eleventy)
  useTemplates(eleventy)
  let site: any
  eleventy.addGlobalData('site', () => site)
  beforeBuild(eleventy, async () => {
    site = new S()
    await emitSite(eleventy, site, run)
  })
  onSite(eleventy, (site, run) => console.log('site', site.posts.length, run.now))
  addFiles(
    eleventy,
    'feed',
    template(
      (site) => [{ path: '/feed.xml' }],
      () => '<feed/>',
    ),
  )
  eleventy.addPassthroughCopy({ public: '/' })
  afterBuild(eleventy, (pages, out) =>
    console.log(
      pages.map((p) => [p.url, p.outputPath, p.content.length]),
      out,
    ),
  )
  return { dir: { input: 'layouts/pages' } }
}
