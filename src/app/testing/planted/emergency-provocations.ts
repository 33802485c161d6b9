import { changing, type Provocation } from '../provocation.ts'

export const emergencyProvocations: Readonly<Record<string, Provocation>> = {
  'audit.request-break-glass owner-not-found': { as: 'liaison-nurse', body: { ownerId: crypto.randomUUID() } },
  'audit.answer-break-glass not-asked': {
    arrange: changing(
      "update kernel.break_glass set expires_at = requested_at + interval '1 microsecond' where id = $2",
      'breakGlass',
    ),
  },
  'audit.answer-break-glass second-person-needed': {
    arrange: changing('update kernel.break_glass set account_id = $1 where id = $2', 'breakGlass'),
  },
  'transfer.open-in-emergency break-glass-needed': {},
  'audit.open-without-colleague not-waiting': { as: 'liaison-nurse' },
}
