import { roles } from '../../../../kernel/identity/domain/role.ts'
import type { NavigationEntry } from '../../../../platform/browser/web-slice.ts'

interface GovernancePage extends NavigationEntry {
  /** What it answers. */
  readonly answer: string
}

/** The prefecture reads these on its own desk, as far as supervision needs them. */
const hiddenFrom = ['prefectureOfficer'] as const

/** The area's pages, in the menu and on its first page. */
export const governancePages: readonly GovernancePage[] = [
  {
    href: '/governance/duties',
    label: '年間の義務',
    answer: '次に何をいつまでに行うか。条文、期限、担当、書類を示します。',
    hiddenFrom,
  },
  {
    href: '/governance/meetings',
    label: '会議',
    answer: '社員総会・理事会・評議会を招集し、資料を読み、議決し、議事録を残します。',
    hiddenFrom,
  },
  {
    href: '/governance/filed-minutes',
    label: '提出された議事録',
    answer: '申請や届出に添えて提出された議事録を読みます。',
    hiddenFrom: roles.filter((role) => role !== 'prefectureOfficer'),
  },
  {
    href: '/governance/bodies',
    label: '社員・役員・評議会',
    answer: 'だれがいつからいつまで就いているか。任期、欠員、親族の割合、定款を確かめます。',
  },
  {
    href: '/governance/opinions',
    label: '意見照会',
    answer: '参加法人が決める前に尋ね、評議会と法人が意見を述べます。',
  },
  {
    href: '/governance/targets',
    label: '目標と評価',
    answer: '方針の目標に対してどこまで進んだか。評議会の評価と公表まで。',
    hiddenFrom,
  },
  {
    href: '/governance/papers',
    label: '年度の書類',
    answer: '事業報告書等をそろえ、WordとPDFで出します。',
    hiddenFrom: [...hiddenFrom, 'councillor'],
  },
  {
    href: '/governance/bed-transfers',
    label: '病床の融通',
    answer: '要件B1〜B6を満たすかを、手順と書類とともに確かめます。',
    hiddenFrom,
  },
  {
    href: '/governance/money',
    label: '資金と財産',
    answer: '貸付・債務保証・出資の要件と、目的取得財産残額を年ごとに示します。',
    hiddenFrom: [...hiddenFrom, 'councillor'],
  },
  {
    href: '/governance/regional-fund',
    label: '確保基金',
    answer: '対象になる経費かどうかを、一件ずつ確かめます。',
    hiddenFrom: [...hiddenFrom, 'councillor'],
  },
  {
    href: '/governance/cases',
    label: '認定基準の確認',
    answer: '認定基準を満たすか、何が足りないか、社員が抜けたらどうなるか。',
  },
  {
    href: '/governance/founding',
    label: '設立の準備',
    answer: '設立から認定まで、何がそろい、何が足りないか。手順ごとに記録する画面へ進みます。',
    hiddenFrom: roles.filter((role) => role !== 'secretariat' && role !== 'director' && role !== 'auditor'),
  },
]
