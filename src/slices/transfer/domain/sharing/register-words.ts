export const directionNames = { given: '渡した', received: '受け取った' } as const

export const answerNames = {
  allowed: 'そろっている',
  unfinished: 'まだそろっていない',
  blocked: '異議・撤回がある',
} as const
