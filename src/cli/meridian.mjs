/** The entry of every command: makes Node read TypeScript where it cannot by itself, then does what was asked. */
import module from 'node:module'

module.enableCompileCache?.()
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
const { main } = await import('./main.ts')
await main(process.argv.slice(2))
