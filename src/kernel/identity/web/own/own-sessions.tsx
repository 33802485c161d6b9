import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Button } from '../../../../design/action/button.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { endOtherOwnSessions, endOwnSession, listOwnSessions } from '../../contract/own-session-endpoints.ts'
import { deviceWords } from './device-words.ts'

type OwnSession = OutputOf<typeof listOwnSessions>['items'][number]

export function OwnSessions() {
  const sessions = useEndpoint(listOwnSessions, {})
  const { send } = useChange(listOwnSessions)
  return (
    <Section
      title="サインインしている端末"
      note="15分操作がないと休み、12時間で終わります。休んでいる端末も、終わらせるまで再開できます。"
    >
      <Answer reading={sessions}>
        {({ items, refusedSignIns: { times, newestAt } }) => (
          <>
            {newestAt !== null && (
              <Notice kind="warning" title={`この30日に、あなたのアカウントへのサインインが${times}回失敗しています。`}>
                <p>
                  最後は <InstantText instant={newestAt} />
                  です。心当たりがなければ、パスワードを変え、所属先の管理者に知らせてください。
                </p>
              </Notice>
            )}
            <SessionTable sessions={items} />
            {items.length > 1 && (
              <div className="mt-4">
                <AskOnce
                  label="ほかの端末をすべて終わらせる"
                  title="ほかの端末のサインインをすべて終わらせますか"
                  action="すべて終わらせる"
                  onAgreed={async () => refusalOf(await send(endOtherOwnSessions, {}))}
                >
                  <p>
                    {items.length - 1}
                    件が5秒以内に終わり、そこで書きかけの内容は失われます。この端末はそのまま使えます。
                  </p>
                </AskOnce>
              </div>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

const SessionTable = ({ sessions }: { sessions: readonly OwnSession[] }) => (
  <Table
    caption="サインインしている端末"
    captionHidden
    rows={sessions}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'device',
        header: '端末',
        rowHeader: true,
        cell: ({ userAgent, current }) => (
          <span className="inline-flex flex-wrap items-center gap-2">
            {deviceWords(userAgent)}
            {current && <Badge tone="blue">この端末</Badge>}
          </span>
        ),
      },
      { key: 'source', header: '接続元', cell: ({ sourceAddress }) => sourceAddress ?? '不明' },
      { key: 'started', header: '始めた日時', cell: ({ startedAt }) => <InstantText instant={startedAt} /> },
      { key: 'seen', header: '最後の利用', cell: ({ lastSeenAt }) => <InstantText instant={lastSeenAt} /> },
      { key: 'end', header: '操作', cell: (session) => <EndSession session={session} /> },
    ]}
  />
)

function EndSession({ session }: { session: OwnSession }) {
  const { send, busy, problem } = useChange(listOwnSessions)
  if (session.current) return 'サインアウトで終わります'
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        aria-label={`${deviceWords(session.userAgent)}のサインインを終わらせる`}
        onClick={() => send(endOwnSession, { params: { session: session.id } })}
      >
        終わらせる
      </Button>
      {problem && <Notice kind="error" title={problem.title} announce />}
    </>
  )
}
