/** npm start: shows the site on this machine while it is being written. */
import { clock } from '../eleventy/run.ts'
import { preview } from '../preview/preview.ts'
import type { Command } from './context.ts'

const PORT = 8080

/** Runs until Ctrl+C. */
export const start: Command = async (words, { root, say }) => {
  const port = readPort(words)
  if (port === undefined) {
    say(
      `npm start does not understand “${words.join(' ')}”. It takes a port: npm start -- --port 9000`,
    )
    return 2
  }
  const builder = new URL('builder.mjs', import.meta.url).href
  const now = () => clock(process.env)
  // Ctrl+C must end well from the first moment on.
  const interrupted = interruption()
  const running = await preview({ root, builder, port, now, say }).catch((error: unknown) => {
    say(refusal(error, port))
    return undefined
  })
  if (!running) return 2
  await interrupted
  await running.close()
  return 0
}

/** `--port 9000` or `--port=9000`; undefined for anything else that was written. */
function readPort(words: readonly string[]): number | undefined {
  if (words.length === 0) return PORT
  const port = /^--port[= ](\d+)$/.exec(words.join(' '))?.[1]
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535 ? Number(port) : undefined
}

function refusal(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES')
    return `This account may not use port ${port}. Take a higher one: npm start -- --port 8080`
  if (code === 'EADDRINUSE')
    return `Port ${port} and those after it are taken. Take another: npm start -- --port 9000`
  throw error
}

/** Waits for Ctrl+C, or for the terminal to be closed. */
function interruption(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => done())
  })
}
