// plants: no-barrels
export { today } from './today.ts'
export type { Two } from './two.ts'
