import { expect, it } from 'vitest'
import { institutionKey, likelyFacility } from './same-institution.ts'

const yamate = { facilityId: 'f1', name: 'やまてリハビリテーション病院', organisationName: '医療法人 架空会' }
const minato = { facilityId: 'f2', name: '医療法人 みなと会 第1病院', organisationName: '医療法人 みなと会' }

it.each([
  'やまてリハビリテーション病院',
  'やまて　リハビリテーション病院',
  '医療法人架空会 やまてリハビリテーション病院',
  '架空会やまてリハビリテーション病院',
  '医療法人社団 架空会 やまてリハビリテーション病院',
])('%s is likely the known facility', (name) => {
  expect(likelyFacility(name, [minato, yamate])).toBe(yamate)
})

it('the legal person in the facility’s own name may be left out, and digits be of any width', () => {
  expect(likelyFacility('第１病院', [minato, yamate])).toBe(minato)
  expect(likelyFacility('みなと会第１病院', [minato, yamate])).toBe(minato)
})

it('a legal person called after its facility is not taken for another one', () => {
  const named = { ...yamate, organisationName: '医療法人 架空会 やまてリハビリテーション病院' }
  expect(likelyFacility('医療法人社団架空会やまてリハビリテーション病院', [named])).toBe(named)
  expect(likelyFacility('やまてリハビリテーション病院', [named])).toBe(named)
})

it('a part of a name, a branch and the legal person alone are nobody', () => {
  for (const name of ['やまて', 'やまてリハビリテーション病院分院', '架空会', '医療法人', ''])
    expect(likelyFacility(name, [minato, yamate]), name).toBeNull()
})

it('a name that two facilities bear is not guessed', () => {
  const other = { ...yamate, facilityId: 'f3', organisationName: '社会福祉法人 別の会' }
  expect(likelyFacility('やまてリハビリテーション病院', [yamate, other])).toBeNull()
  expect(likelyFacility('別の会やまてリハビリテーション病院', [yamate, other])).toBe(other)
})

it('only one legal form is taken off', () => {
  expect(institutionKey('医療法人社団 医療法人')).toBe('医療法人')
})
