import { publicViewer, type Viewer } from '../../../identity/domain/viewer.ts'
import { type AllianceTies, membershipsAt } from '../../domain/alliance-ties.ts'
import type { Neighbourhood } from './read-neighbourhood.ts'

/** Somebody an audience consists of. `organisationId` is who is told of a change; nobody for visitors. */
export interface Representative {
  readonly label: string
  readonly viewer: Viewer
  readonly organisationId: string | null
}

const nobodyInParticular = '00000000-0000-0000-0000-000000000000'

const someone = (
  label: string,
  organisationId: string,
  role: Extract<Viewer, { kind: 'account' }>['roles'][number],
): Representative => ({
  label,
  organisationId,
  viewer: { kind: 'account', accountId: nobodyInParticular, organisationId, roles: [role] },
})

/** One person for everybody an owner's rules can mean today: each fellow member, each organ, each prefecture, a visitor. */
export function representativesAround(
  ownerId: string,
  { ties, nameOf }: Neighbourhood,
  at: Date,
): readonly Representative[] {
  const alliances = alliancesOf(ownerId, ties, at)
  return [
    ...[...fellowMembersOf(ownerId, ties, at)].map((id) => someone(nameOf(id), id, 'facilityAdministrator')),
    ...alliances.flatMap((id) => [
      someone(`${nameOf(id)}の事務局`, id, 'secretariat'),
      someone(`${nameOf(id)}の評議会`, id, 'councillor'),
    ]),
    ...ties.supervisions
      .filter(({ allianceId }) => alliances.includes(allianceId))
      .map(({ prefectureId }) => someone(nameOf(prefectureId), prefectureId, 'prefectureOfficer')),
    { label: 'サインインしていない人', viewer: publicViewer, organisationId: null },
  ].filter(({ organisationId }) => organisationId !== ownerId)
}

/** The alliances an organisation stands in: as a member, or because it is one. */
export function alliancesOf(ownerId: string, ties: AllianceTies, at: Date): readonly string[] {
  const mine = membershipsAt(ties, at).filter((each) => each.organisationId === ownerId || each.allianceId === ownerId)
  return [...new Set(mine.map(({ allianceId }) => allianceId))]
}

export function fellowMembersOf(ownerId: string, ties: AllianceTies, at: Date): ReadonlySet<string> {
  const alliances = alliancesOf(ownerId, ties, at)
  const together = membershipsAt(ties, at).filter(({ allianceId }) => alliances.includes(allianceId))
  return new Set(together.map(({ organisationId }) => organisationId).filter((id) => id !== ownerId))
}
