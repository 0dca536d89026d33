/** The entry of every command. */
import { load } from '../program/load.mjs'

const { main } = await load('src/cli/main.ts')
await main(process.argv.slice(2))
