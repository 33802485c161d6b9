import { prefectures } from '../../../../foundation/prefectures.ts'
import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { countAlliances } from '../../contract/overview-endpoints.ts'
import type { AllianceStatus } from '../../domain/alliance-entry.ts'
import type { RegistryTables } from '../registry-tables.ts'

const whyTheyDiffer =
  '登録簿は、資料に名称のある法人だけを一つずつ載せています。全国の数は、それぞれの資料が示す日の時点で数えたもので、名称の一覧を伴わないものがあります。数えた日と載せた範囲が違うため、数は一致しません。'

export const serveCountAlliances = serve(countAlliances, async (work: Work<RegistryTables>) => {
  const lines = await work.db.selectFrom('registry.listing').select(['prefecture', 'status']).execute()
  const national = await work.db.selectFrom('registry.national_count').select('content').orderBy('position').execute()
  const statusesIn = Map.groupBy(lines, (each) => each.prefecture)
  return {
    prefectures: prefectures.map((prefecture) => ({ prefecture, ...tally(statusesIn.get(prefecture) ?? []) })),
    prefectureUnknown: tally(statusesIn.get(null) ?? []),
    register: tally(lines),
    national: national.map((each) => each.content),
    whyTheyDiffer,
  }
})

function tally(lines: readonly { readonly status: AllianceStatus }[]) {
  const count = (status: AllianceStatus) => lines.filter((each) => each.status === status).length
  return {
    total: lines.length,
    certified: count('certified'),
    dissolved: count('dissolved'),
    revoked: count('revoked'),
  }
}
