import { type ReactNode, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listWards } from '../../contract/capability-endpoints.ts'
import { bedAge } from '../../domain/ward/bed-age.ts'
import { bedKinds, noBeds } from '../../domain/ward/bed-counts.ts'
import { wardKindNames } from '../../domain/ward/ward.ts'
import { BedAgeMark } from './bed-age-mark.tsx'
import { BedCounter } from './bed-counter.tsx'
import type { BedOutbox, SaidBeds, WardSending } from './bed-outbox.ts'
import { useWardSending } from './use-bed-outbox.ts'

export type Ward = OutputOf<typeof listWards>['items'][number]

/** One ward: how many beds are free, said or confirmed with one tap. */
export function BedCard({
  ward,
  now,
  isDue,
  outbox,
}: {
  ward: Ward
  now: Date
  /** A time has come at which it should have been confirmed. */
  isDue: boolean
  outbox: BedOutbox
}) {
  const sending = useWardSending(outbox, ward.id)
  const [edited, setEdited] = useState<SaidBeds>()
  const known = sending.waiting ?? knownOf(ward)
  const shown = edited ?? known
  const age = ward.beds ? bedAge(new Date(ward.beds.statedAt), now) : null
  const isOld = age?.freshness === 'stale' && !sending.waiting

  function say() {
    setEdited(undefined)
    const seenId = ward.beds?.id ?? null
    void outbox.say({ ...shown, id: crypto.randomUUID(), wardId: ward.id, seenId, saidAt: performance.now() })
  }

  return (
    <li className="rounded-12 border border-solid-gray-420 p-4" aria-labelledby={`ward-${ward.id}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <h2 id={`ward-${ward.id}`} className="text-std-18B-160 text-solid-gray-900">
            {ward.name}
          </h2>
          <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
            {ward.facilityName}・{wardKindNames[ward.kind]}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {isDue && !sending.waiting && <Badge tone="yellow">確認待ち</Badge>}
          <BedAgeMark age={sending.waiting ? 'said' : age} />
        </div>
      </div>
      {isOld && <p className="mt-2 text-dns-14B-130 text-solid-gray-800">下の数は前回のものです。</p>}
      <div className="mt-2">
        {bedKinds.map((kind) => (
          <BedCounter
            key={kind}
            ward={ward.name}
            kind={kind}
            count={shown.counts[kind]}
            onChange={(count) => setEdited({ ...shown, counts: { ...shown.counts, [kind]: count } })}
          />
        ))}
      </div>
      <MoreAboutBeds ward={ward} shown={shown} onChange={setEdited} />
      <div className="mt-3 flex gap-2">
        <Button className="min-h-14 flex-1" onClick={say}>
          {edited || !ward.beds ? 'この数で更新する' : isOld ? '前回の数のままです' : '変わりなし'}
          <span className="sr-only">{`(${ward.name})`}</span>
        </Button>
        {edited && (
          <Button kind="secondary" className="min-h-14" onClick={() => setEdited(undefined)}>
            元に戻す
          </Button>
        )}
      </div>
      <SendingState sending={sending} onAgain={() => void outbox.flush()} />
    </li>
  )
}

const knownOf = ({ beds }: Ward): SaidBeds => ({
  counts: beds?.counts ?? noBeds,
  freeFromOn: beds?.freeFromOn ?? null,
  note: beds?.note ?? '',
})

function MoreAboutBeds({ ward, shown, onChange }: { ward: Ward; shown: SaidBeds; onChange: (said: SaidBeds) => void }) {
  const said = [shown.freeFromOn && `${formatJapaneseDate(shown.freeFromOn)}から`, shown.note]
    .filter(Boolean)
    .join('、')
  return (
    <Disclosure summary={`空く日・メモ${said ? `(${said})` : ''}`}>
      <div className="space-y-3">
        <TextField
          id={`free-from-${ward.id}`}
          label="空く日"
          hint="今すでに空いているときは、書かないでください。"
          need="optional"
          type="date"
          value={shown.freeFromOn ?? ''}
          onChange={({ target }) => onChange({ ...shown, freeFromOn: (target.value || null) as CalendarDate | null })}
        />
        <TextField
          id={`note-${ward.id}`}
          label="メモ"
          hint="患者が分かることは書かないでください。開示先にも見えます。"
          need="optional"
          maxLength={200}
          value={shown.note}
          onChange={({ target }) => onChange({ ...shown, note: target.value })}
        />
      </div>
    </Disclosure>
  )
}

const waitsForNetwork = 'まだ送れていません。つながりしだい送ります。'
const signInAgain = 'まだ送れていません。サインインし直すと送ります。'

/** Whether it has arrived, in words, at the place where one has just tapped. */
function SendingState({ sending, onAgain }: { sending: WardSending; onAgain: () => void }): ReactNode {
  const { waiting, isSending, stall, problem } = sending
  return (
    <div aria-live="polite" className="mt-2 empty:mt-0">
      {waiting && isSending && <p className="text-std-16N-170">送信しています…</p>}
      {waiting && !isSending && (
        <Notice kind="warning" title={stall?.status === 401 ? signInAgain : waitsForNetwork}>
          <p>この画面を閉じないでください。確認した時刻は、押した時刻のまま記録されます。</p>
          <Button kind="secondary" onClick={onAgain}>
            いま送る
          </Button>
        </Notice>
      )}
      {problem && <Notice kind="error" title={problem.title} />}
    </div>
  )
}
