import { expect, it } from 'vitest'
import { nothingStated } from '../../domain/ward/admission-capability.ts'
import { sheetLines } from './sheet-words.ts'

it('a sheet that states nothing says so of its lists, and of nothing else', () => {
  const silence = '書かれていません'
  expect(sheetLines(nothingStated)).toEqual(
    ['転院の目的', '医療処置', '感染症', '行動・心理症状'].map((term) => ({ term, text: silence })),
  )
})

it('a sheet is read by what the ward does, not by how it is stored', () => {
  const lines = sheetLines({
    ...nothingStated,
    procedures: { oxygen: 'taken', suction: 'taken', ventilator: 'notTaken' },
    therapies: [],
    youngestAge: 65,
    dialysisSeats: 0,
  })
  const textOf = (term: string) => lines.find((line) => line.term === term)?.text
  expect(textOf('医療処置：受けられる')).toBe('酸素、吸引')
  expect(textOf('医療処置：受けられない')).toBe('人工呼吸器')
  expect(textOf('医療処置：要相談')).toBeUndefined()
  expect(textOf('リハビリテーション')).toBe('行っていません')
  expect(textOf('年齢')).toBe('65歳以上')
  expect(textOf('透析の席')).toBe('0席')
})
