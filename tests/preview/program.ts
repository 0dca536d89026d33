/** Program: a preview in a process of its own, for the tests that end it. */
import { preview } from '../../src/preview/preview.ts'
import { BUILDER } from './project.ts'

const [root = ''] = process.argv.slice(2)
await preview({ root, builder: BUILDER, port: 0, now: () => 0, say: console.log })
