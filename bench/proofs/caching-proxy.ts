import { proveByTest } from '../fixtures/proving/prove-by-test.ts'

/** Behind a proxy that caches all it may, nobody is told what was told to somebody else. */
proveByTest('src/app/server/caching-proxy.db.test.ts', ['bundled'])
