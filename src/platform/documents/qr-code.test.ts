import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { qrDrawing, qrModules } from './qr-code.ts'

/** As a camera sees it: four pixels a square, dark on white. */
function photograph(modules: readonly (readonly boolean[])[]) {
  const scale = 4
  const side = modules.length * scale
  const data = new Uint8Array(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel++) {
    const dark = modules[Math.floor(pixel / side / scale)]?.[Math.floor((pixel % side) / scale)] ?? false
    data.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], pixel * 4)
  }
  return { width: side, height: side, data }
}

/** What the path fills, square by square. */
function filled({ side, path }: { side: number; path: string }): boolean[][] {
  const squares = Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(run))
  return squares
}

const texts = [
  'otpauth://totp/Renkei:yamada%40example.jp?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Renkei',
  '転院依頼 架空病院 第7号',
  'x'.repeat(600),
]

test.each(texts)('a reader reads what was written: %s', (text) => {
  expect(decodeQR(photograph(qrModules(text)))).toBe(text)
})

test('four squares around it stay white', () => {
  const modules = qrModules('a')
  const side = modules.length
  const border = modules.flatMap((row, y) => row.filter((_, x) => Math.min(x, y, side - 1 - x, side - 1 - y) < 4))
  expect(border).not.toContain(true)
  expect(modules[4]?.[4]).toBe(true)
})

test('the path fills the dark squares and no other', () => {
  for (const text of texts) expect(filled(qrDrawing(text))).toEqual(qrModules(text))
})
