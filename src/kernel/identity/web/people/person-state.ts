import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listPeople } from '../../contract/people-endpoints.ts'

export type Person = OutputOf<typeof listPeople>['items'][number]
export type HeldRole = Person['roles'][number]

/** Where a person stands, and the words for it. `expired`: the invitation was not used in time. */
export type PersonState = 'active' | 'invited' | 'expired' | 'awaitingRole' | 'left'

export const stateWords: Readonly<Record<PersonState, string>> = {
  active: '利用中',
  invited: '招待中',
  expired: '招待の期限切れ',
  awaitingRole: '役割の確認待ち',
  left: '離任',
}

/** Held today or later: roles end by a date, which begins when they are over. */
export const heldRoles = ({ roles }: Pick<Person, 'roles'>, today: CalendarDate): readonly HeldRole[] =>
  roles.filter(({ until }) => until === null || until > today)

export function stateOf(
  person: Pick<Person, 'roles' | 'proposals' | 'invitation'>,
  { today, now }: { readonly today: CalendarDate; readonly now: Date },
): PersonState {
  if (heldRoles(person, today).length > 0) return 'active'
  const { invitation, proposals } = person
  if (invitation && !invitation.accepted) return new Date(invitation.expiresAt) > now ? 'invited' : 'expired'
  return proposals.length > 0 ? 'awaitingRole' : 'left'
}

/** What the administrator who looks can decide now: a second person is needed, and is here. */
export interface Waiting {
  readonly person: Person
  readonly proposals: Person['proposals']
  readonly recovery: Person['recovery']
}

export const waitingForMe = (people: readonly Person[]): readonly Waiting[] =>
  people
    .map((person) => ({
      person,
      proposals: person.proposals.filter(({ mayConfirm }) => mayConfirm),
      recovery: person.recovery?.mayConfirm ? person.recovery : null,
    }))
    .filter(({ proposals, recovery }) => proposals.length > 0 || recovery !== null)

/** NFKC and case for searching only; names are shown as they are written. */
const searched = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '')

export const isSearched = ({ name, email }: Pick<Person, 'name' | 'email'>, words: string): boolean =>
  searched(name + email).includes(searched(words))
