import { Button } from '../../../../design/action/button.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { useSession } from '../../../../kernel/identity/web/session.ts'
import { endpointAddress } from '../../../../platform/browser/endpoint-address.ts'
import { downloadAttachment } from '../../contract/attachment-endpoints.ts'
import { waitingWords } from '../offline/keeping.ts'
import { useStall } from '../offline/session-outbox.ts'
import { ShortInstant } from '../short-time.tsx'
import { type Message, participantsOf, type Read } from './merge-messages.ts'
import { stepSentence } from './step-words.ts'
import type { PendingMessage } from './use-composer.ts'

/** Text is shown as text: nothing in it is a link, a tag or a command. */
export function MessageItem({ message, read }: { message: Message; read: Read }) {
  if (message.kind === 'step') {
    return (
      <p className="text-center text-dns-14N-130 leading-160 text-solid-gray-700">
        {stepSentence(message.step ?? '', message.stepTo)} <ShortInstant instant={message.sentAt} />
      </p>
    )
  }
  const readers = read.readMarks.filter(
    ({ organisationId, position }) => organisationId !== message.organisationId && position >= message.position,
  )
  return (
    <article className={message.own ? 'ml-8' : 'mr-8'}>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
        {`${message.own ? '自法人' : message.organisationName} ${message.authorName} `}
        <ShortInstant instant={message.sentAt} />
      </p>
      <div className={`rounded-8 px-3 py-2 text-std-16N-170 ${message.own ? 'bg-blue-50' : 'bg-solid-gray-50'}`}>
        <Called message={message} read={read} />
        <p className="break-words whitespace-pre-wrap">
          {message.kind === 'ok' ? `了解しました ${message.body}`.trim() : message.body}
        </p>
        <Attachments message={message} />
      </div>
      {message.own && (
        <p className="text-right text-dns-14N-130 leading-160 text-solid-gray-700">
          {readers.length > 0 ? `既読 ${readers.map((each) => each.organisationName).join('、')}` : '未読'}
        </p>
      )}
    </article>
  )
}

/** Who is asked by name to look; whoever it is sees it at once. */
function Called({ message, read }: { message: Message; read: Read }) {
  const me = useSession().data?.account?.id
  if (message.mentions.length === 0) return null
  const called = participantsOf(read.items).filter(({ accountId }) => message.mentions.includes(accountId))
  if (called.length === 0) return null
  return (
    <p className="mb-1 flex flex-wrap gap-2">
      {called.map(({ accountId, name }) => (
        <Badge key={accountId} tone={accountId === me ? 'red' : 'blue'}>
          {accountId === me ? `＠${name}（あなた）` : `＠${name}`}
        </Badge>
      ))}
    </p>
  )
}

function Attachments({ message }: { message: Message }) {
  if (message.attachments.length === 0) return null
  return (
    <ul className="mt-1 space-y-1">
      {message.attachments.map((each) => (
        <li key={each.id}>
          <a
            href={endpointAddress(downloadAttachment, { params: { id: each.id } })}
            download
            className="inline-block py-1"
          >
            {each.name}
          </a>
          {each.namesPatient && <span className="ml-2 text-dns-14N-130">患者を特定する内容</span>}
        </li>
      ))}
    </ul>
  )
}

const pendingWords = { sending: '送信しています…', refused: '送れませんでした。' } as const

export function PendingItem({ message, onDrop }: { message: PendingMessage; onDrop: () => void }) {
  const stall = useStall()
  const isRefused = message.state === 'refused'
  return (
    <article className="ml-8" aria-live="polite">
      <div className="rounded-8 border border-dashed border-solid-gray-600 px-3 py-2 text-std-16N-170">
        <p className="break-words whitespace-pre-wrap">{message.body || (message.files === 0 && '了解しました')}</p>
        {message.files > 0 && <p>添えたファイル {message.files}個</p>}
      </div>
      <p className={`text-right text-dns-14N-130 leading-160 ${isRefused ? 'text-red-900' : 'text-solid-gray-700'}`}>
        {message.state === 'waiting' ? waitingWords(stall) : pendingWords[message.state]}
        {message.why}
        {isRefused && (
          <Button kind="quiet" onClick={onDrop}>
            消す
          </Button>
        )}
      </p>
    </article>
  )
}
