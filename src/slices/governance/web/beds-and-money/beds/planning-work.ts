export const bedPlanningWork = {
  refusal: '病床の融通の計画を書けるのは、法人の事務局だけです。',
  invitation: '病床の融通の計画を書くには、サインインしてください。',
}
