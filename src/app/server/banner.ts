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
