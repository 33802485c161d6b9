import { disguises } from '../../src/platform/files/testing/disguises.ts'
import { sampleFiles } from '../../src/platform/files/testing/sample-files.ts'
import { inspectUpload } from '../../src/platform/files/upload/inspect-upload.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { seededRandom } from '../fixtures/seeded-random.ts'

/** Files that are not what they seem: each must be refused, none may end the inspection in an error. */
const { count, seed } = readProofOptions(1000)
const random = seededRandom(seed)
const kinds = await disguises()
const accepted: string[] = []
const because: Record<string, number> = {}
const startedAt = performance.now()
let slowestMilliseconds = 0

for (let drawn = 0; drawn < count; drawn += 1) {
  const kind = kinds[drawn % kinds.length]
  if (!kind) throw new Error('no disguises')
  const before = performance.now()
  const verdict = await inspectUpload(kind.make(random))
  slowestMilliseconds = Math.max(slowestMilliseconds, performance.now() - before)
  if (verdict.ok) accepted.push(`${kind.name} (draw ${drawn}) as ${verdict.kind}`)
  else because[verdict.because] = (because[verdict.because] ?? 0) + 1
}

// The control: an inspection that refuses everything would pass the above.
const harmless = Object.entries(await sampleFiles())
const refusedHarmless: string[] = []
for (const [kind, bytes] of harmless) {
  const verdict = await inspectUpload(bytes)
  if (!verdict.ok || verdict.kind !== kind) refusedHarmless.push(kind)
}

console.log(
  JSON.stringify(
    {
      disguised: count,
      kindsOfDisguise: kinds.length,
      accepted: accepted.slice(0, 10),
      because,
      harmless: harmless.length,
      refusedHarmless,
      slowestMilliseconds: Math.round(slowestMilliseconds),
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    },
    null,
    2,
  ),
)
process.exitCode = accepted.length + refusedHarmless.length > 0 ? 1 : 0
