import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocatedDocument } from './located-document.ts'

const problemsOf = (text: string) => {
  const read = readLocatedDocument(text, 'case.yaml')
  return read.ok ? [] : read.failure
}
const valueIn = (text: string) => {
  const read = readLocatedDocument(text, 'case.yaml')
  return read.ok ? read.value.value : read.failure
}

describe('reading a file with the line of every field', () => {
  const text = ['name: 甲', 'members:', '  - name: 乙', '    votes: 1', '  - {name: 丙, votes: 2}', ''].join('\n')

  it('gives the line of fields, list items and the field around a missing one', () => {
    const read = readLocatedDocument(text, 'case.yaml')
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    expect(read.value.value).toEqual({
      name: '甲',
      members: [
        { name: '乙', votes: 1 },
        { name: '丙', votes: 2 },
      ],
    })
    expect(read.value.lineOf(['members', 0, 'votes'])).toBe(4)
    expect(read.value.lineOf(['members', 1])).toBe(5)
    expect(read.value.lineOf(['members', 1, 'beds'])).toBe(5)
    expect(read.value.lineOf(['members', 9, 'votes'])).toBe(2)
    expect(read.value.lineOf([])).toBe(1)
  })

  it('keeps days as text, also where the file asks for an older YAML', () => {
    expect(valueIn('on: 2026-11-22')).toEqual({ on: '2026-11-22' })
    expect(valueIn('%YAML 1.1\n---\non: 2026-11-22\nyes: no')).toEqual({ on: '2026-11-22', yes: 'no' })
  })

  it('reads JSON, indented with tabs, with CRLF and a byte order mark', () => {
    expect(valueIn('\uFEFF{\r\n\t"a": [1,\r\n\t\t2],\r\n\t"b\\/": "\\u9ad9"\r\n}\r\n')).toEqual({
      a: [1, 2],
      'b/': '髙',
    })
  })

  it('reads everything JSON.stringify writes', () => {
    const key = fc.string().filter((each) => !['__proto__', 'constructor', 'prototype'].includes(each))
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(json.value, (value) => {
        if (value === null) return
        expect(valueIn(JSON.stringify(value))).toEqual(value)
        expect(valueIn(JSON.stringify(value, null, 2))).toEqual(value)
      }),
    )
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', { line: 3, field: 'a', message: '同じ項目が二度書かれています。' }],
    ['a: 1\nb:\n  __proto__: {x: 1}', { line: 3, field: 'b.__proto__' }],
    ['constructor: 1', { line: 1, field: 'constructor' }],
    ['a: 1\n---\nb: 2', { line: 2 }],
    ['a: !!binary aGVsbG8=', { line: 1 }],
    ['a: 1\nb: !own {}', { line: 2 }],
    ['a: 1\n? [1, 2]\n: 3', { line: 2, message: '項目名は文字で書いてください。' }],
    ['a: 1\nb: *nobody', { line: 2 }],
    ['a:\n  - 1\n b: 2', { line: 3 }],
    ['a: "open\n', { line: 2 }],
    ['a: 1\nb: [1, 2', { line: 2 }],
    ['', { line: null, message: 'ファイルに内容がありません。' }],
    ['# only a comment', { line: null }],
  ])('is refused at its line: %j', (text, expected) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ file: 'case.yaml', ...expected }))
  })

  it('is refused when aliases multiply it', () => {
    const layers = Array.from({ length: 30 }, (_, layer) =>
      layer === 0 ? 'l0: &l0 [x]' : `l${layer}: &l${layer} [*l${layer - 1}, *l${layer - 1}, *l${layer - 1}]`,
    )
    expect(problemsOf(layers.join('\n'))[0]?.message).toContain('別名')
    expect(problemsOf('a: &a [*a]')).toHaveLength(1)
  })

  it.each([
    ['[', 'brackets'],
    ['{a: ', 'braces'],
    ['- ', 'dashes'],
    ['? ', 'question marks'],
    [': ', 'colons'],
  ])('is refused quickly when %s nests a hundred thousand deep', (opening) => {
    expect(problemsOf(opening.repeat(100_000))[0]?.message).toContain('深すぎます')
  })

  it.each([
    ['commas', `[${','.repeat(1_000_000)}]`],
    ['aliases', `- &a x\n${'- *a\n'.repeat(300_000)}`],
  ])('is refused before it is parsed when it holds a million %s', (_, text) => {
    expect(problemsOf(text)[0]?.message).toContain('多すぎ')
  })

  it('is refused when indentation nests too deep', () => {
    const text = Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    expect(problemsOf(text)[0]?.message).toContain('深すぎます')
  })

  it('is never an exception, whatever the text', () => {
    const pieces = fc.constantFrom(
      '- ',
      ': ',
      '? ',
      '\n',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!!str ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '%',
      '---',
      '\t',
      'a',
      '<<',
    )
    const yamlLike = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlLike), (text) => {
        const read = readLocatedDocument(text, 'case.yaml')
        if (!read.ok) expect(read.failure.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })
})
