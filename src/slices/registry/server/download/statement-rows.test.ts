import { expect, test } from 'vitest'
import { citationsIn } from '../../domain/entry-faults.ts'
import { statementRows } from '../../domain/statement-rows.ts'
import { readRegisterFiles } from '../seed/read-register-files.ts'

test('a downloaded table leaves no statement out, whatever part of the entry it stands in', async () => {
  const { entries } = await readRegisterFiles()
  for (const { entry } of entries) {
    const { policies, ...single } = entry
    expect(statementRows({ ...single, policies: [] })).toHaveLength(citationsIn(single).length)
    const pieces = policies.flatMap(({ philosophy, operatingPolicy, matters, careSection }) => [
      ...(philosophy ? [philosophy] : []),
      ...operatingPolicy,
      ...matters.map((each) => each.text),
      ...careSection,
    ])
    const stated = statementRows({ ...entry }).map((each) => each.stated)
    expect(pieces.filter((each) => each !== null && !stated.includes(each))).toEqual([])
  }
})
