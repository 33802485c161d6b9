import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Paper } from '../paper.ts'
import { printablePaper } from '../printable-paper.ts'
import { qrDrawing } from '../qr-code.ts'
import { fontCoverage } from './font-coverage.ts'

const readFont = (file: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-jp/${file}`)))

const template = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')

/**
 * PDF/UA-1 (tagged, titled, in Japanese). The paper reaches the template as JSON, so that none of its words are markup.
 * Without a date and with our own fonts only, the same paper gives the same bytes on every machine.
 */
export function typesetPdf(paper: Paper): Uint8Array {
  const regular = readFont('400Regular/NotoSansJP_400Regular.ttf')
  const bold = readFont('700Bold/NotoSansJP_700Bold.ttf')
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs: [regular, bold] }],
  })
  const printable = printablePaper(paper, fontCoverage(regular))
  const drawn = { ...printable, blocks: printable.blocks.map(withDrawing) }
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(drawn) } })
  if (!compiled.result) throw new Error(inspect(compiled.takeDiagnostics()?.shortDiagnostics, { depth: 5 }))
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

function withDrawing(block: Block) {
  if (block.kind !== 'code') return block
  const { side, path } = qrDrawing(block.content)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`
  return { ...block, drawing }
}
