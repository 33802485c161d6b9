import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useHasRole } from '../../../../kernel/identity/web/session.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showDesk } from '../../contract/endpoints/desk-endpoints.ts'
import { allianceReaders, officerRoles } from '../../contract/supervision-shapes.ts'
import { applicationStateNames } from '../../domain/lifecycle/application-lifecycle.ts'
import { applicationAddress, dutiesAddress, evaluationAddress, fileAddress } from '../addresses.ts'
import OursPage from '../file/ours-page.tsx'
import { stateTones, work } from '../words.ts'

type Line = OutputOf<typeof showDesk>['items'][number]

/** An alliance's own people find their side of it under the same entry of the menu. */
export default function DeskPage() {
  const isOfAlliance = useHasRole(...allianceReaders)
  if (isOfAlliance) return <OursPage />
  return (
    <Page
      title="所管の法人で、何が待っているか"
      lead="申請、届出、質問、命令のうち、手を付けるものがある法人を上に並べています。閲覧はすべて記録されます。"
    >
      <ForRoles roles={officerRoles} work={work.entry}>
        <Desk />
      </ForRoles>
    </Page>
  )
}

const waiting = (line: Line): number =>
  line.lateFilings +
  line.filingsToReceive +
  line.questionsWaitingForUs +
  (line.application && ['submitted', 'underExamination', 'councilHeard'].includes(line.application.state) ? 1 : 0)

function Desk() {
  const desk = useEndpoint(showDesk, {})
  return (
    <Answer reading={desk}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="所管する法人は、まだ登録されていません。">
            法人の所管はシステムの運営者が登録します。登録されると、ここに並びます。
          </EmptyState>
        ) : (
          <Table
            caption="所管の法人"
            captionHidden
            rows={items.toSorted((one, other) => waiting(other) - waiting(one))}
            rowKey={({ allianceId }) => allianceId}
            columns={[
              {
                key: 'name',
                header: '法人',
                rowHeader: true,
                className: 'md:min-w-[16rem]',
                cell: (line) => <AllianceLinks line={line} />,
              },
              {
                key: 'application',
                header: '申請',
                cell: (line) => <ApplicationState application={line.application} />,
              },
              { key: 'filings', header: '届出', cell: (line) => <Filings line={line} /> },
              { key: 'questions', header: '質問', cell: (line) => <Questions line={line} /> },
              {
                key: 'orders',
                header: '命令・勧告',
                cell: ({ ordersOpen }) => (ordersOpen > 0 ? `${ordersOpen}件が履行待ち` : '–'),
              },
              { key: 'recheck', header: '基準の再確認', cell: (line) => <Recheck line={line} /> },
            ]}
          />
        )
      }
    </Answer>
  )
}

function AllianceLinks({ line: { allianceId, name } }: { line: Line }) {
  return (
    <>
      <a href={fileAddress(allianceId)}>{name}</a>
      <span className="flex flex-wrap gap-x-4 font-400">
        <a href={dutiesAddress(allianceId)} aria-label={`${name}の年間の義務`} className="py-1">
          年間の義務
        </a>
        <a href={evaluationAddress(allianceId)} aria-label={`${name}の目標と評価`} className="py-1">
          目標と評価
        </a>
      </span>
    </>
  )
}

function ApplicationState({ application }: { application: Line['application'] }) {
  if (!application) return 'なし'
  return (
    <a href={applicationAddress(application.id)}>
      <Badge tone={stateTones[application.state]}>{applicationStateNames[application.state]}</Badge>
    </a>
  )
}

function Filings({ line: { lateFilings, filingsToReceive } }: { line: Line }) {
  if (lateFilings + filingsToReceive === 0) return '–'
  return (
    <span className="flex flex-wrap gap-1">
      {lateFilings > 0 && <Badge tone="red">期限切れ {lateFilings}件</Badge>}
      {filingsToReceive > 0 && <Badge tone="blue">受領待ち {filingsToReceive}件</Badge>}
    </span>
  )
}

function Questions({ line: { questionsWaitingForUs, questionsWaitingForThem } }: { line: Line }) {
  if (questionsWaitingForUs + questionsWaitingForThem === 0) return '–'
  return (
    <span className="flex flex-wrap gap-1">
      {questionsWaitingForUs > 0 && <Badge tone="yellow">こちらの番 {questionsWaitingForUs}件</Badge>}
      {questionsWaitingForThem > 0 && <Badge>法人の番 {questionsWaitingForThem}件</Badge>}
    </span>
  )
}

function Recheck({ line: { lastRecheckOn, criteriaFailing } }: { line: Line }) {
  if (lastRecheckOn === null) return 'まだ確かめていません'
  return (
    <>
      <DateText date={lastRecheckOn} />
      {criteriaFailing !== null && criteriaFailing > 0 && <Badge tone="red">満たさない {criteriaFailing}件</Badge>}
    </>
  )
}
