import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { serveListBedTransfers, serveSaveBedTransfer, serveShowBedTransfer } from './bed-plans.ts'
import { fundEndpoints } from './fund-ledger.ts'
import { printingBedTransfers } from './papers/print-bed-transfer.ts'
import { savingMoney } from './save-money.ts'
import { serveShowMoney } from './show-money.ts'

export const bedsAndMoneyEndpoints: readonly ServedEndpoint[] = [
  serveListBedTransfers,
  serveShowBedTransfer,
  serveSaveBedTransfer,
  ...printingBedTransfers,
  serveShowMoney,
  ...savingMoney,
  ...fundEndpoints,
]
