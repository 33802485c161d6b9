import { CST, Lexer } from 'yaml'

export const deepestNesting = 64
export const tooDeep = `入れ子が深すぎます(${deepestNesting} 段まで)。`
const mostTokens = 500_000

/**
 * Why text is too large to be parsed at all, or null. Counted on the flat token stream, because the parser recurses and
 * would run out of stack on `[[[[…` or `- - - …`, and keeps a heavy error for each of five million commas.
 */
export function excessOf(text: string): { readonly line: number; readonly message: string } | null {
  let line = 1
  let tokens = 0
  let brackets = 0
  let indicatorsOnLine = 0
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1)
    else if (type === 'newline') indicatorsOnLine = 0
    else if (brackets === 0 && isBlockIndicator(type)) indicatorsOnLine += 1
    if (brackets > deepestNesting || indicatorsOnLine > deepestNesting) return { line, message: tooDeep }
    tokens += 1
    if (tokens > mostTokens) return { line, message: '内容が多すぎて読めません。ファイルを分けてください。' }
    line += token.split('\n').length - 1
  }
  return null
}

const isBlockIndicator = (type: string | null): boolean =>
  type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
