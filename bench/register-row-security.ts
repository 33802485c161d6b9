import { publicViewer } from '../src/kernel/identity/domain/viewer.ts'
import { openWork } from '../src/kernel/work/server/open-work.ts'
import { openPool } from '../src/platform/database/connection-pool.ts'
import { searchListing } from '../src/slices/registry/server/alliance/search-listing.ts'
import { summaryColumns } from '../src/slices/registry/server/alliance/summary-columns.ts'
import type { RegistryTables } from '../src/slices/registry/server/registry-tables.ts'
import { withFilledRegister } from './fixtures/filled-register.ts'
import { quantile, timed } from './fixtures/quantile.ts'

const rounds = 400

// The same statement, turn and turn about: as the application role for a visitor, and as the superuser whom row-level
// security does not bind.
await withFilledRegister(async ({ floor, superuserUrl }) => {
  const unbound = openPool(superuserUrl, { size: 1, onIdleError: (error) => console.error(error) })
  const withSecurity: number[] = []
  const without: number[] = []
  await openWork<RegistryTables, void>(floor, publicViewer, 'none', async (work) => {
    const query = searchListing(work, { q: '架空みなと' }).select(summaryColumns).orderBy('sort_key').compile()
    for (let round = 0; round < rounds; round += 1) {
      withSecurity.push(await timed(() => work.db.executeQuery(query)))
      without.push(await timed(() => unbound.executeQuery(query)))
    }
  })
  await unbound.destroy()
  const [bound, free] = [quantile(withSecurity, 0.5), quantile(without, 0.5)]
  console.log(
    JSON.stringify({
      bench: 'register-row-security',
      rounds,
      withSecurityP50Milliseconds: bound,
      withoutP50Milliseconds: free,
      ratio: Math.round((bound / free) * 100) / 100,
      budgetRatio: 1.2,
    }),
  )
})
