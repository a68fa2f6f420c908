import { spawn } from 'node:child_process'
import { gates } from './gates.ts'

/** Two at a time: most machines have the cores, and the slow ones (types, lint) come last together. */
const atOnce = 2
const waiting = [...gates]
let red = 0

await Promise.all(Array.from({ length: atOnce }, work))
process.exitCode = red > 0 ? 1 : 0

async function work(): Promise<void> {
  for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
    const began = performance.now()
    const { passed, output } = await run(gate.command)
    if (!passed) red += 1
    process.stdout.write(`${passed ? '✓' : '✗'} ${gate.name} ${((performance.now() - began) / 1000).toFixed(1)} s\n${passed ? '' : output}`)
  }
}

function run([program = '', ...args]: readonly string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } })
    let output = ''
    const collect = (chunk: Buffer) => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => resolve({ passed: false, output: `${error.message}\n` }))
    child.once('close', (code) => resolve({ passed: code === 0, output }))
  })
}
