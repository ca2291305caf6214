//! The walk: its stages and steps in their order, which of them each mode shows first, and how far each has come.
//!
//! `product.md`, "The walk". No step is compulsory and any can be opened; a mode only decides what is shown first.

use super::choices::choices;
use super::list::List;
use super::opening::{Mode, Opening, Tool};
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
        Advocacy = "advocacy/check", AdvocacyProcess = "advocacy/process", AdvocacyRoutes = "advocacy/routes",
        AdvocacyWho = "advocacy/who", AdvocacyChoice = "advocacy/choice", Speaking = "advocacy/speaking",
        AdvocacyAfter = "advocacy/afterwards",
        Question = "partnership-or-protection/question", SourceGrid = "partnership-or-protection/sources",
        Timeline = "partnership-or-protection/timeline",
        TwoVoices = "partnership-or-protection/two-voices", Level = "partnership-or-protection/level", Tests = "partnership-or-protection/test",
        Lasting = "partnership-or-protection/lasting", KeptShared = "partnership-or-protection/kept-shared",
        SecondLooks = "partnership-or-protection/second-looks",
        Judgement = "partnership-or-protection/judgement", Tripwires = "partnership-or-protection/tripwires",
        Wants = "closing/wants", Obstacles = "closing/obstacles", Ownership = "closing/ownership", Plan = "closing/plan", Ending = "closing/ending",
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
    /// for what is looked at before one is made; supervision has time for whether somebody needs an advocate
    /// (`domain.md`, section 3).
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
                | Self::AdvocacyProcess
                | Self::AdvocacyRoutes
                | Self::AdvocacyWho
                | Self::AdvocacyChoice
                | Self::Speaking
                | Self::AdvocacyAfter
                | Self::Timeline
                | Self::TwoVoices
                | Self::Tests
                | Self::Lasting
                | Self::SecondLooks
                | Self::Judgement
                | Self::Wants
                | Self::Obstacles
                | Self::Ownership
        );
        match mode {
            Mode::Solo => short,
            Mode::Supervision | Mode::Seminar => {
                let of_two = matches!(mode, Mode::Supervision) && matches!(self, Self::Advocacy | Self::TwoVoices);
                short || of_two || matches!(self, Self::Timeline | Self::SecondLooks | Self::Judgement)
            }
        }
    }

    /// The tool it belongs to. Every plan has time for second looks and tripwires, whichever tool was chosen.
    #[must_use]
    pub fn tool(self) -> Option<Tool> {
        match self.stage() {
            Stage::PowerMap => Some(Tool::PowerMap),
            Stage::Cooperation => Some(Tool::Cooperation),
            Stage::Protection if !matches!(self, Self::SecondLooks | Self::Tripwires) => Some(Tool::Protection),
            _ => None,
        }
    }

    /// Whether it is on the way of somebody who is at `here`: it is shown first; or it is in the same stage, and would
    /// be shown first had the tool been chosen. A stage of which nothing is shown first is walked whole once one is in
    /// it, and so is the advocacy check once it is about somebody.
    #[must_use]
    pub fn on_the_way(self, here: Self, session: &Session) -> bool {
        let (stage, opening) = (here.stage(), &session.opening);
        let usual = |step: Self| opening.task.is_none() && step.shown_first(opening.mode);
        let whole = || {
            let about_somebody = stage == Stage::Advocacy && !session.advocacy.checks.is_empty();
            opening.task.is_none() && about_somebody || !stage.steps().any(|step| opening.shows(step) || usual(step))
        };
        opening.shows(self) || self.stage() == stage && (self.tool() == here.tool() && usual(self) || whole())
    }

    /// The step that comes after this one.
    #[must_use]
    pub fn next(self, session: &Session) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| *step > self && step.on_the_way(self, session))
    }

    /// The step that comes before this one.
    #[must_use]
    pub fn previous(self, session: &Session) -> Option<Self> {
        Self::ALL.iter().rev().copied().find(|step| *step < self && step.on_the_way(self, session))
    }
}

impl Opening {
    /// Whether a step is shown at first: those of the exercise in a group's copy of one, with the case before them and
    /// the sending after; else those of the mode, without the tools that were not chosen.
    #[must_use]
    pub fn shows(&self, step: Step) -> bool {
        match &self.task {
            Some(task) if !task.steps.is_empty() => {
                matches!(step, Step::Opening | Step::Record) || task.steps.contains(&step)
            }
            _ => {
                let chosen = step.tool().is_none_or(|tool| self.tools.is_empty() || self.tools.contains(&tool));
                chosen && step.shown_first(self.mode)
            }
        }
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
    let any_check =
        |test: &dyn Fn(&super::advocacy::AdvocacyCheck) -> bool| advocacy.checks.iter().any(|check| test(check));
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
        Step::AdvocacyProcess => any_check(&|check| {
            !check.processes.is_empty() || check.decision_date.is_some() || written(&[&check.process, &check.late])
        }),
        Step::AdvocacyRoutes => {
            any_check(&|check| !check.routes.is_empty() || check.capacity.is_some() || check.helper.is_some())
        }
        Step::AdvocacyWho => any_check(&|check| check.who.is_some() || !check.conflicts.is_empty()),
        Step::AdvocacyChoice => any_check(&|check| {
            check.explained.is_some()
                || check.choice.is_some()
                || check.referred_on.is_some()
                || written(&[&check.said, &check.may_share])
        }),
        Step::Speaking => any_check(&|check| check.acting != super::advocacy::Acting::default()),
        Step::AdvocacyAfter => any_check(&|check| {
            !check.outcomes.is_empty() || !check.recorded.is_empty() || written(&[&check.record_note])
        }),
        Step::Question => some(&protection.decisions),
        Step::SourceGrid => !protection.sources.is_empty() || !protection.checks.is_empty(),
        // What the timeline shows is written elsewhere, and the drawing is worked out from it.
        Step::Timeline => false,
        Step::TwoVoices => some(&session.voices),
        Step::SecondLooks => some(&protection.trap_answers),
        Step::Level => any_decision(&|decision| decision.now.is_some() || !decision.levels.is_empty()),
        Step::Tests => any_decision(&|decision| decision.tests != super::protection::Tests::default()),
        Step::Lasting => any_decision(&|decision| written(&[&decision.lasting])),
        Step::KeptShared => any_decision(&|decision| !decision.kept_shared.is_empty()),
        Step::Judgement => some(&protection.judgements) || any_decision(&|decision| written(&[&decision.draft.text])),
        Step::Tripwires => some(&protection.tripwires) || written(&[&protection.tripwire_draft.trigger]),
        Step::Wants => some(&closing.wants),
        Step::Obstacles => some(&closing.obstacles),
        Step::Ownership => some(&closing.ownerships) || closing.footing != super::footing::Footing::default(),
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
    use crate::domain::advocacy::AdvocacyCheck;
    use crate::domain::seminar::Task;
    use crate::domain::{AdvocacyId, Change, Command, ExerciseId, SessionId};

    #[test]
    fn every_step_is_addressed_under_a_stage_and_stages_are_in_order() {
        for step in Step::ALL {
            assert!(step.id().starts_with(&format!("{}/", step.stage().id())), "{}", step.id());
            assert!(!step.name().is_empty(), "{}", step.id());
        }
        assert!(Step::ALL.is_sorted_by_key(|step| step.stage()));
        assert!(Stage::ALL.iter().all(|stage| stage.steps().next().is_some()));
    }

    fn session(opening: Opening) -> Session {
        Session::new(SessionId::new("s").unwrap(), opening)
    }

    fn opening(mode: Mode) -> Opening {
        Opening::new(mode, crate::domain::dates::parse("2026-11-22").unwrap())
    }

    /// Everything that comes after a step, one after the other.
    fn way(from: Step, session: &Session) -> Vec<Step> {
        std::iter::successors(Some(from), |step| step.next(session)).collect()
    }

    fn is_walked_back_as_well(way: &[Step], session: &Session) {
        assert!(way.windows(2).all(|pair| pair[1].previous(session) == Some(pair[0])), "{way:?}");
    }

    #[test]
    fn advocacy_is_walked_whole_once_one_is_in_it_or_it_is_about_somebody() {
        let steps: Vec<Step> = Stage::Advocacy.steps().collect();
        for mode in Mode::ALL.iter().copied() {
            let nobody = session(opening(mode));
            let checked = Command::Advocacy(Change::add(AdvocacyCheck::new(AdvocacyId::new("a").unwrap())));
            let somebody = crate::domain::apply(&nobody, checked, nobody.opening.begun).unwrap();
            assert_eq!(way(Step::Advocacy, &somebody)[..8], [&steps[..], &[Step::Question]].concat());
            is_walked_back_as_well(&steps, &somebody);
            if mode == Mode::Supervision {
                assert_eq!(Step::Move.next(&nobody), Some(Step::Advocacy), "there is time to ask");
                assert_eq!(Step::Advocacy.next(&nobody), Some(Step::Question), "nobody needs one");
            } else {
                assert_eq!(Step::Move.next(&nobody), Some(Step::Question));
                assert_eq!(way(Step::Advocacy, &nobody)[..7], steps);
            }
            assert_eq!(Step::Advocacy.previous(&nobody), Some(Step::Move));
            assert!(!Step::AdvocacyWho.on_the_way(Step::Move, &nobody));
        }
    }

    #[test]
    fn a_tool_that_was_not_chosen_is_left_out_until_one_is_in_it() {
        for mode in Mode::ALL.iter().copied() {
            let all = session(opening(mode));
            for tool in Tool::ALL.iter().copied() {
                let one = session(Opening { tools: [tool].into_iter().collect(), ..opening(mode) });
                let expected: Vec<Step> = way(Step::Opening, &all)
                    .into_iter()
                    .filter(|step| step.tool().is_none_or(|of| of == tool))
                    .collect();
                assert_eq!(way(Step::Opening, &one), expected);
                is_walked_back_as_well(&expected, &one);
                assert!(expected.contains(&Step::Tripwires), "every plan has time for them");
            }
            let other = session(Opening { tools: [Tool::PowerMap].into_iter().collect(), ..opening(mode) });
            assert_eq!(Step::Behaviour.next(&other), Step::Behaviour.next(&all), "in it, it is walked as ever");
        }
    }

    #[test]
    fn walking_on_from_the_first_step_reaches_the_record_and_back() {
        let (exercise, steps) = (ExerciseId::new("e").unwrap(), [Step::Level, Step::Links].into_iter().collect());
        let task = Task { exercise, title: String::new(), steps, group: String::new() };
        let of_group = session(Opening { task: Some(task), ..opening(Mode::Seminar) });
        assert_eq!(way(Step::Opening, &of_group), [Step::Opening, Step::Links, Step::Level, Step::Record]);
        for mode in Mode::ALL.iter().copied() {
            let session = session(opening(mode));
            let way = way(Step::Opening, &session);
            assert_eq!(way.last(), Some(&Step::Record));
            is_walked_back_as_well(&way, &session);
        }
    }
}
