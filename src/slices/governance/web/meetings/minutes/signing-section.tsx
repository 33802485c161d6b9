import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { showMinutes, signMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import type { Minutes } from './minutes-view.ts'

type Signer = Minutes['signers'][number]

/** Who was there signs: here with the own account, or on the paper, which the office records. */
export function SigningSection({ meetingId, minutes }: { meetingId: string; minutes: Minutes }) {
  return (
    <Section title="署名">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OutcomeMark outcome={minutes.signing.outcome} />
        {[...minutes.signing.because, ...minutes.signing.missing.map(({ label }) => `${label}が分かりません`)].join(
          '。',
        )}
      </p>
      {minutes.signers.length > 0 &&
        (minutes.body === 'board' ? (
          <Signers meetingId={meetingId} minutes={minutes} />
        ) : (
          <Disclosure summary="定款などの定めにより署名を受けたとき">
            <Signers meetingId={meetingId} minutes={minutes} />
          </Disclosure>
        ))}
    </Section>
  )
}

function Signers({ meetingId, minutes }: { meetingId: string; minutes: Minutes }) {
  const signatures = new Map(minutes.signatures.map((each) => [each.voterId, each]))
  return (
    <div className="mt-3">
      <Table
        caption="署名する人"
        captionHidden
        rows={minutes.signers}
        rowKey={({ voterId }) => voterId}
        columns={[
          { key: 'name', header: '氏名', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'signed',
            header: '署名',
            cell: (signer) => {
              const signature = signatures.get(signer.voterId)
              if (!signature) return <Sign meetingId={meetingId} signer={signer} minutes={minutes} />
              return (
                <>
                  <DateText date={signature.signedOn} />
                  {signature.onPaper ? '（書面）' : '（この画面）'}
                </>
              )
            },
          },
        ]}
      />
    </div>
  )
}

function Sign({ meetingId, signer, minutes }: { meetingId: string; signer: Signer; minutes: Minutes }) {
  const { send, busy } = useChange(showMinutes)
  const [message, setMessage] = useState<string>()
  if (!signer.isMine && !minutes.isOffice) return 'まだ'
  const sign = async () => {
    const body = { voterId: signer.voterId, revision: minutes.revision, signedOn: dateInJapan(new Date()) }
    setMessage(refusalOf(await send(signMinutes, { params: { meetingId }, body })))
  }
  return (
    <>
      <Button kind="secondary" busy={busy} onClick={sign}>
        {signer.isMine ? '署名する' : `${signer.name}の書面の署名を記録する`}
      </Button>
      {message && <Notice kind="error" title={message} announce />}
    </>
  )
}
