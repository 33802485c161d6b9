import { publicViewer } from '../src/kernel/identity/domain/viewer.ts'
import type { WorkFloor } from '../src/kernel/work/server/open-work.ts'
import { callServed } from '../src/kernel/work/testing/call-served-endpoint.ts'
import { listAlliances } from '../src/slices/registry/contract/find-endpoints.ts'
import { registrySlice } from '../src/slices/registry/server/slice.ts'
import { withFilledRegister } from './fixtures/filled-register.ts'
import { quantile } from './fixtures/quantile.ts'

const rounds = 60
const searches = [
  { q: '架空みなと' },
  { q: '在宅クリニック 架空やま' },
  { q: '医療法人架空' },
  { q: '無い施設の名前' },
  { q: '架空しま', prefecture: '千葉県' },
  { activity: 'joint-purchasing' },
  { q: '訪問看護', activity: '共同研修・人材育成', status: 'certified' },
  {},
] as const

/** Whole operations as HTTP runs them, the first round left out. */
async function measure(floor: WorkFloor): Promise<number[]> {
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const query of searches) {
      const startedAt = performance.now()
      await callServed(floor, registrySlice.endpoints, publicViewer, listAlliances, { query })
      milliseconds.push(performance.now() - startedAt)
    }
  }
  return milliseconds.slice(searches.length)
}

await withFilledRegister(async ({ floor, alliances, facilities }) => {
  const milliseconds = await measure(floor)
  console.log(
    JSON.stringify({
      bench: 'register-search',
      alliances,
      facilities,
      searches: milliseconds.length,
      p50Milliseconds: quantile(milliseconds, 0.5),
      p95Milliseconds: quantile(milliseconds, 0.95),
      maximumMilliseconds: quantile(milliseconds, 1),
      budgetP95Milliseconds: 30,
    }),
  )
})
