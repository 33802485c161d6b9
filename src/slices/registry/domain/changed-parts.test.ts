import { expect, test } from 'vitest'
import { aMember, anAllianceEntry } from './an-alliance-entry.ts'
import { changedParts } from './changed-parts.ts'

test('only the parts that differ are named, and the order of keys is no difference', () => {
  const before = anAllianceEntry('架空ネット', { members: [aMember('甲会')] })
  const reordered = { ...before, members: before.members.map(({ name, ...more }) => ({ ...more, name })) }
  expect(changedParts(before, reordered)).toEqual([])
  expect(changedParts(before, { ...before, members: [aMember('乙会')] })).toEqual(['members'])
})
