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
import { factText, readMissingSentence } from '../criteria/missing-sentence.ts'
import { OutcomeCounts } from '../outcome-counts.tsx'
import { type ComparedRule, comparedRules } from './compared-rules.ts'

/** Before and after side by side; a changed line says so in a word as well. */
export function Comparison({ answer }: { answer: OutputOf<typeof tryWhatIf> }) {
  const [onlyChanged, setOnlyChanged] = useState(true)
  const { before, after } = answer
  const rules = comparedRules(answer)
  const count = (change: ComparedRule['change']) => rules.filter((rule) => rule.change === change).length
  const typeChanges = before.type !== after.type || before.specified !== after.specified
  const shown = onlyChanged ? rules.filter((rule) => rule.change !== 'none') : rules
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
          kind={count('outcome') > 0 ? 'warning' : 'info'}
          announce
          title={[
            count('outcome') > 0 ? `${count('outcome')}件の結果が変わります。` : '結果の変わる基準はありません。',
            typeChanges ? '法人の型が変わります。' : '',
            count('grounds') > 0 ? `${count('grounds')}件は結果が同じで、理由が変わります。` : '',
          ].join('')}
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
        <div data-screen-only>
          <Checkbox
            id="only-changed"
            label="変わるものだけを表示する"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.target.checked)}
          />
        </div>
        {shown.length === 0 && <p>結果も理由も変わりません。</p>}
        {shown.length > 0 && (
          <Table
            caption="基準ごとの、前と後の判定"
            captionHidden
            rows={shown}
            rowKey={(rule) => rule.id}
            columns={[
              {
                key: 'title',
                header: '基準',
                rowHeader: true,
                cell: (rule) => (
                  <span className={rule.change === 'outcome' ? 'font-700' : ''}>
                    {rule.id} {rule.title}
                  </span>
                ),
              },
              { key: 'before', header: '前', cell: (rule) => <Side rule={rule.before} /> },
              {
                key: 'changed',
                header: '違い',
                className: 'md:whitespace-nowrap',
                cell: (rule) => <Change change={rule.change} />,
              },
              { key: 'after', header: '後', cell: (rule) => <Side rule={rule.after} /> },
            ]}
          />
        )}
      </div>
    </Section>
  )
}

const lackLine = (sentence: string): string => `不足：${factText(readMissingSentence(sentence))}`

function Change({ change }: { change: ComparedRule['change'] }) {
  if (change === 'none') return '同じ'
  return (
    <Badge tone={change === 'outcome' ? 'yellow' : 'neutral'}>
      <span aria-hidden="true">→</span>
      {change === 'outcome' ? '変わる' : '理由だけ'}
    </Badge>
  )
}

function Side({ rule }: { rule: RuleAnswer | undefined }) {
  if (!rule) return 'なし'
  return (
    <>
      <OutcomeMark outcome={rule.outcome} />
      {[...rule.because, ...rule.missing.map(lackLine), ...rule.warnings].map((line) => (
        <span key={line} className="block text-dns-14N-130 leading-150">
          {line}
        </span>
      ))}
    </>
  )
}
