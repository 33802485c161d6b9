import { inTurn } from '../../../platform/database/testing/test-database.ts'
import { buildWebEnd } from '../../server/build-web-end.ts'

/** Two builds at once would empty each other's folder. */
export const buildWebEndOnce = (): Promise<boolean> => inTurn('web end', buildWebEnd)
