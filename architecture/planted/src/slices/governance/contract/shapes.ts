// plants: contract-is-shapes
export * from '../server/store.ts'

export const shape = true
