/** Live: tells open pages of the preview's state, as Server-Sent Events (HTML Standard, section 9.2). */
import type { ServerResponse } from 'node:http'
import type { State } from './state.ts'

export interface Live {
  /** Keeps the response open and tells it the present state at once. */
  join(response: ServerResponse): void
  /** Tells every open page. */
  tell(): void
}

export function live(state: () => State): Live {
  const open = new Set<ServerResponse>()
  const message = () => `data: ${JSON.stringify(state())}\n\n`
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(message())
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    tell() {
      for (const response of open) response.write(message())
    },
  }
}
