// 一般法50条 (proxies), 51条・52条 (votes in writing and electronically), 95条1項 (directors attend in person). The council's members
// attend as its articles say.
import type { Truth } from '../../three-valued.ts'
import type { Attendance, Body, Notice, Voter, VotingArticles } from '../meeting-facts.ts'
import { type Flag, flagOf } from './flag.ts'
import { votingLawOf } from './voting-articles.ts'

export interface Presence {
  /** Undefined: it cannot be said whether the voter counts as present. */
  readonly present: Truth
  readonly flags: readonly Flag[]
}

export interface Admission {
  readonly body: Body
  readonly notice: Notice
  readonly articles: VotingArticles
  readonly voterIds: ReadonlySet<string>
}

/** Whether one way of attending makes this voter present. */
export function admits({ voter, how, holder }: Attendance, admission: Admission): Presence {
  const { body, notice, articles, voterIds } = admission
  if (how === 'inPerson') return { present: true, flags: [] }
  const refused = (says: string, article: string | null): Presence => ({
    present: false,
    flags: [flagOf(voter, says, article)],
  })
  const open = (says: string, article: string | null): Presence => ({
    present: undefined,
    flags: [flagOf(voter, says, article)],
  })
  if (body === 'board')
    return refused('理事は本人が出席して議決に加わります(代理・書面では出席になりません)', '一般法95条1項')
  if (body === 'council') {
    const allowed = how === 'byProxy' ? articles.council?.proxies : articles.council?.writtenVotes
    if (allowed) return { present: true, flags: [] }
    const way = how === 'byProxy' ? '代理人' : '書面等'
    return allowed === false
      ? refused(`評議会の定めは${way}による議決を認めていません`, null)
      : open(`評議会の定めが${way}による議決を認めているか分かりません(法令に定めなし)`, null)
  }
  if (how !== 'byProxy') {
    const allowed = notice.writtenVoting
    if (allowed) return { present: true, flags: [] }
    return allowed === false
      ? refused('招集の際に書面・電磁的方法による議決権の行使を認めていません', '一般法38条1項3号・4号')
      : open('書面・電磁的方法による議決権の行使を認めたかが書かれていません', '一般法38条1項3号・4号')
  }
  if (holder === undefined) return open('代理人が書かれていません', '一般法50条1項')
  const limited = articles.generalMeeting?.proxyHoldersAreMembers
  if (limited === null || limited === false || voterIds.has(holder)) return { present: true, flags: [] }
  return limited
    ? refused(`代理人「${holder}」は社員ではありません(定款は代理人を社員に限っています)`, '一般法50条1項')
    : open(`代理人「${holder}」は社員でなく、定款が代理人を社員に限っているか分かりません`, '一般法50条1項')
}

/** What all entries about one voter come to. Who came in person votes in person, whatever proxy was given before. */
export function presenceOf(voter: Voter, entries: readonly Attendance[], admission: Admission): Presence {
  const [first] = entries
  if (!first) return { present: false, flags: [] }
  if (entries.length === 1) return admits(first, admission)
  if (entries.some(({ how }) => how === 'inPerson')) {
    return { present: true, flags: [flagOf(voter.id, '本人が出席したため、ほかの出席の記録は数えません')] }
  }
  const all = entries.map((entry) => admits(entry, admission))
  const none = all.every(({ present }) => present === false)
  return {
    present: none ? false : undefined,
    flags: [
      flagOf(
        voter.id,
        '代理・書面の記録が二つ以上あり、どれによるか分かりません',
        votingLawOf[admission.body].presence,
      ),
      ...all.flatMap(({ flags }) => flags),
    ],
  }
}
