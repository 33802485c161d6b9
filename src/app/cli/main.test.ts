import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

it('a reader that closes the pipe early makes no error, and the exit code still tells the outcome', async () => {
  const child = spawn(process.execPath, ['src/app/cli/main.ts', 'certify', 'seed/cases/shiosai.yaml', '--json'])
  child.stdout.destroy()
  const [errors, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 1 })
})

it('through npm, a file is looked for where the caller stands', async () => {
  const env = { ...process.env, npm_lifecycle_event: 'renkei', INIT_CWD: join(process.cwd(), 'seed', 'cases') }
  const child = spawn(process.execPath, ['src/app/cli/main.ts', 'certify', 'shiosai.yaml', '--json'], { env })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(errors).toBe('')
  expect(JSON.parse(output)).toBeTruthy()
})
