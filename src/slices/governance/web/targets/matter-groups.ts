import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showTargets } from '../../contract/targets/target-endpoints.ts'

export type TargetYear = OutputOf<typeof showTargets>

/** The policy's matters in its order, each with what is measured and what is not; then what the policy does not name. */
export function matterGroups({ matters, targets }: Pick<TargetYear, 'matters' | 'targets'>) {
  const titles = new Set([...(matters ?? []).map(({ title }) => title), ...targets.map(({ matter }) => matter)])
  return [...titles].map((matter) => {
    const written = matters?.find(({ title }) => title === matter)?.targets ?? []
    const placeOf = (wording: string) => (written.includes(wording) ? written.indexOf(wording) : written.length)
    const own = targets
      .filter((target) => target.matter === matter)
      .toSorted((one, other) => placeOf(one.wording) - placeOf(other.wording))
    return {
      matter,
      targets: own,
      unmeasured: written.filter((wording) => !own.some((target) => target.wording === wording)),
    }
  })
}
