import { Badge } from '../../../../design/text/badge.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listTransfers } from '../../contract/request-endpoints.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import { requestAddress } from '../addresses.ts'
import { caseNumber, enquiryTones, urgencyTones } from '../words.ts'

export type BoardItem = OutputOf<typeof listTransfers>['items'][number]

/** The whole card is one link; what waits for us is said in words and framed. */
export function CaseCard({ item }: { item: BoardItem }) {
  const isSender = item.party === 'sender'
  return (
    <article
      className={`relative rounded-8 border bg-white p-3 ${item.toDo ? 'border-2 border-blue-900' : 'border-solid-gray-420'}`}
    >
      <p className="flex flex-wrap items-center gap-2 text-dns-14N-130 text-solid-gray-700">
        <Badge tone={urgencyTones[item.urgency]}>{urgencyNames[item.urgency]}</Badge>
        {caseNumber(item.number)}
        {item.kind !== 'transfer' && <span>{transferKindNames[item.kind]}</span>}
        {item.unread > 0 && <Badge tone="red">{`未読 ${item.unread}`}</Badge>}
      </p>
      <h3 className="mt-1 text-dns-16B-130 leading-150">
        <a href={requestAddress(item.id)} className="text-solid-gray-900 after:absolute after:inset-0 after:rounded-8">
          {item.headline}
        </a>
      </h3>
      <dl className="mt-1 text-dns-14N-130 leading-160 [&>div]:flex [&>div]:gap-2 [&_dt]:shrink-0 [&_dt]:text-solid-gray-700">
        {item.patientName && <Line term="患者" value={item.patientName} />}
        {!isSender && <Line term="依頼元" value={item.senderName} />}
        <Line term="状況" value={<Progress item={item} />} />
        {item.plannedOn ? (
          <Line term="予定日" value={japaneseDay(item.plannedOn, true)} />
        ) : (
          item.wishedOn && <Line term="希望日" value={japaneseDay(item.wishedOn, true)} />
        )}
      </dl>
      {item.toDo && <p className="mt-2 text-dns-14B-130 leading-150 text-blue-900">対応をお待ちしています</p>}
    </article>
  )
}

function Line({ term, value }: { term: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="min-w-0">{value}</dd>
    </div>
  )
}

function Progress({ item }: { item: BoardItem }) {
  if (item.state !== 'enquiring') return transferStateNames[item.state]
  if (item.enquiry) {
    return (
      <>
        <Badge tone={enquiryTones[item.enquiry.state]}>{enquiryStateNames[item.enquiry.state]}</Badge>{' '}
        {item.enquiry.overdue ? (
          <strong className="text-red-900">回答期限を過ぎています</strong>
        ) : (
          <Due at={item.enquiry.dueAt} />
        )}
      </>
    )
  }
  return (
    <>
      {`照会 ${item.asked}・回答 ${item.answered}・受入可 ${item.accepted}`}
      {item.nextDueAt && (
        <>
          <br />
          <Due at={item.nextDueAt} />
        </>
      )}
    </>
  )
}

function Due({ at }: { at: string }) {
  return (
    <span>
      期限 <InstantText instant={at} />
    </span>
  )
}
