import type { Place } from '../reading/place.ts'
import type { ImportRule } from './import-rule.ts'

const isOwn = (from: Place, to: Place) => from.layer === to.layer && from.module === to.module
const isPlatform = (to: Place, ...modules: string[]) => to.layer === 'platform' && modules.includes(to.module)

const isServerEnd = (place: Place) =>
  place.room === 'server' ||
  (place.layer === 'platform' && ['http', 'database', 'jobs', 'mail', 'log', 'realtime'].includes(place.module)) ||
  (place.layer === 'app' && ['server', 'cli', 'seed'].includes(place.module))

const isWebEnd = (place: Place) =>
  place.room === 'web' ||
  place.layer === 'design' ||
  isPlatform(place, 'browser') ||
  (place.layer === 'app' && place.module === 'web')

export const roomRules: readonly ImportRule[] = [
  {
    name: 'domain-imports-only-domain',
    says: 'domain imports only its own domain, foundation and kernel domain, and no package.',
    violates: ({ from, to, import: line }) => {
      if (from.room !== 'domain' || from.forTests) return false
      if (to === undefined) return line.package !== undefined
      return !(to.layer === 'foundation' || (to.room === 'domain' && (isOwn(from, to) || to.layer === 'kernel')))
    },
  },
  {
    name: 'foundation-imports-no-package',
    says: 'foundation loads in both ends and in every rule: it imports no package.',
    violates: ({ from, import: line }) => from.layer === 'foundation' && !from.forTests && line.package !== undefined,
  },
  {
    name: 'contract-is-shapes',
    says: 'contract imports its own contract and domain, foundation, platform/contract, the kernel’s contract and domain, and Zod.',
    violates: ({ from, to, import: line }) => {
      if (from.room !== 'contract' || from.forTests) return false
      if (to === undefined) return line.package !== 'zod'
      if (to.layer === 'foundation' || isPlatform(to, 'contract')) return false
      return !(['contract', 'domain'].includes(to.room) && (isOwn(from, to) || to.layer === 'kernel'))
    },
  },
  {
    name: 'published-is-a-door',
    says: 'published imports its own published, contract and domain, foundation, kernel domain and published, and Zod.',
    violates: ({ from, to, import: line }) => {
      if (from.room !== 'published' || from.forTests) return false
      if (to === undefined) return line.package !== 'zod'
      if (to.layer === 'foundation' || isPlatform(to, 'contract')) return false
      if (isOwn(from, to)) return !['published', 'contract', 'domain'].includes(to.room)
      return !(to.layer === 'kernel' && ['domain', 'published'].includes(to.room))
    },
  },
  {
    name: 'ends-stay-apart',
    says: 'What runs in the browser never imports what runs on the server, nor the reverse, not even types.',
    violates: ({ from, to }) => {
      if (to === undefined || from.forTests) return false
      return (isWebEnd(from) && isServerEnd(to)) || (isServerEnd(from) && isWebEnd(to))
    },
  },
]
