import type { Place } from '../reading/place.ts'
import type { ImportRule } from './import-rule.ts'

const startsWithOne = (name: string | undefined, ...starts: string[]) =>
  name !== undefined &&
  starts.some((start) => name === start || name.startsWith(start.endsWith('/') ? start : `${start}/`))

const isProduct = (place: Place) =>
  ['foundation', 'platform', 'kernel', 'design', 'slices', 'app'].includes(place.layer)
const isServerRoom = (place: Place) => place.room === 'server' || (place.layer === 'app' && place.module === 'server')
const isPlatform = (place: Place, module: string) => place.layer === 'platform' && place.module === module

export const packageRules: readonly ImportRule[] = [
  {
    name: 'http-framework-in-one-place',
    says: 'Fastify and its plugins are imported only in platform/http.',
    violates: ({ from, import: line }) =>
      isProduct(from) && startsWithOne(line.package, 'fastify', '@fastify/') && !isPlatform(from, 'http'),
  },
  {
    name: 'database-packages-behind-work',
    says: 'pg and kysely are imported only in platform/database and in server rooms (and in tests), pg-boss in platform/jobs.',
    violates: ({ from, import: line }) =>
      isProduct(from) &&
      startsWithOne(line.package, 'pg', 'kysely', 'pg-boss', 'pg-copy-streams') &&
      !(from.forTests || isPlatform(from, 'database') || isServerRoom(from)) &&
      // pg for its type alone: a connection is handed in.
      !isPlatform(from, 'jobs'),
  },
  {
    name: 'react-in-the-web-end',
    says: 'React and its routers are imported only in design, web rooms, app/web and platform/browser.',
    violates: ({ from, import: line }) =>
      isProduct(from) &&
      startsWithOne(line.package, 'react', 'react-dom', '@tanstack/') &&
      !(
        from.layer === 'design' ||
        from.room === 'web' ||
        isPlatform(from, 'browser') ||
        (from.layer === 'app' && from.module === 'web')
      ),
  },
  {
    name: 'product-stands-alone',
    says: 'src imports no module from outside src.',
    violates: ({ from, to, import: line }) =>
      isProduct(from) && !from.forTests && to !== undefined && !(line.target ?? '').startsWith('src/'),
  },
]
