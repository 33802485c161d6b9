import { Button } from '../../../../design/action/button.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { readNotice } from '../../contract/notice-endpoints.ts'
import { grantedAddress } from '../addresses.ts'

/** Where the reader looks next. */
const places: Readonly<Record<string, { readonly href: string; readonly label: string }>> = {
  'disclosure.rule-changed': { href: grantedAddress, label: 'いま開示されているものを見る' },
  'governance.duty-due': { href: '/governance/duties', label: '期限と根拠を見る' },
  'supervision.filing-withdrawn': { href: '/supervision', label: '都道府県の机を見る' },
  'supervision.receipt-retracted': { href: '/supervision/ours', label: '都道府県とのやり取りを見る' },
  'governance.meeting-called': { href: '/governance/meetings', label: '会議の議題と資料を見る' },
  'audit.break-glass-used': { href: '/management/break-glass', label: '緊急時閲覧の記録を見る' },
}

export function NoticeItem({ notice, onRead }: { notice: OutputOf<typeof readNotice>; onRead: () => void }) {
  const place = places[notice.topic]
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0 max-w-[56rem]">
        <p className="flex flex-wrap items-center gap-2 text-dns-14N-130 leading-150 text-solid-gray-700">
          {notice.readAt === null ? <Badge tone="blue">未読</Badge> : <Badge>既読</Badge>}
          <InstantText instant={notice.at} />
        </p>
        <p className="mt-1">{notice.text}</p>
        {place && (
          <a href={place.href} className="inline-block py-1">
            {place.label}
          </a>
        )}
      </div>
      {notice.readAt === null && (
        <Button kind="secondary" onClick={onRead}>
          既読にする<span className="sr-only">：{notice.text}</span>
        </Button>
      )}
    </li>
  )
}
