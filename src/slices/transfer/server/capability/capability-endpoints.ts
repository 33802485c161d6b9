import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveCloseWard } from './close-ward.ts'
import { serveDefineWard } from './define-ward.ts'
import { serveListOwnFacilities } from './list-own-facilities.ts'
import { serveListWards } from './list-wards.ts'
import { serveRecordSheet } from './record-sheet.ts'
import { serveRenameWard } from './rename-ward.ts'

export const capabilityEndpoints: readonly ServedEndpoint[] = [
  serveListWards,
  serveListOwnFacilities,
  serveDefineWard,
  serveRenameWard,
  serveCloseWard,
  serveRecordSheet,
]
