import { Page } from '../../../../design/page/page.tsx'

/** The area's door: what each page answers. The second row of the menu has the same pages, for whoever knows them. */
const questions = [
  ['/governance/duties', '年間の義務', '次に何をいつまでに行うか。条文、期限、担当、書類を示します。'],
  ['/governance/meetings', '会議', '社員総会・理事会・評議会を招集し、資料を読み、議決し、議事録を残します。'],
  [
    '/governance/bodies',
    '社員・役員・評議会',
    'だれがいつからいつまで就いているか。任期、欠員、親族の割合を確かめます。',
  ],
  ['/governance/opinions', '意見照会', '参加法人が決める前に尋ね、評議会と法人が意見を述べます。'],
  ['/governance/targets', '目標と評価', '方針の目標に対してどこまで進んだか。評議会の評価と公表まで。'],
  ['/governance/papers', '年度の書類', '事業報告書等をそろえ、WordとPDFで出します。'],
  ['/governance/bed-transfers', '病床の融通', '要件B1〜B6を満たすかを、手順と書類とともに確かめます。'],
  ['/governance/money', '資金と財産', '貸付・債務保証・出資の要件と、目的取得財産残額を年ごとに示します。'],
  ['/governance/regional-fund', '確保基金', '対象になる経費かどうかを、一件ずつ確かめます。'],
  ['/governance/cases', '認定基準の確認', '認定基準を満たすか、何が足りないか、社員が抜けたらどうなるか。'],
] as const

export default function HubPage() {
  return (
    <Page title="法人の運営で、何をするか" lead="事務局・役員・評議員・参加法人の仕事を、ここから開きます。">
      <ul className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        {questions.map(([href, label, answer]) => (
          <li key={href}>
            <a href={href} className="inline-block py-1 text-std-18B-160">
              {label}
            </a>
            <p className="text-std-16N-170 text-solid-gray-700">{answer}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
