// 一般法95条2項: a director with a special interest in a matter takes no part in its resolution. 一般法84条: dealings with the
// corporation for oneself or for another, and dealings that set interests against each other.
import { searchKey } from '../../../../foundation/japanese-text.ts'
import type { Truth } from '../three-valued.ts'

/** What the matter touches, as far as interest goes. Bodies and people are named as in the officers' posts. */
export type MatterInterest =
  /** Dealings with a body: a loan, a guarantee, a contract, an investment. */
  | { readonly kind: 'dealing'; readonly body: string }
  /** Dealings with a director in person. */
  | { readonly kind: 'dealingInPerson'; readonly director: string }
  | { readonly kind: 'removalOfRepresentative'; readonly director: string }
  | { readonly kind: 'noPersonalInterest' }

export interface DirectorPost {
  readonly body: string
  /** Whether the director represents that body. A post alone, e.g. as employee or plain director, is for a person to judge. */
  readonly represents?: boolean | undefined
}

export interface DirectorWithPosts {
  readonly id: string
  readonly name?: string | undefined
  /** Absent: not declared. An empty list: none. */
  readonly posts?: readonly DirectorPost[] | undefined
}

export interface Interest {
  readonly director: string
  /** Undefined: a declaration is missing, or a person must judge. */
  readonly interested: Truth
  readonly because: string
  readonly article: string
}

const article = '一般法95条2項'

/** Who is excluded from a matter in the board. Posts in a member are lawful; they decide only who is interested in what. */
export function interestOf(director: DirectorWithPosts, matter: MatterInterest): Interest {
  const name = director.name ?? director.id
  const say = (interested: Truth, because: string): Interest => ({
    director: director.id,
    interested,
    because,
    article: matter.kind === 'dealing' || matter.kind === 'dealingInPerson' ? `${article}・84条1項` : article,
  })
  if (matter.kind === 'noPersonalInterest') return say(false, '特定の理事の利害にかかわらない議題です')
  if (matter.kind === 'dealing') return interestInDealing(director, matter.body, say, name)
  if (matter.director !== director.id) return say(false, `${name}にかかわる議題ではありません`)
  return matter.kind === 'dealingInPerson'
    ? say(true, `${name}は取引の相手方です`)
    : say(true, `${name}は解職の対象となる代表理事です(条文に列挙はなく、判例による扱いです)`)
}

function interestInDealing(
  { posts }: DirectorWithPosts,
  body: string,
  say: (interested: Truth, because: string) => Interest,
  name: string,
): Interest {
  if (!posts) return say(undefined, `${name}の兼職の申告がないため、${body}との利害関係が分かりません`)
  const held = posts.filter((post) => searchKey(post.body) === searchKey(body))
  if (held.length === 0) return say(false, `${name}は${body}に役職がありません`)
  if (held.some(({ represents }) => represents)) {
    return say(true, `${name}は相手方の${body}を代表しています`)
  }
  const undeclared = held.some(({ represents }) => represents === undefined)
  return undeclared
    ? say(undefined, `${name}が${body}を代表しているかが申告されていません`)
    : say(undefined, `${name}は${body}に代表でない役職があります。特別の利害関係に当たるかは人が判断してください`)
}
