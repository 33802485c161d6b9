import { proveByTest } from '../fixtures/proving/prove-by-test.ts'

/** People who have nothing to do with an alliance call every endpoint about it: they read and change no row. */
proveByTest('src/app/server/stranger-sweep.db.test.ts', ['bundled', 'system'])
