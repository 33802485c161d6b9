import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { explainBackupError } from './backup-refused.ts'

// Every write to this device fails as a full disk does.
it.runIf(process.platform === 'linux')('a full disk is said in words that tell what to do', async () => {
  const error = await writeFile('/dev/full', 'x').catch((caught: unknown) => caught)
  expect(explainBackupError(error)).toMatchObject({
    reason: 'disk-full',
    message: expect.stringMatching(/空きを作って/),
  })
})

it('a full disk of the database is said apart from ours', () => {
  const error = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect(explainBackupError(error)).toMatchObject({
    reason: 'disk-full',
    message: expect.stringMatching(/^データベースのディスク/),
  })
})

it('rows that do not fit together are the backup’s fault; the values are not repeated', () => {
  const detail = 'Key (name)=(漏山 印太郎) is not present'
  const error = Object.assign(new Error('violates foreign key constraint'), {
    code: '23503',
    constraint: 'a_fkey',
    detail,
  })
  expect(explainBackupError(error)).toMatchObject({ reason: 'damaged', message: expect.stringMatching(/\(a_fkey\)/) })
  expect(explainBackupError(error)).not.toMatchObject({ message: expect.stringContaining('漏山') })
})

it('anything else stays what it is', () => {
  const error = new Error('a fault of ours')
  expect(explainBackupError(error)).toBe(error)
})
