// npm leaves a package for another platform out of package-lock.json when the registry at hand does not carry it, and
// `npm ci` then refuses the file everywhere. `node scripts/platform-packages.mjs` adds what is left out: name, exact
// version and platform, so that it is skipped on every other platform. Run it after adding or updating a package.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

const within = (folder, name) => `${folder}${folder && '/'}node_modules/${name}`

/** As Node looks a package up: in the folder's own node_modules, then in those of the folders above. */
function lookUp(packages, folder, name) {
  const found = packages[within(folder, name)]
  if (found !== undefined || folder === '') return found
  return lookUp(packages, folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/'))), name)
}

function entryFor(name, version, dev) {
  const words = name.split(/[/-]/)
  const system = systems.find((word) => words.includes(word))
  const cpu = processors.find((word) => words.includes(word))
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    ...(system === 'linux' && words.includes('gnu') && { libc: ['glibc'] }),
    optional: true,
    ...(system && { os: [system] }),
  }
}

/**
 * The entries that package-lock.json names as optional dependencies but does not carry, by their path in it. Packages
 * for platforms are always named with their exact version; of a range nobody could say which version to write.
 */
export function missingPlatformPackages(packages) {
  const missing = {}
  for (const [folder, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const known = { ...packages, ...missing }
      const found = lookUp(known, folder, name)
      const isRange = !/^\d/.test(version)
      if (isRange || found?.version === version) continue
      const place = known[within('', name)] === undefined ? '' : folder
      missing[within(place, name)] = entryFor(name, version, dev)
    }
  }
  return missing
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingPlatformPackages(lock.packages)
  const packages = Object.entries({ ...lock.packages, ...missing })
  packages.sort(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
  console.error(`${Object.keys(missing).length} packages of other platforms added`)
}
