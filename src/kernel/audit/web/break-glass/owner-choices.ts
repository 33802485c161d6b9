import type { Choice } from '../../../../design/form/select-field.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listAudiences } from '../../../disclosure/contract/rule-endpoints.ts'

/** Whose records may be opened in an emergency: fellow members, each once. */
export function useOwnerChoices(): readonly Choice[] {
  const members = useEndpoint(listAudiences, {}).data?.alliances.flatMap((alliance) => alliance.members) ?? []
  const names = new Map(members.map(({ organisationId, name }) => [organisationId, name]))
  return [...names].map(([value, label]) => ({ value, label }))
}
