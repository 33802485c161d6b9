import { type TrailReport, trailIsWhole } from './verify-audit-trail.ts'

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
    '末尾が切り取られていないことは、外に控えた次の値との照合でだけ確かめられます。',
    ...report.chains.map(({ organisationId, sealedLines, head }) => `  ${organisationId}  ${sealedLines}件目  ${head}`),
    '',
  ].join('\n')
}
