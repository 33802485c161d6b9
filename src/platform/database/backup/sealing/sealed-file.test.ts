import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newRecoverySecret, readRecoveryKey, recoveryKeyOf, writeRecoveryKey } from './recovery-key.ts'
import { openSealedFile, sealFile } from './sealed-file.ts'
import { endMark } from './sealed-pieces.ts'

const key = recoveryKeyOf(newRecoverySecret())
const mebibyte = 1024 * 1024
let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-sealed-'))
  path = join(folder, 'sealed')
})
afterAll(() => rm(folder, { recursive: true }))

async function sealed(bytes: Buffer, chunk = 100_000): Promise<Buffer> {
  async function* source() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const parts: Buffer[] = []
  for await (const part of sealFile(source(), key)) parts.push(part)
  return Buffer.concat(parts)
}

async function opened(file: Buffer, as = key): Promise<Buffer> {
  await writeFile(path, file)
  const parts: Buffer[] = []
  for await (const part of await openSealedFile(path, as)) parts.push(part)
  return Buffer.concat(parts)
}

const text = Buffer.alloc(2.5 * mebibyte, '病院')
const refusal = (reason: string) => expect.objectContaining({ reason })
const headBytes = 80
const piece = mebibyte + 16

describe('a sealed file', () => {
  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])('gives back its %d bytes', async (length) => {
    const plain = Buffer.alloc(length, 'あ')
    expect((await opened(await sealed(plain))).equals(plain)).toBe(true)
  })

  it('holds none of the text in the clear', async () => {
    expect((await sealed(text)).includes('病院')).toBe(false)
    expect(await readFile(path)).not.toHaveLength(0)
  })

  it('is not opened by another key, and says so', async () => {
    const another = recoveryKeyOf(newRecoverySecret())
    await expect(opened(await sealed(text), another)).rejects.toEqual(refusal('wrong-key'))
  })

  it('made by someone who knows the public key only is not accepted', async () => {
    const forged: Buffer[] = []
    async function* source() {
      yield text
    }
    for await (const part of sealFile(source(), { ...key, originKey: Buffer.alloc(32) })) forged.push(part)
    await expect(opened(Buffer.concat(forged))).rejects.toEqual(refusal('damaged'))
  })

  it('refuses a changed byte wherever it is', async () => {
    const file = await sealed(text)
    for (const at of [20, 50, headBytes, headBytes + piece - 1, headBytes + piece, file.length - endMark.length - 1]) {
      const changed = Buffer.from(file)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(opened(changed), `${at}`).rejects.toThrow()
    }
  })

  it('refuses a cut wherever it is, at a border of pieces too', async () => {
    const file = await sealed(text)
    for (const length of [10, headBytes, headBytes + piece, headBytes + 2 * piece, file.length - 1]) {
      await expect(opened(file.subarray(0, length)), `${length}`).rejects.toEqual(refusal('truncated'))
    }
  })

  it('refuses a cut at a border of pieces that was given the end mark again', async () => {
    const file = await sealed(text)
    const cut = Buffer.concat([file.subarray(0, headBytes + piece), endMark])
    await expect(opened(cut)).rejects.toEqual(refusal('damaged'))
  })

  it('refuses exchanged pieces', async () => {
    const file = await sealed(text)
    const [first, second] = [headBytes, headBytes + piece]
    const exchanged = Buffer.concat([
      file.subarray(0, first),
      file.subarray(second, second + piece),
      file.subarray(first, second),
      file.subarray(second + piece),
    ])
    await expect(opened(exchanged)).rejects.toEqual(refusal('damaged'))
  })

  it('refuses what another product wrote, and a newer format', async () => {
    await expect(opened(Buffer.from('PK\x03\x04'))).rejects.toEqual(refusal('other-product'))
    await expect(opened(Buffer.alloc(0))).rejects.toEqual(refusal('other-product'))
    const newer = await sealed(text)
    newer.writeUInt16BE(2, 14)
    await expect(opened(newer)).rejects.toEqual(refusal('newer-version'))
  })
})

describe('a recovery key on paper', () => {
  const secret = newRecoverySecret()
  const paper = writeRecoveryKey(secret)

  it('is eight groups of seven', () => {
    expect(paper).toMatch(/^([0-9A-HJKMNP-TV-Z]{7}-){7}[0-9A-HJKMNP-TV-Z]{7}$/)
  })

  it('is read back however it was typed', () => {
    for (const typed of [paper, paper.toLowerCase(), paper.replaceAll('-', ' '), `  ${paper.replaceAll('0', 'O')}\n`]) {
      expect(readRecoveryKey(typed).publicKey.equals(recoveryKeyOf(secret).publicKey)).toBe(true)
    }
    const fullWidth = paper.replace(/[0-9A-Z]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(readRecoveryKey(fullWidth).originKey.equals(recoveryKeyOf(secret).originKey)).toBe(true)
  })

  it('is refused when one character is wrong, missing or too many', () => {
    const other = paper.startsWith('7') ? '8' : '7'
    for (const typed of [other + paper.slice(1), paper.slice(1), `${paper}0`, '', 'U'.repeat(56)]) {
      expect(() => readRecoveryKey(typed)).toThrow(refusalError)
    }
  })
})

const refusalError = /復旧キーの形ではありません/
