import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { type CouncilLevel, councilLevels, levelNames } from '../../domain/council-case.ts'
import { councilRules } from '../../domain/council-rules.ts'
import { lawTextOn } from '../../domain/law-text.ts'

const all = 'all'
const choices = [
  { value: all, label: 'すべての段階' },
  ...councilLevels.map((level) => ({ value: level, label: levelNames[level] })),
]

/** W1–W12: each requirement applies to the levels the law names it for. */
export function RequirementTable() {
  const [chosen, setChosen] = useState<CouncilLevel | typeof all>(all)
  const levels = chosen === all ? councilLevels : [chosen]
  const rules = councilRules.filter((rule) => levels.some((level) => rule.articles[level]))
  return (
    <Section
      title="社会福祉法の要件（W1〜W12）"
      note={
        <>
          <DateText date={lawTextOn} />
          時点の社会福祉法109条から111条までによります。段階ごとに、あてはまる要件と条文が違います。一つの協議会の判定は、コマンド
          「renkei welfare-council」で行えます。
        </>
      }
    >
      <div className="space-y-4">
        <div className="max-w-[24rem]" data-screen-only>
          <SelectField
            id="level"
            label="段階"
            need="none"
            choices={choices}
            value={chosen}
            onChange={(event) => setChosen(event.target.value as CouncilLevel | typeof all)}
          />
        </div>
        <Table
          caption="社会福祉協議会の要件と条文"
          captionHidden
          rows={rules}
          rowKey={(rule) => rule.id}
          columns={[
            { key: 'id', header: '番号', cell: (rule) => rule.id },
            {
              key: 'title',
              header: '要件',
              rowHeader: true,
              className: 'md:min-w-[16rem]',
              cell: (rule) => rule.title,
            },
            ...levels.map((level) => ({
              key: level,
              header: levelNames[level].replace(/\(.*\)$/, '').replace(/社会福祉協議会/, '社協'),
              className: 'md:text-dns-14N-130 md:leading-150',
              cell: (rule: (typeof councilRules)[number]) => rule.articles[level]?.replace(/^社会福祉法/, '') ?? '–',
            })),
          ]}
        />
      </div>
    </Section>
  )
}
