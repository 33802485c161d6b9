import type { Criterion } from './criterion.ts'
import type { Gate } from './gate.ts'
import { articlesStateTheArea } from './rules/articles/articles-state-the-area.ts'
import { boardIsEstablished } from './rules/articles/board-is-established.ts'
import { councilSpeaksForTheCommunity } from './rules/articles/council-speaks-for-the-community.ts'
import { ordinanceAsksNothingMore } from './rules/articles/ordinance-asks-nothing-more.ts'
import { participantsAskBeforeTheyDecide } from './rules/articles/participants-ask-before-they-decide.ts'
import { propertyIsGivenOnRevocation } from './rules/articles/property-is-given-on-revocation.ts'
import { residualAssetsGoToThePublic } from './rules/articles/residual-assets-go-to-the-public.ts'
import { conferencesAgree } from './rules/gates/conferences-agree.ts'
import { medicalCouncilIsHeard } from './rules/gates/medical-council-is-heard.ts'
import { nothingDisqualifies } from './rules/gates/nothing-disqualifies.ts'
import { otherPrefecturesAreHeard } from './rules/gates/other-prefectures-are-heard.ts'
import { regionalVisionIsRespected } from './rules/gates/regional-vision-is-respected.ts'
import { eachMemberHasOneVoteOrAFairShare } from './rules/members/each-member-has-one-vote-or-a-fair-share.ts'
import { hospitalsLeadTheParticipants } from './rules/members/hospitals-lead-the-participants.ts'
import { individualsNeedTheNoMoneyClause } from './rules/members/individuals-need-the-no-money-clause.ts'
import { joiningAndLeavingIsFair } from './rules/members/joining-and-leaving-is-fair.ts'
import { onlyEligiblePersonsAreMembers } from './rules/members/only-eligible-persons-are-members.ts'
import { participantsHoldMostVotes } from './rules/members/participants-hold-most-votes.ts'
import { interestedPersonsAreBarred } from './rules/officers/interested-persons-are-barred.ts'
import { officersAreEnoughAndIndependent } from './rules/officers/officers-are-enough-and-independent.ts'
import { oneDirectorRepresents } from './rules/officers/one-director-represents.ts'
import { cooperationIsTheMainPurpose } from './rules/purpose/cooperation-is-the-main-purpose.ts'
import { meansAndSkillsSuffice } from './rules/purpose/means-and-skills-suffice.ts'
import { nobodyIsFavoured } from './rules/purpose/nobody-is-favoured.ts'
import { otherBusinessDoesNoHarm } from './rules/purpose/other-business-does-no-harm.ts'
import { policyStatesAreaMattersAndTargets } from './rules/purpose/policy-states-area-matters-and-targets.ts'

/** 法70条の3第1項, in the order of its items. */
export const criteria: readonly Criterion[] = [
  cooperationIsTheMainPurpose,
  meansAndSkillsSuffice,
  nobodyIsFavoured,
  individualsNeedTheNoMoneyClause,
  otherBusinessDoesNoHarm,
  policyStatesAreaMattersAndTargets,
  articlesStateTheArea,
  onlyEligiblePersonsAreMembers,
  hospitalsLeadTheParticipants,
  joiningAndLeavingIsFair,
  eachMemberHasOneVoteOrAFairShare,
  participantsHoldMostVotes,
  interestedPersonsAreBarred,
  officersAreEnoughAndIndependent,
  oneDirectorRepresents,
  boardIsEstablished,
  councilSpeaksForTheCommunity,
  participantsAskBeforeTheyDecide,
  propertyIsGivenOnRevocation,
  residualAssetsGoToThePublic,
  ordinanceAsksNothingMore,
]

export const gates: readonly Gate[] = [
  nothingDisqualifies,
  regionalVisionIsRespected,
  medicalCouncilIsHeard,
  conferencesAgree,
  otherPrefecturesAreHeard,
]
