import type { ReactNode } from 'react'
import { Badge } from '../../../../design/text/badge.tsx'
import { caseNumber } from '../../domain/case-number.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKindNames, urgencyNames } from '../../domain/transfer-kind.ts'
import { requestAddress } from '../addresses.ts'
import { ShortDay, ShortInstant } from '../short-time.tsx'
import { enquiryTones, urgencyTones } from '../words.ts'
import type { BoardItem } from './board-item.ts'
import { dueOf, nextWork } from './next-work.ts'

/** The whole card is one link; what waits for us is said in words and framed. */
export function CaseCard({ item }: { item: BoardItem }) {
  const work = nextWork(item)
  return (
    <article
      className={`relative rounded-8 bg-white px-3 py-2 ${
        work ? 'border-2 border-blue-900' : 'border border-solid-gray-420'
      }`}
    >
      <p className="flex flex-wrap items-center gap-2 text-dns-14N-130 text-solid-gray-700">
        <Badge tone={urgencyTones[item.urgency]}>{urgencyNames[item.urgency]}</Badge>
        {caseNumber(item.number)}
        {item.kind !== 'transfer' && <span>{transferKindNames[item.kind]}</span>}
        {item.unread > 0 && (
          <a href={requestAddress(item.id, true)} className="relative z-1 ml-auto no-underline">
            <Badge tone="red">
              {`未読 ${item.unread}`}
              <span className="sr-only">件の連絡を読む</span>
            </Badge>
          </a>
        )}
      </p>
      <h3 className="mt-1 text-dns-16B-130 leading-140">
        <a
          href={requestAddress(item.id)}
          className="text-solid-gray-900 no-underline after:absolute after:inset-0 after:rounded-8 hover:underline"
        >
          {item.headline}
        </a>
      </h3>
      <dl className="mt-1 text-dns-14N-130 leading-150 [&>div]:flex [&>div]:gap-2 [&_dt]:shrink-0 [&_dt]:text-solid-gray-700">
        {item.patientName && <Line term="患者">{item.patientName}</Line>}
        {item.party !== 'sender' && <Line term="依頼元">{item.senderName}</Line>}
        <Line term="状況">
          <Progress item={item} />
        </Line>
        <Due item={item} />
        {item.plannedOn && (
          <Line term="予定日">
            <ShortDay date={item.plannedOn} />
          </Line>
        )}
        {!item.plannedOn && item.wishedOn && (
          <Line term="希望日">
            <ShortDay date={item.wishedOn} />
          </Line>
        )}
      </dl>
      {work && <p className="mt-1 text-dns-14B-130 leading-150 text-blue-900">{`→ ${work}`}</p>}
    </article>
  )
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Progress({ item }: { item: BoardItem }) {
  if (item.state !== 'enquiring') return transferStateNames[item.state]
  if (item.enquiry) {
    return <Badge tone={enquiryTones[item.enquiry.state]}>{enquiryStateNames[item.enquiry.state]}</Badge>
  }
  return `照会 ${item.asked}・回答 ${item.answered}・受入可 ${item.accepted}`
}

function Due({ item }: { item: BoardItem }) {
  const due = dueOf(item)
  if (!due) return null
  return (
    <Line term="期限">
      {Date.parse(due) < Date.now() ? (
        <strong className="text-red-900">
          <ShortInstant instant={due} /> を過ぎています
        </strong>
      ) : (
        <ShortInstant instant={due} />
      )}
    </Line>
  )
}
