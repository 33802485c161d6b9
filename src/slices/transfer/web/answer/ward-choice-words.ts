import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listWards } from '../../contract/capability-endpoints.ts'
import { bedKindNames, bedKinds } from '../../domain/ward/bed-counts.ts'

type Ward = Pick<OutputOf<typeof listWards>['items'][number], 'name' | 'beds'>

/** A ward with the beds it last spoke of, so that whoever answers need not look elsewhere; an old number is none. */
export function wardChoiceWords({ name, beds }: Ward): string {
  if (!beds?.counts || beds.freshness === 'stale') return `${name}（今の空床は分かりません）`
  const { counts } = beds
  const free = bedKinds.filter((kind) => counts[kind] > 0).map((kind) => `${bedKindNames[kind]}${counts[kind]}`)
  return `${name}（空床 ${free.join('・') || 'なし'}）`
}
