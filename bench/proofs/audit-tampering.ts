import { parseArgs } from 'node:util'
import pg from 'pg'
import { whatCannotBeFound } from '../../src/kernel/audit/server/trail-text.ts'
import { verifyAuditTrail } from '../../src/kernel/audit/server/verify-audit-trail.ts'
import { seededDraw } from '../../src/kernel/audit/testing/seeded-draw.ts'
import { isAsExpected, openTamperedTrail, type TamperingTried } from '../../src/kernel/audit/testing/tampered-trail.ts'
import { withScratchDatabase } from '../fixtures/scratch-database.ts'

// Random tamperings by somebody who holds the whole database: each is looked for without and with a checkpoint from
// outside. It fails when one that can be found is not, or when an untouched trail is taken for a tampered one.
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const seed = Number(values.seed)

const foundByWords = {
  inside: 'found by recomputing',
  checkpoint: 'found with a checkpoint',
  nothing: 'cannot be found',
} as const

await withScratchDatabase([], async ({ floor, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  const trail = await openTamperedTrail(floor, superuser)
  const draw = seededDraw(seed)
  const tried: TamperingTried[] = []
  let falseAlarms = (await trail.isWhole()) ? 0 : 1
  for (let each = 0; each < count; each += 1) {
    tried.push(await trail.tamper(draw))
    if (each % 50 === 0 && !(await trail.isWhole())) falseAlarms += 1
  }
  const findable = tried.filter(({ expected }) => expected !== 'nothing')
  const missed = findable.filter((each) => !isAsExpected(each))
  const kinds = Map.groupBy(tried, ({ kind, expected }) => `${kind} (${foundByWords[expected]})`)
  console.log(
    JSON.stringify(
      {
        proof: 'audit-tampering',
        seed,
        tamperings: tried.length,
        findable: findable.length,
        found: findable.length - missed.length,
        missed: missed.length,
        foundOnlyWithCheckpoint: tried.filter((each) => each.foundWithCheckpoint && !each.foundFromInside).length,
        notFindable: tried.length - findable.length,
        falseAlarms,
        kinds: Object.fromEntries([...kinds.keys()].toSorted().map((kind) => [kind, kinds.get(kind)?.length])),
        cannotFind: whatCannotBeFound(await verifyAuditTrail(floor)),
      },
      null,
      2,
    ),
  )
  await superuser.end()
  process.exitCode = missed.length + falseAlarms > 0 ? 1 : 0
})
