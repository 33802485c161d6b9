import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { withdrawEnquiry } from '../../contract/enquiry-endpoints.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { declineCodeNames, enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { ChooseReceiver } from '../sharing/choose-receiver.tsx'
import { ShortInstant } from '../short-time.tsx'
import { enquiryTones } from '../words.ts'
import type { Case } from './case.ts'
import { OutsideTools } from './outside-tools.tsx'

type Enquiry = Case['enquiries'][number]

/** Who was asked and what they said; the sender chooses, never the system. */
export function EnquiryTable({ shown }: { shown: Case }) {
  if (shown.enquiries.length === 0) {
    return (
      <Section title="照会先">
        <EmptyState title="まだどこにも照会していません。">
          {shown.missing.length > 0
            ? '照会の前に、内容を直して足りない項目を埋めてください。'
            : '候補から照会先を選んで送ってください。'}
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title="照会先と回答">
      <Table
        caption="照会先と回答"
        captionHidden
        rows={shown.enquiries}
        rowKey={(row) => row.id}
        columns={[
          { key: 'receiver', header: '施設', rowHeader: true, cell: (row) => `${row.wishRank}. ${row.receiverName}` },
          { key: 'state', header: '回答', cell: (row) => <Said enquiry={row} /> },
          { key: 'due', header: '期限', cell: (row) => <Due enquiry={row} />, className: 'md:whitespace-nowrap' },
          { key: 'actions', header: '操作', cell: (row) => <Actions shown={shown} enquiry={row} /> },
        ]}
      />
    </Section>
  )
}

function Said({ enquiry }: { enquiry: Enquiry }) {
  const from = enquiry.availableFrom && `${japaneseDay(enquiry.availableFrom, true)}から`
  const until = enquiry.availableUntil && `${japaneseDay(enquiry.availableUntil, true)}まで`
  return (
    <>
      <Badge tone={enquiryTones[enquiry.state]}>{enquiryStateNames[enquiry.state]}</Badge>
      {enquiry.declineCode && <p>{declineCodeNames[enquiry.declineCode]}</p>}
      {(from || until) && <p>{[from, until].filter(Boolean).join(' ')}</p>}
      {enquiry.answerText && <p className="whitespace-pre-wrap">{enquiry.answerText}</p>}
    </>
  )
}

function Due({ enquiry }: { enquiry: Enquiry }) {
  if (enquiry.ended || enquiry.state === 'declined') return '–'
  if (enquiry.answeredAt) {
    return (
      <>
        回答 <ShortInstant instant={enquiry.answeredAt} />
      </>
    )
  }
  return (
    <>
      {enquiry.overdue && <strong className="text-red-900">期限を過ぎています </strong>}
      <ShortInstant instant={enquiry.dueAt} />
    </>
  )
}

function Actions({ shown, enquiry }: { shown: Case; enquiry: Enquiry }) {
  const { send } = useChange(showTransfer, listTransfers)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const { allowedActions, receiverName } = enquiry
  return (
    <div className="flex flex-wrap gap-2 [&_button]:whitespace-nowrap" data-screen-only>
      {allowedActions.includes('choose') && <ChooseReceiver shown={shown} enquiry={enquiry} />}
      {allowedActions.includes('withdraw') && (
        <AskOnce
          label="取り下げる"
          name={`${receiverName}への照会を取り下げる`}
          kind="quiet"
          title={`${receiverName}への照会を取り下げますか`}
          action="取り下げる"
          onAgreed={async () =>
            refusalOf(await send(withdrawEnquiry, { params: { id: enquiry.id }, body: { idempotencyKey } }))
          }
        >
          <p>お礼とともに伝わり、この施設には依頼の内容が見えなくなります。</p>
        </AskOnce>
      )}
      {allowedActions.includes('recordAnswer') && <OutsideTools enquiry={enquiry} />}
    </div>
  )
}
