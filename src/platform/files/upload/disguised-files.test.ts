import { expect, it } from 'vitest'
import { seededRandom } from '../../../../bench/fixtures/seeded-random.ts'
import { disguises } from '../testing/disguises.ts'
import { inspectUpload } from './inspect-upload.ts'

it('no file that is not what it seems is accepted', async () => {
  const random = seededRandom(20_261_122)
  for (const { name, make } of await disguises())
    for (let drawn = 0; drawn < 10; drawn += 1) expect((await inspectUpload(make(random))).ok, name).toBe(false)
})
