import { openCluster } from '../embedded/open-cluster.ts'

/**
 * A program for tests that need a launcher they can kill: opens the cluster of a folder, prints one line of JSON, and
 * holds it. `node hold-cluster.ts FOLDER [bundled|system]`
 */
const [dataDirectory, binaries] = process.argv.slice(2)
if (dataDirectory === undefined) throw new Error('which folder?')
const cluster = await openCluster({
  dataDirectory,
  durable: false,
  ...(binaries === 'bundled' || binaries === 'system' ? { binaries } : {}),
})
const { startedHere, serverVersion, origin } = cluster
process.stdout.write(`${JSON.stringify({ adminUrl: cluster.adminUrl(), startedHere, serverVersion, origin })}\n`)
setInterval(() => undefined, 60_000)
