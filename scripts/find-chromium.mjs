import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** CHROMIUM_PATH when set, else the system's. Undefined when there is none; a CHROMIUM_PATH that is wrong throws. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH=${chosen} は実行できるファイルではありません。`)
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macApplications].find(
    isExecutable,
  )
}

// Without the fonts, screenshots and measured layouts would show boxes instead of Japanese.
const packageManagers = [
  {
    program: 'apt-get',
    commands: ['apt-get update', 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk'],
  },
  { program: 'dnf', commands: ['dnf install -y chromium google-noto-sans-cjk-fonts'] },
  { program: 'apk', commands: ['apk add --no-cache chromium font-noto-cjk'] },
]

const isThere = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** Finds a browser, or installs it when this is root. Otherwise throws with the command that a person can run. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const manager = packageManagers.find(({ program }) => isThere(program))
  const command = manager?.commands.join(' && ')
  const advice = [
    'ヘッドレス Chromium が見つかりません。次のいずれかを行ってください:',
    command === undefined ? '  Chromium か Google Chrome を入れる' : `  sudo sh -c '${command}'`,
    '  CHROMIUM_PATH に実行ファイルの場所を設定する',
    '  RENKEI_TEST_SKIP=browser を設定して、ブラウザのテストを省く',
  ].join('\n')
  if (command === undefined || process.getuid?.() !== 0) throw new Error(advice)
  console.error(`Chromium を入れています: ${command}`)
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 100 * 1024 * 1024,
  })
  const installed = findChromium()
  if (status === 0 && installed !== undefined) return installed
  throw new Error(`${advice}\n${`${stdout}${stderr}`.trimEnd().split('\n').slice(-15).join('\n')}`)
}
