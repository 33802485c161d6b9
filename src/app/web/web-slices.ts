import { webSlice as audit } from '../../kernel/audit/web/slice.tsx'
import { webSlice as disclosure } from '../../kernel/disclosure/web/slice.tsx'
import { webSlice as files } from '../../kernel/files/web/slice.tsx'
import { webSlice as identity } from '../../kernel/identity/web/slice.tsx'
import { webSlice as tenancy } from '../../kernel/tenancy/web/slice.tsx'
import type { WebSlice } from '../../platform/browser/web-slice.ts'
import { webSlice as community } from '../../slices/community/web/slice.tsx'
import { webSlice as governance } from '../../slices/governance/web/slice.tsx'
import { webSlice as overview } from '../../slices/overview/web/slice.tsx'
import { webSlice as registry } from '../../slices/registry/web/slice.tsx'
import { webSlice as supervision } from '../../slices/supervision/web/slice.tsx'
import { webSlice as transfer } from '../../slices/transfer/web/slice.tsx'

/** The order is the order of the menu. */
export const webSlices: readonly WebSlice[] = [
  registry,
  overview,
  governance,
  supervision,
  community,
  transfer,
  identity,
  tenancy,
  disclosure,
  audit,
  files,
]
