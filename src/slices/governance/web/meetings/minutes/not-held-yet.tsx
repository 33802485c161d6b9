import { Notice } from '../../../../../design/state/notice.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import type { Meeting } from '../meeting-view.ts'

/** Why there are no minutes yet, and from when there can be. */
export function NotHeldYet({ opening: { opensAt, because } }: { opening: Meeting['minutesOpening'] }) {
  return (
    <Notice kind="info" title="議事録は、まだありません。">
      <p>{because}</p>
      {opensAt && (
        <p>
          <InstantText instant={opensAt} />
          から書けます。
        </p>
      )}
    </Notice>
  )
}
