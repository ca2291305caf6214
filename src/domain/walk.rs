//! The walk: its stages and steps in their order, which of them each mode shows first, and how far each has come.
//!
//! `product.md`, "The walk". No step is compulsory and any can be opened; a mode only decides what is shown first.

use super::choices::choices;
use super::list::List;
use super::opening::Mode;
use super::session::Session;

choices! {
    /// A stage of the walk.
    Stage {
        Opening = "opening", Story = "story", PowerMap = "power-map", Cooperation = "co-operation",
        Advocacy = "advocacy", Protection = "partnership-or-protection", Closing = "closing", Records = "records",
    }
}

choices! {
    /// A step of the walk, saved and addressed by stage and name.
    Step {
        Opening = "opening/start",
        People = "story/people", Evidence = "story/evidence",
        Frame = "power-map/frame", Who = "power-map/who", Links = "power-map/links", Sources = "power-map/sources",
        Position = "power-map/position", Working = "power-map/working", TheirEyes = "power-map/their-eyes", Shift = "power-map/shift",
        Behaviour = "co-operation/behaviour", Ask = "co-operation/ask", Exceptions = "co-operation/exceptions",
        Now = "co-operation/now", Explanations = "co-operation/explanations", Grid = "co-operation/grid",
        Doubt = "co-operation/doubt", Standing = "co-operation/standing", FindOut = "co-operation/find-out",
        Move = "co-operation/move",
        Advocacy = "advocacy/check",
        Question = "partnership-or-protection/question", SourceGrid = "partnership-or-protection/sources",
        Timeline = "partnership-or-protection/timeline", Level = "partnership-or-protection/level", Tests = "partnership-or-protection/test",
        Lasting = "partnership-or-protection/lasting", KeptShared = "partnership-or-protection/kept-shared",
        SecondLooks = "partnership-or-protection/second-looks",
        Judgement = "partnership-or-protection/judgement", Tripwires = "partnership-or-protection/tripwires",
        Obstacles = "closing/obstacles", Plan = "closing/plan", Ending = "closing/ending",
        Record = "records/record",
    }
}

impl Stage {
    /// The steps of this stage, in order.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        Step::ALL.iter().copied().filter(move |step| step.stage() == self)
    }
}

impl Step {
    /// The stage it belongs to.
    #[must_use]
    pub fn stage(self) -> Stage {
        let stage = self.id().split('/').next().and_then(Stage::from_id);
        // Every step id begins with the id of a stage; a test holds it.
        stage.unwrap_or(Stage::Opening)
    }

    /// Its name within the stage, as the address bar has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.id().split('/').nth(1).unwrap_or_default()
    }

    /// Whether a mode shows it at first. The others stand under "more steps".
    ///
    /// The short walk of `product.md`: tool 1 steps 1, 2, 4, 7, 8; tool 2 steps 1, 2, 5, 9, 10; tool 3 steps 1, 2,
    /// 4, 7, 10. The links are among them because a map without ties is a list, and the grid because explanations
    /// are rivals only when they meet the evidence. With somebody else in the room there is time for a judgement, and
    /// for what is looked at before one is made.
    #[must_use]
    pub const fn shown_first(self, mode: Mode) -> bool {
        let short = !matches!(
            self,
            Self::Position
                | Self::Working
                | Self::Exceptions
                | Self::Now
                | Self::Doubt
                | Self::Standing
                | Self::Advocacy
                | Self::Timeline
                | Self::Tests
                | Self::Lasting
                | Self::SecondLooks
                | Self::Judgement
                | Self::Obstacles
        );
        match mode {
            Mode::Solo => short,
            Mode::Supervision | Mode::Seminar => {
                short || matches!(self, Self::Timeline | Self::SecondLooks | Self::Judgement)
            }
        }
    }

    /// The step after this one among those the mode shows first.
    #[must_use]
    pub fn next(self, mode: Mode) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| *step > self && step.shown_first(mode))
    }

    /// The step before this one among those the mode shows first.
    #[must_use]
    pub fn previous(self, mode: Mode) -> Option<Self> {
        Self::ALL.iter().rev().copied().find(|step| *step < self && step.shown_first(mode))
    }
}

choices! {
    /// How far a step has come.
    Progress { Untouched = "untouched", Begun = "begun", Considered = "considered" }
}

/// How far a step has come: considered when its writer says so, begun when something of it is written.
#[must_use]
pub fn progress(session: &Session, step: Step) -> Progress {
    if session.considered.contains(&step) {
        Progress::Considered
    } else if begun(session, step) {
        Progress::Begun
    } else {
        Progress::Untouched
    }
}

fn begun(session: &Session, step: Step) -> bool {
    let Session { opening, story, power, cooperation, advocacy, protection, closing, .. } = session;
    let written = |texts: &[&str]| texts.iter().any(|text| !text.trim().is_empty());
    let any_decision = |test: &dyn Fn(&super::protection::Decision) -> bool| {
        protection.decisions.iter().any(|decision| test(decision))
    };
    match step {
        Step::Opening => {
            opening.nation.is_some()
                || opening.setting.is_some()
                || opening.ground_rules
                || opening.fictional.is_some()
                || written(&[&opening.title, &opening.situation, &opening.purpose])
        }
        Step::People | Step::Who => some(&story.actors),
        Step::Evidence => some(&story.evidence) || some(&story.events),
        Step::Frame => written(&[&power.frame.decision, &power.frame.decided_by]) || power.frame.by.is_some(),
        Step::Links => some(&power.map.ties),
        Step::Sources => some(&power.map.ratings),
        Step::Position => some(&power.facets),
        Step::Working => power.map.ties.iter().any(|tie| tie.working.is_some() || tie.expression.is_some()),
        Step::TheirEyes => some(&power.viewpoints),
        Step::Shift => some(&power.shifts),
        Step::Behaviour => some(&cooperation.episodes),
        Step::Ask => cooperation.ask != super::cooperation::Ask::default(),
        Step::Exceptions => some(&cooperation.exceptions),
        Step::Now => cooperation.now_at != super::cooperation::NowAt::default(),
        Step::Explanations => some(&cooperation.explanations),
        Step::Grid => cooperation.explanations.iter().any(|row| !row.fits.is_empty()),
        Step::Doubt => cooperation.key_entry.is_some(),
        Step::Standing => cooperation.explanations.iter().any(|row| !row.standings.is_empty()),
        Step::FindOut => some(&cooperation.enquiries),
        Step::Move => some(&cooperation.moves) || cooperation.resolve != super::cooperation::Resolve::default(),
        Step::Advocacy => some(&advocacy.checks),
        Step::Question => some(&protection.decisions),
        Step::SourceGrid => !protection.sources.is_empty() || !protection.checks.is_empty(),
        // What the timeline shows is written elsewhere, and the drawing is worked out from it.
        Step::Timeline => false,
        Step::SecondLooks => some(&protection.trap_answers),
        Step::Level => any_decision(&|decision| decision.now.is_some() || !decision.levels.is_empty()),
        Step::Tests => any_decision(&|decision| decision.tests != super::protection::Tests::default()),
        Step::Lasting => any_decision(&|decision| written(&[&decision.lasting])),
        Step::KeptShared => any_decision(&|decision| !decision.kept_shared.is_empty()),
        Step::Judgement => some(&protection.judgements) || any_decision(&|decision| written(&[&decision.draft.text])),
        Step::Tripwires => some(&protection.tripwires) || written(&[&protection.tripwire_draft.trigger]),
        Step::Obstacles => some(&closing.obstacles) || some(&closing.ownerships),
        Step::Plan => some(&closing.actions) || some(&closing.unmet),
        Step::Ending => closing.ending != super::closing::Ending::default(),
        Step::Record => false,
    }
}

fn some<T>(list: &List<T>) -> bool {
    !list.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_addressed_under_a_stage_and_stages_are_in_order() {
        for step in Step::ALL {
            assert!(step.id().starts_with(&format!("{}/", step.stage().id())), "{}", step.id());
            assert!(!step.name().is_empty(), "{}", step.id());
        }
        assert!(Step::ALL.is_sorted_by_key(|step| step.stage()));
        assert!(Stage::ALL.iter().all(|stage| stage.steps().next().is_some()));
    }

    #[test]
    fn walking_on_from_the_first_step_reaches_the_record_and_back() {
        for mode in Mode::ALL.iter().copied() {
            let mut way = vec![Step::Opening];
            while let Some(next) = way.last().and_then(|step| step.next(mode)) {
                way.push(next);
            }
            assert_eq!(way.last(), Some(&Step::Record));
            assert!(way.windows(2).all(|pair| pair[1].previous(mode) == Some(pair[0])));
        }
    }
}
