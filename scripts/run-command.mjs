import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a program in the project folder. `show` sends its output on as it comes; otherwise the output is returned.
 * A program that cannot be started, or is ended by a signal, has a `code` other than 0.
 */
export function runCommand(program, args, { env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const chunks = []
    const child = spawn(program, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code, signal) =>
      resolve({ code: code ?? `signal ${signal}`, output: Buffer.concat(chunks).toString('utf8') }),
    )
  })
}
