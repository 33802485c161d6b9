import { Section } from '../../../../design/page/section.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { presenceWords, type SlotPresence } from '../../domain/completeness.ts'
import { PaperLinks } from '../paper-links.tsx'
import type { Application } from './application-answer.ts'

const tones: Readonly<Record<SlotPresence, BadgeTone>> = {
  attached: 'green',
  elsewhere: 'green',
  preparable: 'yellow',
  missing: 'red',
}

export function SlotsSection({ shown }: { shown: Application }) {
  const { slots, complete, missing, revision } = shown
  const lacking = slots.filter(({ presence }) => presence === 'missing' || presence === 'preparable').length
  return (
    <Section
      title={complete ? '申請の書類（八点そろっています）' : `申請の書類（足りないもの ${lacking}点）`}
      note={`第${revision}版の提出時のものです。`}
    >
      <div className="space-y-4">
        {missing.length > 0 && (
          <Notice kind="warning" title={`提出のときに足りなかった記載や書類が${missing.length}件あります。`}>
            <Disclosure summary="一覧を見る">
              <ul className="list-disc pl-5">
                {missing.map(({ field, label, supplier }) => (
                  <li key={field}>
                    {label}（確認先：{supplier}）
                  </li>
                ))}
              </ul>
            </Disclosure>
          </Notice>
        )}
        <Table
          caption="申請の書類"
          captionHidden
          rows={slots}
          rowKey={({ slot }) => slot}
          columns={[
            {
              key: 'title',
              header: '書類',
              rowHeader: true,
              cell: ({ title, article }) => (
                <>
                  {title}
                  <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{article}</span>
                </>
              ),
            },
            {
              key: 'presence',
              header: '状況',
              cell: ({ presence }) => <Badge tone={tones[presence]}>{presenceWords[presence]}</Badge>,
            },
            {
              key: 'files',
              header: '内容',
              cell: ({ files, reference }) => (
                <>
                  <PaperLinks papers={files} />
                  {reference ? `所在：${reference}` : files.length === 0 && '–'}
                </>
              ),
            },
          ]}
        />
      </div>
    </Section>
  )
}
