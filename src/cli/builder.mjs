/** Builder: the build as it stands now, for a process that is started anew when the program was changed. */
import { load } from '../program/load.mjs'

export const { build } = await load('src/eleventy/build.ts')
