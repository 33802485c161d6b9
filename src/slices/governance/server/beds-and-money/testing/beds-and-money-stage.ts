import { openSystemWork } from '../../../../../kernel/work/server/open-work.ts'
import type { TestFloor } from '../../../../../kernel/work/testing/open-test-floor.ts'
import { type AllianceStage, setAllianceStage } from '../../../testing/alliance-stage.ts'
import { seedAnnualReport } from '../../annual-report/seed-annual-report.ts'
import { seedBodies } from '../../living/seed-bodies.ts'
import { seedBedsAndMoney } from '../seed-beds-and-money.ts'

const seedFile = (name: string) => new URL(`../../../../../../seed/demo/${name}.yaml`, import.meta.url)

/** An alliance with the demo's articles and people. */
export async function stageWithBodies(test: TestFloor): Promise<AllianceStage> {
  const stage = await setAllianceStage(test, 3)
  const { allianceId } = stage
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, seedFile('bodies'), allianceId, '試験'))
  return stage
}

/** The same with the demo's beds and money, and the accounts of its last closed year. */
export async function seededStage(test: TestFloor): Promise<AllianceStage> {
  const stage = await stageWithBodies(test)
  await openSystemWork(test.floor, 'test-setup', async (work) => {
    await seedBedsAndMoney(work, seedFile('beds-and-money'), stage.allianceId)
    await seedAnnualReport(work, new URL('./', seedFile('annual-report')), stage.allianceId)
  })
  return stage
}
