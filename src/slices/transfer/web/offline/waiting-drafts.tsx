import { useSyncExternalStore } from 'react'
import { Notice } from '../../../../design/state/notice.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { headlineOf } from '../../domain/headline.ts'
import { editAddress } from '../addresses.ts'
import { contentOf } from '../request/form/form-content.ts'
import { sessionOutbox, useSessionOutbox } from './session-outbox.ts'

/** Drafts that only this device has: without this line nobody would find one again that was left without a network. */
export function WaitingDrafts() {
  useSessionOutbox()
  const drafts = useSyncExternalStore(sessionOutbox.subscribe, sessionOutbox.unsentDrafts)
  if (drafts.length === 0) return null
  const today = dateInJapan(new Date())
  return (
    <Notice kind="warning" title={`${drafts.length}件の下書きが、この端末で送信を待っています。`}>
      <ul className="space-y-1">
        {drafts.map(({ requestId, form }) => (
          <li key={requestId}>
            <a href={editAddress(requestId, true)}>
              {form.person.name ? `${form.person.name} 様　` : ''}
              {headlineOf(contentOf(form, today).need)}
            </a>
          </li>
        ))}
      </ul>
      <p>サインアウトすると消えます。</p>
    </Notice>
  )
}
