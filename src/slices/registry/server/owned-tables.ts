import type { TableOwnership } from '../../../kernel/tenancy/domain/table-ownership.ts'

const published = '公開された文書にもとづく、だれでも見られる登録簿です。'

/** The register states what public papers state; no row of it belongs to a member. */
export const registryTables: readonly TableOwnership[] = [
  'registry.listing_activity',
  'registry.listing',
  'registry.revision',
  'registry.source',
  'registry.national_count',
].map((table) => ({ table, nobodys: published }))
