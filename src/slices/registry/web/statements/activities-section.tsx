import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { type ActivityStatement, activityCategories } from '../../domain/alliance-activity.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { CitationText } from '../citation.tsx'
import { NotStated } from './statement-list.tsx'
import { UnreadableMarks } from './unreadable-marks.tsx'

const stageNames: Readonly<Record<ActivityStatement['stage'], string>> = {
  underway: '実施中',
  planned: '予定',
  considered: '検討',
  stated: '記載あり',
}

export function ActivitiesSection({ entry }: { entry: AllianceEntry }) {
  return (
    <Section
      id="activities"
      title="取組"
      note="資料の文言から分類しています。引用がその根拠です。ここに無いことは、行っていないことを意味しません。"
    >
      <div className="space-y-6">
        {entry.activities.length === 0 ? (
          <NotStated />
        ) : (
          <Table
            caption="取組と、その根拠となる資料の文言"
            captionHidden
            rows={entry.activities}
            rowKey={(row) => `${row.category} ${row.sourceId} ${row.quote}`}
            columns={[
              {
                key: 'category',
                header: '分類',
                rowHeader: true,
                className: 'md:min-w-[12rem]',
                cell: (row) => <a href={`/registry?activity=${row.category}`}>{activityCategories[row.category]}</a>,
              },
              { key: 'stage', header: '段階', cell: (row) => <Badge>{stageNames[row.stage]}</Badge> },
              { key: 'quote', header: '資料の文言', cell: (row) => <q>{row.quote}</q> },
              { key: 'source', header: '資料', cell: (row) => <CitationText citation={row} /> },
            ]}
          />
        )}
        {entry.unreadableMarks && <UnreadableMarks marks={entry.unreadableMarks} />}
      </div>
    </Section>
  )
}
