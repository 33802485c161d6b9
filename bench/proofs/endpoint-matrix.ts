import { proveByTest } from '../fixtures/proving/prove-by-test.ts'

/** Every endpoint called by every role in every relation, compared with the reviewed table. */
proveByTest('src/app/server/endpoint-matrix.db.test.ts', ['bundled', 'system'])
