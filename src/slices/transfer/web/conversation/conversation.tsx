import { useEffect } from 'react'
import { Answer } from '../../../../design/state/answer.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { markMessagesRead } from '../../contract/conversation-endpoints.ts'
import { Composer } from './composer.tsx'
import { participantsOf, type Read } from './merge-messages.ts'
import { MessageItem, PendingItem } from './message-item.tsx'
import { useComposer } from './use-composer.ts'
import { useMessages } from './use-messages.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** One enquiry's conversation. `title` names the other side. */
export function Conversation({ enquiryId, requestId, title }: { enquiryId: string; requestId: string; title: string }) {
  const reading = useMessages(enquiryId)
  return (
    <section aria-label={`${title}との連絡`} className="flex min-h-0 flex-col">
      <h2 className="border-b-2 border-solid-gray-900 pb-1 text-std-18B-160">{`${title}との連絡`}</h2>
      <Answer reading={reading}>
        {(read) => <Open key={enquiryId} read={read} enquiryId={enquiryId} requestId={requestId} />}
      </Answer>
    </section>
  )
}

function Open({ read, enquiryId, requestId }: { read: Read; enquiryId: string; requestId: string }) {
  const { pending, send, drop } = useComposer(enquiryId, requestId, read.items)
  const last = read.items.at(-1)?.position ?? 0
  const { end, isAtEnd } = useReadingPlace(last, pending.length)
  useMarkRead(enquiryId, isAtEnd ? last : 0)
  return (
    <>
      <div
        role="log"
        aria-label="連絡の内容"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[60vh] min-h-24 space-y-3 overflow-y-auto py-3 print:max-h-none"
      >
        {read.items.length === 0 && <p className="text-std-16N-170">まだ連絡はありません。</p>}
        {read.items.map((message) => (
          <MessageItem key={message.id} message={message} read={read} />
        ))}
        {pending.map((message) => (
          <PendingItem key={message.clientMessageId} message={message} onDrop={() => drop(message.clientMessageId)} />
        ))}
        <div ref={end} />
      </div>
      {read.mayWrite ? (
        <Composer enquiryId={enquiryId} participants={participantsOf(read.items)} onSend={send} />
      ) : (
        <p className="border-t border-solid-gray-300 pt-3 text-std-16N-170">
          この照会は終わっているので、連絡は読むだけです。
        </p>
      )}
    </>
  )
}

/** Read when it is to be seen on a visible page. What could not be told is told with the next message. */
function useMarkRead(enquiryId: string, position: number): void {
  useEffect(() => {
    const tell = () => {
      if (position > 0 && document.visibilityState === 'visible') {
        void callEndpoint(markMessagesRead, { params: { id: enquiryId }, body: { position } })
      }
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [enquiryId, position])
}
