import { expect, it } from 'vitest'
import { areaLines } from './written-area.ts'

it('writes each municipality under its prefecture, bare names under the own one', () => {
  expect(areaLines(['厚木市', { prefecture: '東京都', name: '町田市' }, '海老名市'], '神奈川県')).toEqual([
    '神奈川県厚木市、海老名市',
    '東京都町田市',
  ])
})

it('does not invent a prefecture that nobody stated', () => {
  expect(areaLines(['厚木市'], undefined)).toEqual(['厚木市'])
})
