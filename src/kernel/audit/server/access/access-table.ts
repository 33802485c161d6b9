import { purposeNames } from '../../../../platform/contract/purpose.ts'
import { writeCsv } from '../../../../platform/files/write-csv.ts'
import { roleNames } from '../../../identity/domain/role.ts'
import type { TrailLine } from '../../contract/trail-endpoints.ts'

const headings = ['日時(日本時間)', '組織', '利用者', '職種・役割', '操作', '情報の種類', '目的', '結果', '緊急時閲覧']
const outcomeNames: Readonly<Record<TrailLine['outcome'], string>> = { done: '実行', refused: '拒否', failed: '失敗' }

const japaneseTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
})

const roleName = (role: string): string => (Object.hasOwn(roleNames, role) ? roleNames[role as never] : role)

/** What a person who asks "who saw my data" is handed. Source addresses stay inside. */
export const accessTable = (lines: readonly TrailLine[]): Uint8Array =>
  writeCsv(
    headings,
    lines.map((line) => [
      japaneseTime.format(new Date(line.at)),
      line.organisation ?? 'システム',
      line.person ?? 'システム',
      line.roles.map(roleName).join('、'),
      line.operation,
      line.informationClass,
      [line.purposeKind === null ? null : purposeNames[line.purposeKind], line.purpose].filter(Boolean).join(': '),
      outcomeNames[line.outcome],
      line.breakGlassId === null ? '' : '緊急時閲覧',
    ]),
  )
