import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { countBreakGlass } from '../../contract/break-glass-endpoints.ts'

/** From the third opening by one person on one day it is no longer an emergency like any other. */
const oftenForOnePerson = 3

export function OpeningsByDay() {
  const counts = useEndpoint(countBreakGlass, {})
  return (
    <Section title="自法人の情報が開かれた回数" note="30日分です。1日に同じ人が3回以上開いた日は、印を付けて示します。">
      <Answer reading={counts}>
        {({ openedToday, days }) => (
          <>
            <p>
              今日は<strong>{openedToday}回</strong>開かれています。
              {days.length === 0 && 'この30日に開かれたことはありません。'}
            </p>
            {days.length > 0 && (
              <div className="mt-3 max-w-[40rem]">
                <Table
                  caption="自法人の情報が緊急時閲覧で開かれた回数、日ごと"
                  captionHidden
                  rows={days}
                  rowKey={({ on }) => on}
                  columns={[
                    { key: 'on', header: '日', rowHeader: true, cell: ({ on }) => <DateText date={on} weekday /> },
                    { key: 'opened', header: '開かれた回数', cell: ({ opened }) => `${opened}回` },
                    { key: 'people', header: '開いた人', cell: ({ people }) => `${people}人` },
                    {
                      key: 'most',
                      header: '1人の最多',
                      cell: ({ mostByOnePerson: most }) =>
                        most < oftenForOnePerson ? `${most}回` : <Badge tone="red">{`同じ人が${most}回`}</Badge>,
                    },
                  ]}
                />
              </div>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}
