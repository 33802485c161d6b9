import { articlesStateTheArea } from './articles/articles-state-the-area.ts'
import { boardIsEstablished } from './articles/board-is-established.ts'
import { councilSpeaksForTheCommunity } from './articles/council-speaks-for-the-community.ts'
import { ordinanceAsksNothingMore } from './articles/ordinance-asks-nothing-more.ts'
import { participantsAskBeforeTheyDecide } from './articles/participants-ask-before-they-decide.ts'
import { propertyIsGivenOnRevocation } from './articles/property-is-given-on-revocation.ts'
import { residualAssetsGoToThePublic } from './articles/residual-assets-go-to-the-public.ts'
import type { Criterion } from './criterion.ts'
import type { Gate } from './gate.ts'
import { conferencesAgree } from './gates/conferences-agree.ts'
import { medicalCouncilIsHeard } from './gates/medical-council-is-heard.ts'
import { nothingDisqualifies } from './gates/nothing-disqualifies.ts'
import { otherPrefecturesAreHeard } from './gates/other-prefectures-are-heard.ts'
import { regionalVisionIsRespected } from './gates/regional-vision-is-respected.ts'
import { eachMemberHasOneVoteOrAFairShare } from './members/each-member-has-one-vote-or-a-fair-share.ts'
import { hospitalsLeadTheParticipants } from './members/hospitals-lead-the-participants.ts'
import { individualsNeedTheNoMoneyClause } from './members/individuals-need-the-no-money-clause.ts'
import { joiningAndLeavingIsFair } from './members/joining-and-leaving-is-fair.ts'
import { onlyEligiblePersonsAreMembers } from './members/only-eligible-persons-are-members.ts'
import { participantsHoldMostVotes } from './members/participants-hold-most-votes.ts'
import { interestedPersonsAreBarred } from './officers/interested-persons-are-barred.ts'
import { officersAreEnoughAndIndependent } from './officers/officers-are-enough-and-independent.ts'
import { oneDirectorRepresents } from './officers/one-director-represents.ts'
import { cooperationIsTheMainPurpose } from './purpose/cooperation-is-the-main-purpose.ts'
import { meansAndSkillsSuffice } from './purpose/means-and-skills-suffice.ts'
import { nobodyIsFavoured } from './purpose/nobody-is-favoured.ts'
import { otherBusinessDoesNoHarm } from './purpose/other-business-does-no-harm.ts'
import { policyStatesAreaMattersAndTargets } from './purpose/policy-states-area-matters-and-targets.ts'

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
