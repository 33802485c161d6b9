import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { recordRecheck } from '../../contract/endpoints/order-endpoints.ts'
import { ChangeForm, textIn } from '../change-form.tsx'
import type { AllianceFile } from './file-answer.ts'

/** 法70条の21第2項1号: a certification may be revoked when a criterion is no longer met, so it is looked at every year. */
export function RechecksSection({ file: { rechecks, party, allianceId } }: { file: AllianceFile }) {
  return (
    <Section title="認定基準の再確認">
      <div className="space-y-4">
        {rechecks.length === 0 ? (
          <EmptyState title="再確認の記録はまだありません。">
            法人の今日の記録で21の認定基準を判定し、結果を所見とともに残します。年に一度が目安です。
          </EmptyState>
        ) : (
          <Table
            caption="再確認の記録"
            captionHidden
            rows={rechecks}
            rowKey={({ id }) => id}
            columns={[
              { key: 'on', header: '日', rowHeader: true, cell: ({ checkedOn }) => <DateText date={checkedOn} /> },
              {
                key: 'counts',
                header: '結果',
                cell: ({ met, broken, unknown }) => `満たす ${met}、満たさない ${broken}、不明 ${unknown}`,
              },
              {
                key: 'notMet',
                header: '満たす以外',
                cell: ({ notMet }) =>
                  notMet
                    .map(
                      ({ id, title, outcome }) => `${id} ${title}（${outcome === 'broken' ? '満たさない' : '不明'}）`,
                    )
                    .join('、') || 'なし',
              },
              { key: 'note', header: '所見', cell: ({ note }) => note || '–' },
            ]}
          />
        )}
        {party === 'officer' && (
          <ChangeForm
            action="今日の記録で再確認する"
            said="再確認の結果を残しました。"
            onSend={(form, send) => send(recordRecheck, { body: { allianceId, note: textIn(form, 'recheck-note') } })}
          >
            <TextAreaField id="recheck-note" label="所見" need="optional" rows={2} maxLength={4000} />
          </ChangeForm>
        )}
      </div>
    </Section>
  )
}
