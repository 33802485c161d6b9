import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showApplication } from '../../contract/endpoints/paper-endpoints.ts'
import { DocumentForm } from './document-form.tsx'
import { PaperLinks } from './paper-links.tsx'

type Application = OutputOf<typeof showApplication>

const states: Readonly<Record<Application['slots'][number]['state'], { sign: string; word: string; tone: BadgeTone }>> =
  {
    provided: { sign: '○', word: '受領済み', tone: 'green' },
    prepared: { sign: '△', word: '作成できる', tone: 'blue' },
    missing: { sign: '×', word: 'まだない', tone: 'red' },
  }

export function SlotTable({ caseId, application }: { caseId: string; application: Application }) {
  const received = application.slots.filter((slot) => slot.state === 'provided').length
  return (
    <Section title={`添える書類（${application.slots.length}点のうち${received}点を受領）`}>
      <Table
        caption="申請に添える書類"
        captionHidden
        rows={application.slots}
        rowKey={(slot) => slot.slot}
        columns={[
          {
            key: 'title',
            header: '書類',
            rowHeader: true,
            cell: (slot) => (
              <>
                {slot.title}
                <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">{slot.article}</span>
              </>
            ),
          },
          { key: 'state', header: '状況', cell: (slot) => <State state={slot.state} /> },
          {
            key: 'detail',
            header: '内容',
            cell: (slot) => (
              <>
                {slot.detail}
                <PaperLinks caseId={caseId} slot={slot.slot} title={slot.title} />
                {slot.reference && <span className="block">所在：{slot.reference}</span>}
                {application.mayRecord && <DocumentForm caseId={caseId} slot={slot} />}
              </>
            ),
          },
          { key: 'supplier', header: '用意する人', cell: (slot) => slot.supplier },
        ]}
      />
    </Section>
  )
}

function State({ state }: { state: keyof typeof states }) {
  const { sign, word, tone } = states[state]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </Badge>
  )
}
