/** The words of npm start. */
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { start } from '../../src/cli/start.ts'

async function startWith(...words: string[]): Promise<string> {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  assert.equal(await start(words, { root: import.meta.dirname, now: 0, say }), 2)
  return lines.join('\n')
}

for (const words of [
  ['--prot', '9000'],
  ['9000'],
  ['--port'],
  ['--port', '0'],
  ['--port', '70000'],
  ['--port', '80a'],
  ['--port=9000', 'x'],
]) {
  test(`${words.join(' ')} is said back, with what npm start takes`, async () => {
    assert.equal(
      await startWith(...words),
      `npm start does not understand “${words.join(' ')}”. It takes a port: npm start -- --port 9000`,
    )
  })
}

test('when no port can be had, another is asked for', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(65_535, '127.0.0.1', done))
  const words = await startWith('--port', '65535')
  await new Promise((done) => server.close(done))
  assert.equal(
    words,
    'Port 65535 and those after it are taken. Take another: npm start -- --port 9000',
  )
})
