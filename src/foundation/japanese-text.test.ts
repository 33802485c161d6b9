import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKey } from './japanese-text.ts'

describe('the key a name is searched under', () => {
  it.each([
    ['ヶ and ケ', '鎌ヶ谷市', '鎌ケ谷市'],
    ['ヵ and カ', '一ヵ月', '一カ月'],
    ['half-width kana', 'ﾒﾃﾞｨｶﾙｾﾝﾀｰ', 'メディカルセンター'],
    ['full-width letters and case', 'ＡＢＣクリニック', 'abcクリニック'],
    ['spaces', '医療法人　社団 甲', '医療法人社団甲'],
    ['middle dots', 'ケア・パートナー', 'ケアパートナー'],
    ['brackets', '甲病院（本院）', '甲病院本院'],
    ['every kind of hyphen', 'A－1−2‐3–4', 'a1234'],
    ['a voicing mark typed apart', 'か゛ん', 'がん'],
    ['㈱', '㈱甲', '株甲'],
  ])('is the same for %s', (_, left, right) => {
    expect(searchKey(left)).toBe(searchKey(right))
  })

  it.each([
    ['竜 and 龍', '天竜区', '天龍区'],
    ['the long vowel mark', 'センター', 'センタ'],
    ['高 and 髙', '高橋', '髙橋'],
  ])('differs between %s', (_, left, right) => {
    expect(searchKey(left)).not.toBe(searchKey(right))
  })

  it('is its own key', () => {
    const pieces = fc.constantFrom(
      'か',
      '゛',
      '\u3099',
      ' ',
      '・',
      'ヶ',
      'ヵ',
      'ｶ',
      'ﾞ',
      '－',
      'Ａ',
      '㍿',
      '𠮷',
      '﨑',
      'İ',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((each) => each.join('')),
    )
    fc.assert(
      fc.property(text, (each) => {
        expect(searchKey(searchKey(each))).toBe(searchKey(each))
      }),
    )
  })
})
