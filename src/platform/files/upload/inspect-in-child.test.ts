import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { sampleFiles } from '../testing/sample-files.ts'
import { inspectInChild } from './inspect-in-child.ts'

const asStream = (bytes: Buffer) => Readable.from([bytes])

it('the child process reads each kind within its limits of memory, files and processor', async () => {
  for (const [kind, bytes] of Object.entries(await sampleFiles()))
    expect(await inspectInChild(asStream(bytes))).toEqual({ ok: true, kind })
})

it('a refusal comes back with its reason', async () => {
  expect(await inspectInChild(asStream(Buffer.from('MZ')))).toMatchObject({ ok: false, because: 'kind-not-accepted' })
})

it('a child that takes too long is killed, and the file is refused', async () => {
  expect(await inspectInChild(asStream(Buffer.from('a,b')), 1)).toMatchObject({ ok: false, because: 'too-costly' })
})

it('a child that takes more memory than it may ends, and the file is refused', async () => {
  const rows = Buffer.alloc(300_000_000, 'a,b\n')
  expect(await inspectInChild(asStream(rows))).toMatchObject({ ok: false, because: 'too-costly' })
}, 40_000)

it('a source that breaks half-way ends the child and is told', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('a,b\n')
      throw new Error('cut')
    })(),
  )
  await expect(inspectInChild(broken)).rejects.toThrow('cut')
})
