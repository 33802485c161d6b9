import { useState } from 'react'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { Conversation } from '../conversation/conversation.tsx'
import { useSessionOutbox } from '../offline/session-outbox.ts'
import type { Case } from './case.ts'

export type UnreadByEnquiry = ReadonlyMap<string, number>

/** A facility without an account has no conversation. */
export const membersAsked = ({ enquiries }: Case) => enquiries.filter(({ receiverId }) => receiverId !== null)

const unreadWords = (unread = 0): string => (unread > 0 ? `・未読${unread}件` : '')

/** The sender has one conversation with each asked facility; a receiver has its own. */
export function CaseConversations({ shown, unread }: { shown: Case; unread: UnreadByEnquiry }) {
  useSessionOutbox()
  const members = membersAsked(shown)
  const first = members.find((each) => each.state === 'chosen') ?? members.find((each) => !each.ended) ?? members[0]
  const [picked, setPicked] = useState<string>()
  const open = members.find((each) => each.id === picked) ?? first
  if (!open) return null
  return (
    <aside aria-label="連絡" className="space-y-3">
      {members.length > 1 && (
        <SelectField
          id="conversation"
          label="連絡の相手"
          need="none"
          value={open.id}
          onChange={({ target }) => setPicked(target.value)}
          choices={members.map((each) => ({
            value: each.id,
            label: `${each.receiverName}（${enquiryStateNames[each.state]}）${unreadWords(unread.get(each.id))}`,
          }))}
        />
      )}
      <Conversation
        key={open.id}
        enquiryId={open.id}
        requestId={shown.id}
        title={shown.party === 'sender' ? open.receiverName : shown.senderName}
      />
    </aside>
  )
}
