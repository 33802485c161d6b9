import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { applicationStateNames } from '../../domain/lifecycle/application-lifecycle.ts'
import { applicationAddress } from '../addresses.ts'
import { FilingsSection } from '../filing/filings-section.tsx'
import { stateTones } from '../words.ts'
import type { AllianceFile } from './file-answer.ts'
import { OrdersSection } from './orders-section.tsx'
import { QuestionsSection } from './questions-section.tsx'
import { RechecksSection } from './rechecks-section.tsx'
import { RegulatedSection } from './regulated-section.tsx'

/** The same file for both sides; who may do what stands at each part. */
export function AllianceSections({ file }: { file: AllianceFile }) {
  return (
    <>
      <FilingsSection file={file} />
      <QuestionsSection file={file} />
      <ApplicationsSection file={file} />
      {file.party === 'officer' && <RegulatedSection allianceId={file.allianceId} />}
      <OrdersSection file={file} />
      <RechecksSection file={file} />
    </>
  )
}

function ApplicationsSection({ file: { applications } }: { file: AllianceFile }) {
  return (
    <Section title="認定の申請">
      {applications.length === 0 ? (
        <EmptyState title="提出された申請はありません。" />
      ) : (
        <Table
          caption="認定の申請"
          captionHidden
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: '申請',
              rowHeader: true,
              cell: (row) => <a href={applicationAddress(row.id)}>{row.name}の申請</a>,
            },
            {
              key: 'state',
              header: '状況',
              cell: ({ state }) => <Badge tone={stateTones[state]}>{applicationStateNames[state]}</Badge>,
            },
            { key: 'at', header: '提出', cell: ({ submittedAt }) => <InstantText instant={submittedAt} /> },
          ]}
        />
      )}
    </Section>
  )
}
