import { useState } from 'react'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { endCalendarFeed, renewCalendarFeed, showCalendarFeed } from '../../contract/duties/duty-calendar-endpoints.ts'
import { DutyNavigation } from './duty-navigation.tsx'

export default function DutyCalendarPage({ search }: PageProps) {
  const shown = useEndpoint(showCalendarFeed, {})
  return (
    <Page
      title="期限を、ふだんのカレンダーで受け取れるか"
      lead="カレンダーのアプリに自分だけのアドレスを登録すると、期限が自動で並びます。題名と日付のほかは何も渡しません。"
    >
      {shown.data && <DutyNavigation view="calendar" inYear={search.inYear} />}
      <Answer reading={shown}>{({ feed }) => <OwnFeed feed={feed} />}</Answer>
    </Page>
  )
}

function OwnFeed({ feed }: { feed: OutputOf<typeof showCalendarFeed>['feed'] }) {
  const { send, busy } = useChange(showCalendarFeed)
  const [address, setAddress] = useState<string>()
  const [message, setMessage] = useState<string>()
  async function renew() {
    const answer = await send(renewCalendarFeed, {})
    setAddress(answer.ok ? window.location.origin + answer.value.path : undefined)
    const refusal = refusalOf(answer)
    setMessage(refusal)
    return refusal
  }
  return (
    <div className="max-w-[48rem] space-y-4">
      {message && <Notice kind="error" title={message} announce />}
      {address && (
        <Notice kind="success" title="アドレスを作りました。この画面を離れると、二度と表示しません。" announce>
          <p>カレンダーのアプリの「URLで追加」「照会」に貼り付けてください。ほかの人に知らせないでください。</p>
          <p className="break-all">{address}</p>
          <Button kind="secondary" onClick={() => navigator.clipboard.writeText(address)}>
            アドレスをコピーする
          </Button>
        </Notice>
      )}
      {feed ? (
        <>
          <DefinitionList
            items={[
              { term: '作った日時', value: <InstantText instant={feed.madeAt} /> },
              {
                term: '最後に読まれた日時',
                value: feed.lastReadAt ? <InstantText instant={feed.lastReadAt} /> : 'まだ読まれていません',
              },
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <AskOnce
              kind="secondary"
              label="アドレスを作り直す"
              title="アドレスを作り直しますか"
              action="作り直す"
              onAgreed={renew}
            >
              <p>今のアドレスは使えなくなります。カレンダーのアプリに新しいアドレスを登録し直してください。</p>
            </AskOnce>
            <AskOnce
              label="配信を終える"
              title="カレンダーへの配信を終えますか"
              action="終える"
              onAgreed={async () => {
                setAddress(undefined)
                return refusalOf(await send(endCalendarFeed, {}))
              }}
            >
              <p>今のアドレスは使えなくなります。あとから新しいアドレスを作れます。</p>
            </AskOnce>
          </div>
        </>
      ) : (
        <Button busy={busy} onClick={renew}>
          自分のアドレスを作る
        </Button>
      )}
    </div>
  )
}
