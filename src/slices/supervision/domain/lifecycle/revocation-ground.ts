// 法70条の21: on what a certification must, or may, be revoked.

export const revocationGrounds = {
  disqualified: { says: '法70条の4第1号又は第3号に当たることになった', article: '法70条の21第1項', must: true },
  fraud: { says: '偽りその他不正の手段で認定を受けた', article: '法70条の21第1項', must: true },
  criterionLost: { says: '認定の基準に適合しなくなった', article: '法70条の21第2項', must: false },
  applied: { says: '法人から取消しの申請があった', article: '法70条の21第2項', must: false },
  breach: { says: '法令又はこれに基づく処分に違反した', article: '法70条の21第2項', must: false },
} as const

export type RevocationGround = keyof typeof revocationGrounds
export const revocationGroundKeys = Object.keys(revocationGrounds) as [RevocationGround, ...RevocationGround[]]
