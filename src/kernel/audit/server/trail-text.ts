import { type TrailReport, trailIsWhole } from './verify-audit-trail.ts'

/** What no recomputation can find, whoever runs it. Said with every result, so that "whole" is not read as more than it is. */
export function whatCannotBeFound(report: TrailReport): readonly string[] {
  const unconfirmed = report.chains.filter(({ confirmedTo }) => confirmedTo === null)
  const confirmed = report.chains.filter(({ confirmedTo }) => confirmedTo !== null)
  return [
    ...(unconfirmed.length > 0
      ? [`外の控えがない組織(${unconfirmed.length})では、末尾の切り取りと、証跡全体の作り直しは見つかりません。`]
      : []),
    ...(confirmed.length > 0
      ? [
          `外の控えがある組織(${confirmed.length})でも、いちばん新しい控えより後の末尾の切り取りと作り直しは見つかりません。`,
        ]
      : []),
    '封印の前(書き込みから約1秒以内)に消された記録や書き換えられた記録と、封印待ちの列に正しい形で足された記録は見つかりません。',
    '封印した時刻(sealed_at)は鎖に含まれないため、その書き換えは見つかりません。',
  ]
}

/** A verification for people. The head of each chain is printed so that it can be kept outside. */
export function trailText(report: TrailReport): string {
  const faulty = report.chains.filter(({ faults }) => faults.length > 0)
  const sealed = report.chains.reduce((sum, { sealedLines }) => sum + sealedLines, 0)
  return [
    trailIsWhole(report) ? '監査証跡に、改変・削除・挿入は見つかりませんでした。' : '監査証跡に、改変の跡があります。',
    `組織 ${report.chains.length} / 封印した記録 ${sealed} / まだ封印していない記録 ${report.unsealedLines}`,
    ...faulty.flatMap(({ organisationId, faults }) => faults.map((fault) => `× 組織 ${organisationId}: ${fault}`)),
    ...report.insertedLines.map((id) => `× 封印も封印待ちもない記録(${id})が挿入されています。`),
    '',
    'この検査で見つけられないもの:',
    ...whatCannotBeFound(report).map((sentence) => `・${sentence}`),
    '',
    'いまの末尾(renkei audit checkpoint で署名付きの控えを作れます):',
    ...report.chains.map(
      ({ organisationId, sealedLines, head, confirmedTo }) =>
        `  ${organisationId}  ${sealedLines}件目  ${head ?? '(記録なし)'}  ${confirmedTo === null ? '控えとの照合なし' : `控えと${confirmedTo}番まで一致`}`,
    ),
    '',
  ].join('\n')
}
