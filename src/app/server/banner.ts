import { personas } from '../../kernel/identity/server/demo/demo-personas.ts'
import { openSystemWork, type WorkFloor } from '../../kernel/work/server/open-work.ts'

/** What a person sees when the server serves: where, on what, and as whom one may look around. */
export async function printBanner(
  floor: WorkFloor,
  url: string,
  database: string,
  tookMilliseconds: number,
  say: (line: string) => void,
): Promise<void> {
  const people = await openSystemWork(floor, 'sign-in', personas)
  say('')
  say('連携 (Renkei) が動いています。')
  say(`  ${url}`)
  say(`  データベース: ${database}`)
  if (people.length > 0) {
    say('  デモの登場人物(サインイン画面から選べます):')
    for (const { id, name, organisation, role } of people) say(`    ${id}  ${name}(${organisation} ${role})`)
  }
  say(`  起動にかかった時間: ${(tookMilliseconds / 1000).toFixed(1)}秒。止めるには Ctrl+C を押します。`)
}

/** Once in the life of an installation, at its first start: the server keeps nothing with which it could be shown again. */
export function printRecoveryKey(paper: string, say: (line: string) => void): void {
  const groups = paper.split('-')
  say('')
  say('復旧キー — 表示されるのは今回だけです。書き写すか印刷して、この機械の外で保管してください。')
  say('')
  say(`    ${groups.slice(0, 4).join('-')}-`)
  say(`    ${groups.slice(4).join('-')}`)
  say('')
  say('  バックアップ(renkei backup)を読み、戻すときに使います。Renkei はこのキーを持たないため、')
  say('  なくすとバックアップは誰にも開けません。二度表示されたときは、後に表示されたものが有効です。')
}
