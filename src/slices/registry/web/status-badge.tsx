import { Badge, type BadgeTone } from '../../../design/text/badge.tsx'
import type { AllianceStatus } from '../domain/alliance-entry.ts'

export const statusNames: Readonly<Record<AllianceStatus, string>> = {
  certified: '認定',
  dissolved: '解散',
  revoked: '認定取消し',
}

const tones: Readonly<Record<AllianceStatus, BadgeTone>> = { certified: 'blue', dissolved: 'neutral', revoked: 'red' }

export const StatusBadge = ({ status }: { status: AllianceStatus }) => (
  <Badge tone={tones[status]}>{statusNames[status]}</Badge>
)
