import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { sentBackAndOpen } from '../../domain/filing-state.ts'
import { applicationStateNames } from '../../domain/lifecycle/application-lifecycle.ts'
import type { SupervisionPorts } from '../ports.ts'
import { ownSupervision, supervisedAlliances } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { allianceFile } from './alliance-file.ts'
import { deskLine } from './serve-desk.ts'

const nothing = { detail: '', on: null, isLate: false }

/** What an alliance's office owes its prefecture: answers, reports, filings that were sent back. */
export const waitingForOffice = (ports: SupervisionPorts) => async (given: Work<never>) => {
  const work = workFor<SupervisionTables>(given)
  const supervision = await ownSupervision(work)
  if (!supervision) return []
  const file = await allianceFile(ports, work, { ...supervision, party: 'office' })
  return [
    ...file.questions
      .filter(({ waitsFor }) => waitsFor === 'office')
      .map(({ id, title }) => ({ ...nothing, what: 'question' as const, id, title: `都道府県からの質問：${title}` })),
    ...file.orders
      .filter(({ fulfilledOn, respondedAt }) => fulfilledOn === null && respondedAt === null)
      .map(({ id, dueOn, says }) => ({
        what: 'order' as const,
        id,
        title: `都道府県の命令・勧告：${says.slice(0, 60)}`,
        detail: dueOn ? `期限 ${formatJapaneseDate(dueOn)}` : '',
        on: dueOn,
        isLate: dueOn !== null && dueOn < work.today,
      })),
    ...sentBackAndOpen(file.filings).map(({ id, title, answer }) => ({
      ...{ ...nothing, what: 'filing' as const, id },
      title: `差し戻された届出：${title}`,
      detail: `理由：${answer.slice(0, 100)}`,
    })),
    ...file.applications
      .filter(({ state }) => state === 'correctionAsked')
      .map(({ id, name }) => ({
        ...nothing,
        what: 'application' as const,
        id,
        title: `補正を求められています：${name}の申請`,
      })),
  ]
}

/** What waits at the officer's desk, one line an alliance and matter. */
export const waitingForOfficer = (ports: SupervisionPorts) => async (given: Work<never>) => {
  const work = workFor<SupervisionTables>(given)
  const lines = []
  for (const each of await supervisedAlliances(work)) {
    work.note({ seen: [{ subject: each.allianceId, ownerId: each.allianceId }] })
    const { name, application, ...counts } = deskLine(await allianceFile(ports, work, { ...each, party: 'officer' }))
    const about = { ...nothing, id: each.allianceId }
    if (application && ['submitted', 'underExamination', 'councilHeard'].includes(application.state)) {
      const title = `${name}：申請（${applicationStateNames[application.state]}）`
      lines.push({ ...about, what: 'application' as const, id: application.id, title })
    }
    const say = (count: number, words: string, isLate = false) => {
      if (count > 0)
        lines.push({ ...about, what: 'allianceFile' as const, title: `${name}：${words} ${count}件`, isLate })
    }
    say(counts.lateFilings, '期限を過ぎて未提出の届出', true)
    say(counts.filingsToReceive, '受領の確認を待つ届出')
    say(counts.questionsWaitingForUs, '回答を待つ質問')
    say(counts.criteriaFailing ?? 0, '前回の再確認で満たさなかった認定基準', true)
  }
  return lines
}
