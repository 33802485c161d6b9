// 一般法95条2項・84条1項; the council's own articles: who has a special interest in a matter, as far as declared posts say it.
import type { StoredInterest } from '../../../contract/meetings/meeting-shapes.ts'
import { interestOf } from '../../../domain/bodies/interested-directors.ts'
import type { Body } from '../../../domain/meeting/meeting-facts.ts'
import type { StoredItem, StoredVoter } from '../meeting-store.ts'
import { votingMembers } from '../resolution-facts.ts'

/** Empty where nobody's interest is touched. A person's judgement counts where the declarations leave it open. */
export function interestsInItem(
  body: Body,
  { matter }: StoredItem,
  voters: readonly StoredVoter[],
  judged: ReadonlyMap<string, boolean> = new Map(),
): readonly StoredInterest[] {
  if (body === 'generalMeeting' || matter.kind === 'noPersonalInterest') return []
  return votingMembers(voters).map(({ id, name, posts }) => {
    // The matter names a director as the roll does.
    const found = interestOf({ id: name, name, posts: posts ?? undefined }, matter)
    const judgement = found.interested === undefined ? judged.get(id) : undefined
    const said = judgement === undefined ? '' : `(事務局の判断: ${judgement ? '加わらない' : '加わる'})`
    return {
      voterId: id,
      name,
      interested: found.interested ?? judgement ?? null,
      because: `${found.because}${said}`,
      article: found.article,
    }
  })
}
