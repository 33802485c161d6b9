export const keepersWork = {
  refusal: '病棟と受入条件表を扱えるのは、地域連携室の看護師・医療ソーシャルワーカー・医師と施設管理者です。',
  invitation: '病棟と受入条件表を見るには、サインインしてください。',
}
