/** The processes of the preview: they end together, however they end. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ownFile } from '../program/own.ts'
import { type Project, freePort, newProject, until } from './project.ts'

let project: Project

before(async () => {
  project = await newProject()
})

after(() => project.end())

interface Running {
  readonly child: ChildProcess
  /** All it has printed. */
  output(): string
  readonly ended: Promise<number | NodeJS.Signals | null>
}

function run(cwd: string, ...words: string[]): Running {
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (piece) => (output += String(piece)))
  child.stderr.on('data', (piece) => (output += String(piece)))
  const ended = new Promise<number | NodeJS.Signals | null>((done) => {
    child.on('exit', (code, signal) => done(code ?? signal))
  })
  return { child, output: () => output, ended }
}

const START = join(import.meta.dirname, '../../src/cli/meridian.mjs')

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('when the preview is killed, the process that builds ends too, in the middle of a build', async () => {
  const running = run(
    process.cwd(),
    ...process.execArgv,
    ownFile('tests/preview/program.ts'),
    project.root,
  )
  await until(() => running.output().includes('Built in'))
  const url = /http:\S+/.exec(running.output())?.[0] ?? ''
  const { pid }: { pid: number } = await (await fetch(`${url}facts.json`)).json()
  assert.ok(isRunning(pid))
  await project.save('content/a.txt', 'WAIT')
  await until(async () => (await readdir(project.root)).some((name) => name.startsWith('stage-')))
  running.child.kill('SIGKILL')
  await until(() => !isRunning(pid))
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} ends npm start well, and its port is free again`, async () => {
    const port = await freePort()
    const running = run(project.root, START, 'start', '--port', String(port))
    await until(() => running.output().includes(`The preview is at http://127.0.0.1:${port}/`))
    running.child.kill(signal)
    assert.equal(await running.ended, 0)
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`))
  })
}
