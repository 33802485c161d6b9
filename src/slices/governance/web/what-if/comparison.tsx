import { useState } from 'react'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import type { RuleAnswer } from '../case-words.ts'
import { specifiedText, typeText } from '../case-words.ts'
import { OutcomeCounts } from '../outcome-counts.tsx'
import { comparedRules } from './compared-rules.ts'

/** Before and after side by side; a changed line says so in a word as well. */
export function Comparison({ answer }: { answer: OutputOf<typeof tryWhatIf> }) {
  const [onlyChanged, setOnlyChanged] = useState(false)
  const { before, after } = answer
  const rules = comparedRules(answer)
  const changes = rules.filter((rule) => rule.isChanged).length
  return (
    <Section
      title="前と後の判定"
      note={
        <>
          <DateText date={after.on} weekday />
          の法令で判定しています。
        </>
      }
    >
      <div className="space-y-4">
        <Notice
          kind={changes > 0 ? 'warning' : 'info'}
          announce
          title={changes > 0 ? `${changes}件の結果が変わります。` : '結果の変わる基準はありません。'}
        >
          <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]">
            <span>
              前：{typeText(before.type)}、特定は{specifiedText(before.specified)}
            </span>
            <OutcomeCounts summary={before.summary} />
            <span>
              後：{typeText(after.type)}、特定は{specifiedText(after.specified)}
            </span>
            <OutcomeCounts summary={after.summary} />
          </div>
        </Notice>
        <Checkbox
          id="only-changed"
          label="結果の変わるものだけを表示する"
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.target.checked)}
        />
        <Table
          caption="基準ごとの、前と後の判定"
          captionHidden
          rows={onlyChanged ? rules.filter((rule) => rule.isChanged) : rules}
          rowKey={(rule) => rule.id}
          columns={[
            {
              key: 'title',
              header: '基準',
              rowHeader: true,
              cell: (rule) => (
                <span className={rule.isChanged ? 'font-700' : ''}>
                  {rule.id} {rule.title}
                </span>
              ),
            },
            { key: 'before', header: '前', cell: (rule) => <Side rule={rule.before} /> },
            {
              key: 'changed',
              header: '違い',
              className: 'md:whitespace-nowrap',
              cell: (rule) =>
                rule.isChanged ? (
                  <Badge tone="blue">
                    <span aria-hidden="true">→</span>変わる
                  </Badge>
                ) : (
                  '同じ'
                ),
            },
            { key: 'after', header: '後', cell: (rule) => <Side rule={rule.after} /> },
          ]}
        />
      </div>
    </Section>
  )
}

function Side({ rule }: { rule: RuleAnswer | undefined }) {
  if (!rule) return 'なし'
  return (
    <>
      <OutcomeMark outcome={rule.outcome} />
      {[...rule.because, ...rule.warnings].map((line) => (
        <span key={line} className="block text-dns-14N-130 leading-150">
          {line}
        </span>
      ))}
    </>
  )
}
