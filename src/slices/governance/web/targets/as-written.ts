import { type WrittenTarget, writtenTargetShape } from '../../contract/targets/target-shapes.ts'

/** A shown target without what was measured of it. */
export const asWritten = (shown: Partial<WrittenTarget>): WrittenTarget => writtenTargetShape.strip().parse(shown)
