import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and answers what it printed. Rejects when it cannot start, exits other than 0, or takes
 * longer than `seconds`; the message then ends with its last lines.
 */
export function run(program, args, { cwd, env, seconds = 60, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let late = false
    const limit = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, seconds * 1000)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        output += part
        if (show) process.stdout.write(part)
      })
    }
    child.on('error', (error) => {
      clearTimeout(limit)
      reject(new Error(`${program} did not start: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      if (code === 0) return resolve(output)
      const how = late ? `took longer than ${seconds} s` : `ended with ${signal ?? code}`
      const last = output.trim().split('\n').slice(-4).join('\n')
      const error = new Error(`${program} ${args[0] ?? ''} ${how}${last ? `:\n${last}` : ''}`)
      reject(Object.assign(error, { output, code }))
    })
  })
}

/** True when `program` starts at all. */
export const has = (program, args = ['--version']) =>
  run(program, args, { seconds: 10 }).then(
    () => true,
    (error) => !/did not start/.test(error.message),
  )
