/** Of what several people may write: whoever saves says what the form began with, and is told what stands there by now. */
export const changedMeanwhile = {
  'changed-meanwhile': {
    status: 409,
    title: 'ほかの人が先に改めました。あなたの入力は残っていて、まだ保存していません。',
  },
} as const
