import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { readSecretLine } from './read-secret-line.ts'

describe('a secret from standard input', () => {
  it('is the first line of a pipe, with or without an end of line, in any script', async () => {
    expect(await readSecretLine('', Readable.from(['合言葉は', '長い\r\nsecond line\n']))).toBe('合言葉は長い')
    expect(await readSecretLine('', Readable.from(['no end of line']))).toBe('no end of line')
  })

  it('is empty when nothing was given', async () => {
    expect(await readSecretLine('', Readable.from([]))).toBe('')
  })
})
