/** Watch: a thread of its own that ends the command when a build stands still, as one does whose layout loops for ever. */
import { Worker } from 'node:worker_threads'

export interface Watch {
  /** Says what comes next, and within how many seconds something else will: after those the command is ended with 3. */
  step(what: string, seconds: number): void
  /** The build is done, and nothing is watched any more. */
  end(): Promise<unknown>
}

/**
 * Watches the thread that calls it: timers of its own would never come while it is busy. What is counted are the seconds
 * in which this program could run, so that a computer may sleep in between.
 */
export function startWatch(): Watch {
  const memory = new SharedArrayBuffer(HEAD + MOST)
  const [head, text] = [new Int32Array(memory, 0, HEAD / 4), Buffer.from(memory, HEAD)]
  // As text, for Node 20 can read no TypeScript in a thread, and a loader would take longer than many a build.
  const thread = new Worker(THREAD, { eval: true, workerData: memory, execArgv: [], env: {} })
  thread.unref()
  // Where no thread can be had, the build goes on without one.
  thread.on('error', () => undefined)
  return {
    step(what, seconds) {
      head[LENGTH] = text.write(what)
      head[SECONDS] = seconds
      Atomics.add(head, COUNT, 1)
    },
    end: () => thread.terminate(),
  }
}

/** Numbers of the memory that both threads see: how many steps there were, the seconds for this one, and the bytes of its name. */
const [COUNT, SECONDS, LENGTH] = [0, 1, 2]
/** In bytes: those numbers and one to wait for, then the name of the step. */
const HEAD = 16
const MOST = 512

/**
 * Stops the other thread wherever it is, be it in a regular expression, by the inspector that every Node has inside; tells
 * where that is; and ends the process, which a thread cannot do for all. Where the inspector does not come through, the
 * system ends it.
 */
const THREAD = `
const { workerData } = require('node:worker_threads')
const fs = require('node:fs')
const head = new Int32Array(workerData, 0, ${HEAD / 4})
for (let count = -1, still = 0; still === 0 || still < head[${SECONDS}]; ) {
  Atomics.wait(head, ${HEAD / 4 - 1}, 0, 1000)
  const now = Atomics.load(head, ${COUNT})
  still = now === count && head[${SECONDS}] > 0 ? still + 1 : 0
  count = now
}
const what = Buffer.from(Buffer.from(workerData, ${HEAD}, head[${LENGTH}])).toString()
const say = (line) => fs.writeSync(2, line + '\\n')
say('The build has stood still for ' + head[${SECONDS}] + ' s, at ' + what + ', and was ended.')
say('What is published is as it was.')
setTimeout(() => process.kill(process.pid, 'SIGKILL'), 30_000)
const { Session } = require('node:inspector')
const session = new Session()
session.connectToMainThread()
const END = "process.getBuiltinModule('fs').closeSync(2), process.reallyExit(3)"
const files = new Map()
session.on('Debugger.scriptParsed', ({ params }) => files.set(params.scriptId, params.url))
session.on('Debugger.paused', ({ params: { callFrames } }) => {
  for (const { functionName, location } of callFrames) {
    const file = /(?!.*node_modules)\\b(?:src|layouts)\\/.*\\.ts/.exec(files.get(location.scriptId))
    if (file) say('    in ' + (functionName || 'a function') + ' of ' + file[0])
  }
  const [{ callFrameId }] = callFrames
  session.post('Debugger.evaluateOnCallFrame', { callFrameId, expression: END })
})
session.post('Debugger.enable')
session.post('Debugger.pause')
// A thread that only waits does not pause.
setTimeout(() => session.post('Runtime.evaluate', { expression: END }), 5_000)
`
