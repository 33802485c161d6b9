// plants: rule-cites-its-article
export const nobodyKnowsWhy = { title: '根拠のない規則', decide: () => 'met' }
