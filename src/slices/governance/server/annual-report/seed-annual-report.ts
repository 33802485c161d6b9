import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dayShape } from '../../../../platform/contract/day.ts'
import { readShapedFile } from '../../../../platform/files/read-shaped-file.ts'
import { textsShape } from '../../contract/papers/paper-shapes.ts'
import { paperIds } from '../../domain/papers/paper-kinds.ts'
import { takeAccounts } from './accounts/take-accounts.ts'
import { addTexts } from './paper-store.ts'
import type { ReportTables } from './report-tables.ts'

const reportShape = z.strictObject({
  years: z.array(z.strictObject({ from: dayShape, until: dayShape, accounts: z.string(), dealings: z.string() })),
  texts: z.array(z.strictObject({ paper: z.enum(paperIds), on: dayShape, texts: textsShape })),
})

/** The closed years of the demo: accounts and what the office wrote, taken in as a person would hand them in. */
export async function seedAnnualReport(given: Work, folder: URL, ownerId: string): Promise<void> {
  const read = await readShapedFile(fileURLToPath(new URL('annual-report.yaml', folder)), reportShape)
  if (!read.ok) throw new Error(`the seed is faulty: ${JSON.stringify(read.failure, null, 2)}`)
  const { years, texts } = read.value.value
  const work = workFor<ReportTables>(given)
  const handedIn = async (fileName: string) => ({ fileName, text: await readFile(new URL(fileName, folder), 'utf8') })
  for (const { accounts, dealings, ...year } of years) {
    const taken = await takeAccounts(work, {
      ownerId,
      year,
      accounts: await handedIn(accounts),
      dealings: await handedIn(dealings),
      reason: 'デモの準備',
    })
    if (!taken.ok) throw new Error(`the seed's accounts are refused: ${JSON.stringify(taken.failure, null, 2)}`)
  }
  for (const { paper, on, texts: written } of texts) await addTexts(work, { ownerId, paper, aboutOn: on }, written)
}
