import { joiningKernelModule, kernelArrows, sliceArrows } from '../slice-map.ts'
import type { ImportRule } from './import-rule.ts'

/** From left to right; a layer may use those to its left. */
const leftOf: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  platform: ['foundation'],
  design: ['foundation', 'platform'],
  kernel: ['foundation', 'platform', 'design'],
  slices: ['foundation', 'platform', 'design', 'kernel'],
  app: ['foundation', 'platform', 'design', 'kernel', 'slices'],
}

const kernelDoors = new Set(['domain', 'published', 'contract'])
const appDoors = /^src\/slices\/[^/]+\/(server\/(slice|commands|seed)\.ts|web\/slice\.tsx|published\/)/

export const layerRules: readonly ImportRule[] = [
  {
    name: 'layers-point-left',
    says: 'foundation ← platform ← design, kernel ← slices ← app: a layer never imports from its right. Tests may.',
    violates: ({ from, to }) => {
      const allowed = leftOf[from.layer]
      if (allowed === undefined || to === undefined || from.forTests || to.layer === from.layer) return false
      return to.layer in leftOf && !allowed.includes(to.layer)
    },
  },
  {
    name: 'product-ignores-tests',
    says: 'What the product runs never imports what was written for tests.',
    violates: ({ from, to }) => from.layer in leftOf && !from.forTests && to?.forTests === true,
  },
  {
    name: 'slices-meet-in-published',
    says: 'A slice reaches another only through its published/, along an arrow declared in architecture/slice-map.ts.',
    violates: ({ from, to }) => {
      if (from.layer !== 'slices' || to?.layer !== 'slices' || to.module === from.module) return false
      return to.room !== 'published' || !(sliceArrows[from.module] ?? []).includes(to.module)
    },
  },
  {
    name: 'kernel-modules-meet-as-declared',
    says: 'A kernel module reaches another through its domain, published or contract, and web from web, along a declared arrow, or work.',
    violates: ({ from, to }) => {
      if (from.layer !== 'kernel' || to?.layer !== 'kernel' || to.module === from.module) return false
      if (from.module === joiningKernelModule || from.forTests) return false
      if (to.module === joiningKernelModule) return from.room !== 'server' || to.room !== 'server'
      // Who is signed in is asked by every screen: a web end may use another's, along the same arrow.
      const isDoor = kernelDoors.has(to.room) || (from.room === 'web' && to.room === 'web')
      return !isDoor || !(kernelArrows[from.module] ?? []).includes(to.module)
    },
  },
  {
    name: 'app-enters-by-the-door',
    says: 'app enters a slice only by server/slice.ts, server/commands.ts, server/seed.ts, web/slice.tsx or published/.',
    violates: ({ from, to, import: { target } }) =>
      from.layer === 'app' && !from.forTests && to?.layer === 'slices' && !appDoors.test(target ?? ''),
  },
]
