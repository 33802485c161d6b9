export interface DeclaredPost {
  readonly body: string
  readonly represents?: boolean | undefined
  readonly forProfit?: boolean | undefined
  readonly tradesWith?: string[] | undefined
}

const unknown = '不明'
const none = 'なし'
const words = {
  represents: { 代表: true, 代表でない: false },
  forProfit: { 営利: true, 非営利: false },
} as const

/** One post a line, as the office writes it: 法人／代表／非営利／取引先. Undefined: nothing was declared. */
export function readPosts(text: string): { posts: DeclaredPost[] | undefined } | { message: string } {
  if (text === '') return { posts: undefined }
  if (text === none) return { posts: [] }
  const posts: DeclaredPost[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [body = '', represents = unknown, profit = unknown, trades = unknown] = line
      .split(/[／/]/)
      .map((part) => part.trim())
    const says = { represents: wordIn(words.represents, represents), forProfit: wordIn(words.forProfit, profit) }
    if (!body || says.represents === null || says.forProfit === null) {
      return { message: `${index + 1}行目を読めません。「法人の名称／代表／非営利／なし」のように書いてください。` }
    }
    posts.push({ body, represents: says.represents, forProfit: says.forProfit, tradesWith: tradesOf(trades) })
  }
  return { posts }
}

export function writtenPosts(posts: readonly DeclaredPost[] | undefined): string {
  if (!posts) return ''
  if (posts.length === 0) return none
  return posts
    .map(({ body, represents, forProfit, tradesWith }) =>
      [
        body,
        represents === undefined ? unknown : represents ? '代表' : '代表でない',
        forProfit === undefined ? unknown : forProfit ? '営利' : '非営利',
        tradesWith === undefined ? unknown : tradesWith.length === 0 ? none : tradesWith.join('、'),
      ].join('／'),
    )
    .join('\n')
}

/** Undefined: 不明. Null: a word that means nothing here. */
function wordIn(meanings: Readonly<Record<string, boolean>>, word: string): boolean | undefined | null {
  if (word === '' || word === unknown) return undefined
  return meanings[word] ?? null
}

const tradesOf = (text: string): string[] | undefined => {
  if (text === '' || text === unknown) return undefined
  return text === none ? [] : text.split('、').map((each) => each.trim())
}
