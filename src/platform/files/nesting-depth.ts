import { CST, Lexer } from 'yaml'

export const deepestNesting = 64

/**
 * The line where the text nests deeper than `deepestNesting`, or null. Counted on the flat token stream, because the
 * parser itself recurses and would run out of stack on `[[[[…` or `- - - …` before anyone could look at its result.
 */
export function lineOfTooDeepNesting(text: string): number | null {
  let line = 1
  let brackets = 0
  let indicatorsOnLine = 0
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'flow-seq-start' || type === 'flow-map-start') brackets += 1
    else if (type === 'flow-seq-end' || type === 'flow-map-end') brackets = Math.max(0, brackets - 1)
    else if (type === 'newline') indicatorsOnLine = 0
    else if (brackets === 0 && isBlockIndicator(type)) indicatorsOnLine += 1
    if (brackets > deepestNesting || indicatorsOnLine > deepestNesting) return line
    line += token.split('\n').length - 1
  }
  return null
}

const isBlockIndicator = (type: string | null): boolean =>
  type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
