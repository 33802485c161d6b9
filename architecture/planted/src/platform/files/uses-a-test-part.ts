// plants: product-ignores-tests
export { playground } from './testing/playground.ts'

export const used = true
