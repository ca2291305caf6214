//! The catalogue: every rule, the heading it stands under, and the steps it concerns. Its order is the order in which
//! second looks are shown, and is no order of importance.

use super::facts::Facts;
use super::{Reference, accounts, changing, evidence, otherwise, power, voices};
use crate::domain::protection::{Trap, TrapGroup};
use crate::domain::walk::Step;

/// One rule.
pub(super) struct Rule {
    pub(super) trap: Trap,
    pub(super) group: TrapGroup,
    /// The steps beside which it is asked.
    pub(super) steps: &'static [Step],
    /// What raises it; nothing while it is silent.
    pub(super) matches: fn(&Facts<'_>) -> Vec<Reference>,
}

macro_rules! rules {
    ($($group:ident { $($trap:ident $file:ident::$matches:ident [$($step:ident),+];)+ })+) => {
        &[$($(Rule {
            trap: Trap::$trap, group: TrapGroup::$group, steps: &[$(Step::$step),+], matches: $file::$matches,
        },)+)+]
    };
}

/// Every rule, heading by heading.
pub(super) const RULES: &[Rule] = rules! {
    ChangingOurMind {
        D1 changing::first_impression [Timeline, Judgement];
        D2 changing::slow_revision [Standing];
        D6 changing::rising_concern [Timeline, Judgement];
        D7 changing::drift [Tripwires, Plan];
        D13 changing::vivid_or_latest [Judgement];
        D15 changing::fresh_start [Timeline, Judgement];
        D28 changing::history_not_cited [Timeline, Judgement];
        D29 changing::imposed_not_judged_again [Level, Judgement];
    }
    WhoseAccount {
        D3 accounts::one_main_source [Evidence, SourceGrid];
        D4 accounts::unchecked_self_account [Evidence, SourceGrid];
        D23 accounts::unchecked_explanation [Evidence, SourceGrid];
        D24 accounts::weight_of_voices [SourceGrid, Judgement];
        D25 accounts::one_households_reassurance [SourceGrid, Judgement];
        D20 accounts::discounted_source [Evidence, SourceGrid];
        D31 accounts::silent_agency [People, SourceGrid];
    }
    WhoseVoice {
        D5 voices::missing_voice [People, SourceGrid];
        D32 voices::not_seen_since [Evidence, Timeline];
        D16 voices::unseen_adult [People, SourceGrid];
        D39 voices::parent_not_heard [People, Level];
        D30 voices::no_advocacy_answer [Advocacy, Level];
    }
    WhatEvidenceIs {
        D8 evidence::effort_for_change [Evidence, Now, Judgement];
        D9 evidence::label_for_behaviour [Evidence, Behaviour, Explanations, Judgement];
        D12 evidence::decides_nothing [Grid];
        D14 evidence::uneven_checking [Grid, Doubt];
        D21 evidence::inference_as_fact [Judgement];
        D26 evidence::unclear_is_not_no [Judgement];
        D27 evidence::one_look [Judgement];
        D33 evidence::only_when_expected [SourceGrid, Judgement];
        D40 evidence::what_was_the_expert_told [Judgement];
    }
    HowElse {
        D10 otherwise::too_few_explanations [Explanations];
        D11 otherwise::nothing_about_us [Explanations];
        D22 otherwise::no_dissent [Level, Judgement];
        D35 otherwise::refusal_at_face_value [Explanations];
    }
    PowerAndPartnership {
        D17 power::tried_yet [Move, Level];
        D18 power::unused_or_passed [Sources, Shift, Plan];
        D19 power::force_before_help [Tests, KeptShared];
        D34 power::capacity_for_what [Question, Judgement];
        D36 power::who_will_notice [Tripwires, Level];
        D37 power::by_what_authority [Tests];
    }
};
