/** Reads a folder of content and prints its posts in a process that may do nothing else; the test starts it. */
import { readFolder } from '../content/reading.ts'
import homePage from '../../layouts/pages/home.11ty.ts'
import postPage from '../../layouts/pages/post.11ty.ts'

const [root = ''] = process.argv.slice(2)
const { site, printed } = await readFolder({ root, content: `${root}/content` })
const pages = site ? [homePage, postPage].flatMap((template) => template(site)) : []
const markup = pages.map((page) => page.print())
console.log(JSON.stringify({ printed, posts: site?.posts.length, letters: markup.join('').length }))
