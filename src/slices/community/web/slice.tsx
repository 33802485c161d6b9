import type { WebSlice } from '../../../platform/browser/web-slice.ts'

export const webSlice: WebSlice = { pages: [], navigation: [] }
