/**
 * Database tests that run on the bundled PostgreSQL only, and why the version of the other says nothing new. Everything
 * else runs on both: policies and the facts of row-level security, migrations, backups, jobs, and the SQL of every slice.
 */
export const runOnce = [
  {
    why: 'they start servers of their own, with binaries that they name themselves',
    files: [
      'src/platform/database/embedded/**/*.db.test.ts',
      'src/app/server/first-start.db.test.ts',
      'src/app/server/kill-during-writes.db.test.ts',
    ],
  },
  {
    why: 'they look at HTTP, headers, proxies and refused requests; the endpoint matrix sends every endpoint’s SQL to both',
    files: [
      'caching-proxy',
      'callers-from-elsewhere',
      'delivered-headers',
      'endpoint-refusals',
      'fuzz-endpoints',
      'log-contents',
      'trusted-proxy',
    ].map((name) => `src/app/server/${name}.db.test.ts`),
  },
]
