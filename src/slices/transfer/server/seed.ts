export { seedWards } from './seed/seed-wards.ts'
