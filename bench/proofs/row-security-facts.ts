import { proveByTest } from '../fixtures/proving/prove-by-test.ts'

/** What somebody who holds the application’s connection does not get, fact by fact. */
proveByTest('src/kernel/disclosure/server/row-security-facts.db.test.ts', ['bundled', 'system'])
