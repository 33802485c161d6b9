import { expect, it } from 'vitest'
import { institutionKey, type KnownFacility, likelyFacility } from './same-institution.ts'

const yamate = {
  facilityId: 'f1',
  name: 'やまてリハビリテーション病院',
  organisationName: '医療法人 架空会',
  institutionCode: null,
}
const minato = {
  facilityId: 'f2',
  name: '医療法人 みなと会 第1病院',
  organisationName: '医療法人 みなと会',
  institutionCode: null,
}

const byName = (name: string, facilities: readonly KnownFacility[]) =>
  likelyFacility({ name, institutionCode: null }, facilities)

it.each([
  'やまてリハビリテーション病院',
  'やまて　リハビリテーション病院',
  '医療法人架空会 やまてリハビリテーション病院',
  '架空会やまてリハビリテーション病院',
  '医療法人社団 架空会 やまてリハビリテーション病院',
])('%s is likely the known facility', (name) => {
  expect(byName(name, [minato, yamate])?.facilityId).toBe(yamate.facilityId)
})

it('the legal person in the facility’s own name may be left out, and digits be of any width', () => {
  expect(byName('第１病院', [minato, yamate])?.facilityId).toBe(minato.facilityId)
  expect(byName('みなと会第１病院', [minato, yamate])?.facilityId).toBe(minato.facilityId)
})

it('a legal person called after its facility is not taken for another one', () => {
  const named = { ...yamate, organisationName: '医療法人 架空会 やまてリハビリテーション病院' }
  expect(byName('医療法人社団架空会やまてリハビリテーション病院', [named])?.facilityId).toBe(named.facilityId)
  expect(byName('やまてリハビリテーション病院', [named])?.facilityId).toBe(named.facilityId)
})

it('a part of a name, a branch and the legal person alone are nobody', () => {
  for (const name of ['やまて', 'やまてリハビリテーション病院分院', '架空会', '医療法人', ''])
    expect(byName(name, [minato, yamate]), name).toBeNull()
})

it('a name that two facilities bear is not guessed', () => {
  const other = { ...yamate, facilityId: 'f3', organisationName: '社会福祉法人 別の会' }
  expect(byName('やまてリハビリテーション病院', [yamate, other])).toBeNull()
  expect(byName('別の会やまてリハビリテーション病院', [yamate, other])?.facilityId).toBe(other.facilityId)
})

it('only one legal form is taken off', () => {
  expect(institutionKey('医療法人社団 医療法人')).toBe('医療法人')
})

const code = '1499990121'
const coded = { ...yamate, institutionCode: code }

it('the same code is the same facility, whatever it is called', () => {
  expect(likelyFacility({ name: '旧称病院', institutionCode: code }, [minato, coded])).toEqual({ ...coded, by: 'code' })
})

it('another code is another facility, though it is called the same', () => {
  const other = { name: yamate.name, institutionCode: '1499990122' }
  expect(likelyFacility(other, [minato, coded])).toBeNull()
  expect(likelyFacility(other, [minato, yamate])).toEqual({ ...yamate, by: 'name' })
})

it('of two called the same, the code says which, and a code on one side only leaves it to the name', () => {
  const twin = { ...yamate, facilityId: 'f3', institutionCode: '1499990122' }
  expect(likelyFacility({ name: yamate.name, institutionCode: code }, [twin, coded])?.facilityId).toBe('f1')
  expect(likelyFacility({ name: yamate.name, institutionCode: code }, [twin, yamate])?.facilityId).toBe('f1')
  expect(byName(yamate.name, [coded])).toEqual({ ...coded, by: 'name' })
})
