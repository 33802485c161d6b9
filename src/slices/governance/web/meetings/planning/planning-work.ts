export const planningWork = {
  refusal: '会議を招集できるのは、法人の事務局だけです。',
  invitation: '会議を招集するには、サインインしてください。',
}
