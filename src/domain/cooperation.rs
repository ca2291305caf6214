//! Tool 2, why co-operation is not happening: rival explanations held against dated evidence, our own conduct among
//! them, and what would move things towards co-operation.
//!
//! `domain.md`, "Tool 2". Explanations are rows and evidence columns (R11). Marks are never counted.

use super::sorted::{SortedMap, SortedSet};

use super::YesNo;
use super::choices::choices;
use super::dates::Date;
use super::form::form;
use super::ids::{EnquiryId, EpisodeId, EvidenceId, ExceptionId, ExplanationId, MoveId};
use super::list::{List, Record};

/// An episode of behaviour, without a label (step 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Episode {
    /// Its id.
    pub id: EpisodeId,
    /// The day.
    pub date: Option<Date>,
    /// What was asked.
    pub asked: String,
    /// How it was asked.
    pub how: String,
    /// What the person did or said.
    pub response: String,
    /// What it meant for the person at the centre.
    pub effect: String,
}

form!(Episode { id, date, asked, how, response, effect });

impl Record for Episode {
    type Id = EpisodeId;
    fn id(&self) -> &EpisodeId {
        &self.id
    }
}

/// The ask itself (step 2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// What is being asked, in one sentence.
    pub what: String,
    /// Is it clear?
    pub clear: Option<YesNo>,
    /// Is it possible for them?
    pub possible: Option<YesNo>,
    /// Is it theirs too?
    pub theirs: Option<YesNo>,
    /// Is it fair?
    pub fair: Option<YesNo>,
    /// In the writer's words.
    pub note: String,
}

form!(Ask { what, clear, possible, theirs, fair, note });

/// A time when it went better (step 3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its id.
    pub id: ExceptionId,
    /// When, with whom, what was different.
    pub text: String,
    /// The entries that show it.
    pub evidence: Vec<EvidenceId>,
}

form!(Exception { id, text, evidence });

impl Record for Exception {
    type Id = ExceptionId;
    fn id(&self) -> &ExceptionId {
        &self.id
    }
}

choices! {
    /// Where co-operation stands now (step 4).
    Stance {
        Refusing = "refusing", Avoiding = "avoiding", GoingThroughMotions = "going-through-motions",
        Partial = "partial", Negotiating = "negotiating", SharingOwnership = "sharing-ownership",
    }
}

choices! {
    /// Whether words, effort or change are there.
    Presence { Present = "present", Mixed = "mixed", Absent = "absent", Unknown = "unknown" }
}

/// Where things stand now (step 4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NowAt {
    /// Where co-operation stands.
    pub stance: Option<Stance>,
    /// Words of agreement.
    pub words: Option<Presence>,
    /// Effort.
    pub effort: Option<Presence>,
    /// Change in the person's life.
    pub change: Option<Presence>,
}

form!(NowAt { stance, words, effort, change });

choices! {
    /// The six groups of reasons (`domain.md`, "Reasons").
    ReasonGroup {
        Us = "us", FearHistory = "fear-history", Cannot = "cannot", Others = "others",
        Disagreement = "disagreement", Concealment = "concealment",
    }
}

choices! {
    /// The twenty-one reasons (`domain.md`, "Reasons"), in their numbered order.
    Reason {
        AskUnclear = "ask-unclear", OurManner = "our-manner", BrokenPromises = "broken-promises",
        PlanIsOurs = "plan-is-ours", FearOfLoss = "fear-of-loss", Mistrust = "mistrust", Shame = "shame",
        Trauma = "trauma", Practical = "practical", Communication = "communication",
        HealthGriefSubstances = "health-grief-substances", CapacityInDoubt = "capacity-in-doubt",
        ControlledBySomeone = "controlled-by-someone", FamilyPressure = "family-pressure",
        ConflictingAgencies = "conflicting-agencies", DiscriminationPoverty = "discrimination-poverty",
        AboutTheProblem = "about-the-problem", LawfulChoice = "lawful-choice", Ambivalence = "ambivalence",
        HidingHarm = "hiding-harm", IntentToHarm = "intent-to-harm",
    }
}

impl Reason {
    /// The group this reason stands in.
    #[must_use]
    pub const fn group(self) -> ReasonGroup {
        match self {
            Self::AskUnclear | Self::OurManner | Self::BrokenPromises | Self::PlanIsOurs => ReasonGroup::Us,
            Self::FearOfLoss | Self::Mistrust | Self::Shame | Self::Trauma => ReasonGroup::FearHistory,
            Self::Practical | Self::Communication | Self::HealthGriefSubstances | Self::CapacityInDoubt => {
                ReasonGroup::Cannot
            }
            Self::ControlledBySomeone
            | Self::FamilyPressure
            | Self::ConflictingAgencies
            | Self::DiscriminationPoverty => ReasonGroup::Others,
            Self::AboutTheProblem | Self::LawfulChoice | Self::Ambivalence => ReasonGroup::Disagreement,
            Self::HidingHarm | Self::IntentToHarm => ReasonGroup::Concealment,
        }
    }

    /// Its number in the catalogue, 1 to 21.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }
}

choices! {
    /// How an entry bears on an explanation (step 6).
    Fit { Fits = "fits", DoesNotFit = "does-not-fit", SaysNothing = "says-nothing", DontKnow = "dont-know" }
}

choices! {
    /// The writer's word on an explanation (step 8).
    Standing { Standing = "standing", Weakened = "weakened", SetAside = "set-aside", CannotTell = "cannot-tell" }
}

/// The writer's word on an explanation, with its reason and day. Later ones follow; none is overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingOn {
    /// The day.
    pub date: Date,
    /// The word.
    pub standing: Standing,
    /// Why.
    pub why: String,
}

form!(StandingOn { date, standing, why });

/// A rival explanation (step 5): a row of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Its id.
    pub id: ExplanationId,
    /// In the writer's words.
    pub text: String,
    /// The reason of the catalogue it began from, if it did.
    pub reason: Option<Reason>,
    /// Its group.
    pub group: ReasonGroup,
    /// Whether the writer leans to it at the moment.
    pub leading: bool,
    /// Out of sight in the grid; never lost.
    pub hidden: bool,
    /// How entries bear on it. An entry that is not here has not been considered yet.
    pub fits: SortedMap<EvidenceId, Fit>,
    /// The writer's words on it, oldest first.
    pub standings: Vec<StandingOn>,
}

form!(Explanation { id, text, reason, group, leading, hidden, fits, standings });

impl Record for Explanation {
    type Id = ExplanationId;
    fn id(&self) -> &ExplanationId {
        &self.id
    }
}

impl Explanation {
    /// A row with nothing marked yet.
    #[must_use]
    pub fn new(id: ExplanationId, text: &str, reason: Option<Reason>, group: ReasonGroup) -> Self {
        Self {
            id,
            text: text.into(),
            reason,
            group: reason.map_or(group, Reason::group),
            leading: false,
            hidden: false,
            fits: SortedMap::new(),
            standings: Vec::new(),
        }
    }

    /// The latest word on it.
    #[must_use]
    pub fn standing(&self) -> Option<&StandingOn> {
        self.standings.last()
    }

    /// Whether it looks at us: at our own conduct, at agencies that ask for different things, or at what people like us
    /// have done to people like them (`domain.md`, D11).
    #[must_use]
    pub fn is_about_us(&self) -> bool {
        self.group == ReasonGroup::Us
            || matches!(self.reason, Some(Reason::ConflictingAgencies | Reason::DiscriminationPoverty))
    }

    /// Whether entries bear on this one and on another, and all of those alike: nothing that is known tells them apart.
    fn looks_like(&self, other: &Self) -> bool {
        let mut shared = false;
        for (entry, fit) in self.fits.iter() {
            match other.fits.get(entry) {
                Some(theirs) if theirs != fit => return false,
                Some(_) => shared = true,
                None => {}
            }
        }
        shared
    }
}

/// Something to find out (step 9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enquiry {
    /// Its id.
    pub id: EnquiryId,
    /// What we would expect to see if an explanation were true.
    pub question: String,
    /// The explanations it would tell apart.
    pub between: Vec<ExplanationId>,
    /// Who knows.
    pub who: String,
    /// Is it safe to ask?
    pub safe: Option<YesNo>,
    /// By when.
    pub by: Option<Date>,
}

form!(Enquiry { id, question, between, who, safe, by });

impl Record for Enquiry {
    type Id = EnquiryId;
    fn id(&self) -> &EnquiryId {
        &self.id
    }
}

/// A move towards co-operation (step 10).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Its id.
    pub id: MoveId,
    /// What we do differently.
    pub what: String,
    /// The explanation it answers.
    pub answers: Option<ExplanationId>,
    /// Whether it has been tried.
    pub tried: bool,
    /// What came of it.
    pub result: String,
}

form!(Move { id, what, answers, tried, result });

impl Record for Move {
    type Id = MoveId;
    fn id(&self) -> &MoveId {
        &self.id
    }
}

/// What stands around the moves (step 10).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolve {
    /// The writer's feelings about them. **Private**: on no shared view and in no case summary.
    pub feelings: String,
    /// What is not negotiable.
    pub bottom_lines: String,
    /// The small sign we look for.
    pub small_sign: String,
    /// When we look for it.
    pub sign_by: Option<Date>,
    /// What we do if there is none.
    pub if_none: String,
}

form!(Resolve { feelings, bottom_lines, small_sign, sign_by, if_none });

/// Tool 2, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cooperation {
    /// Episodes of behaviour.
    pub episodes: List<Episode>,
    /// The ask.
    pub ask: Ask,
    /// When it goes better.
    pub exceptions: List<Exception>,
    /// Where things stand now.
    pub now_at: NowAt,
    /// Rival explanations.
    pub explanations: List<Explanation>,
    /// The entry that would change the writer's mind if it were wrong (step 7).
    pub key_entry: Option<EvidenceId>,
    /// Entries out of sight in the grid; never lost.
    pub hidden_entries: SortedSet<EvidenceId>,
    /// What to find out.
    pub enquiries: List<Enquiry>,
    /// Moves towards co-operation.
    pub moves: List<Move>,
    /// What stands around the moves.
    pub resolve: Resolve,
}

form!(Cooperation {
    episodes,
    ask,
    exceptions,
    now_at,
    explanations,
    key_entry,
    hidden_entries,
    enquiries,
    moves,
    resolve
});

impl Cooperation {
    /// Whether an entry is marked alike in every row, so that it decides nothing between them. Needs two rows, and a
    /// mark in each.
    #[must_use]
    pub fn decides_nothing(&self, entry: &EvidenceId) -> bool {
        let mut marks = self.explanations.iter().map(|row| row.fits.get(entry));
        self.explanations.len() > 1 && marks.next().flatten().is_some_and(|first| marks.all(|mark| mark == Some(first)))
    }

    /// Explanations that nothing known tells apart and no enquiry asks about yet, two by two, as their writer placed
    /// them. What is set aside is left out.
    #[must_use]
    pub fn not_told_apart(&self) -> Vec<[&Explanation; 2]> {
        let mut pairs = Vec::new();
        let open = |row: &Explanation| row.standing().is_none_or(|said| said.standing != Standing::SetAside);
        for (at, one) in self.explanations.iter().enumerate() {
            for other in &self.explanations[at + 1..] {
                let asked =
                    |enquiry: &Enquiry| enquiry.between.contains(&one.id) && enquiry.between.contains(&other.id);
                let pending = open(one) && open(other) && !self.enquiries.iter().any(|enquiry| asked(enquiry));
                if pending && one.looks_like(other) {
                    pairs.push([&**one, &**other]);
                }
            }
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::{Cooperation, Enquiry, Explanation, Fit, Reason, ReasonGroup, Standing, StandingOn};
    use crate::domain::dates;
    use crate::domain::ids::{EnquiryId, EvidenceId, ExplanationId};

    /// A row with a sign for each entry: fits, does not fit, says nothing, don't know, or a blank for no mark.
    fn row(id: &str, marks: &str) -> Explanation {
        let mut row = Explanation::new(ExplanationId::new(id).unwrap(), id, None, ReasonGroup::Us);
        for (at, sign) in marks.chars().enumerate() {
            let fit = match sign {
                '+' => Fit::Fits,
                'x' => Fit::DoesNotFit,
                '-' => Fit::SaysNothing,
                '?' => Fit::DontKnow,
                _ => continue,
            };
            row.fits.insert(EvidenceId::new(&format!("e{at}")).unwrap(), fit);
        }
        row
    }

    fn of(rows: &[(&str, &str)]) -> Cooperation {
        let explanations = rows.iter().map(|(id, marks)| row(id, marks)).collect();
        Cooperation { explanations, ..Cooperation::default() }
    }

    #[track_caller]
    fn check(cooperation: &Cooperation, pairs: &[[&str; 2]]) {
        let found: Vec<[&str; 2]> =
            cooperation.not_told_apart().iter().map(|[one, other]| [one.id.as_str(), other.id.as_str()]).collect();
        assert_eq!(found, pairs);
    }

    #[test]
    fn two_explanations_are_alike_until_one_entry_tells_them_apart() {
        check(&of(&[]), &[]);
        check(&of(&[("a", "+-"), ("b", "  ")]), &[]);
        check(&of(&[("a", "+-x"), ("b", "+-x"), ("c", "+xx")]), &[["a", "b"]]);
        check(&of(&[("a", "+ ?"), ("b", "+- "), ("c", " -?")]), &[["a", "b"], ["a", "c"], ["b", "c"]]);
    }

    #[test]
    fn what_is_asked_about_or_set_aside_is_not_asked_about_again() {
        let mut cooperation = of(&[("a", "+"), ("b", "+"), ("c", "+")]);
        let between = vec![ExplanationId::new("b").unwrap(), ExplanationId::new("a").unwrap()];
        let (id, question, who) = (EnquiryId::new("q").unwrap(), String::new(), String::new());
        cooperation.enquiries = [Enquiry { id, question, between, who, safe: None, by: None }].into_iter().collect();
        check(&cooperation, &[["a", "c"], ["b", "c"]]);
        let date = dates::parse("2026-11-22").unwrap();
        cooperation.explanations.rewrite(&|row| {
            row.standings.push(StandingOn { date, standing: Standing::SetAside, why: String::new() });
            row.id.as_str() == "c"
        });
        check(&cooperation, &[]);
    }

    #[test]
    fn an_entry_decides_nothing_when_every_row_has_the_same_mark() {
        let decides_nothing = |rows: &[(&str, &str)]| of(rows).decides_nothing(&EvidenceId::new("e0").unwrap());
        assert!(decides_nothing(&[("a", "+"), ("b", "+")]));
        assert!(!decides_nothing(&[("a", "+"), ("b", "x")]));
        assert!(!decides_nothing(&[("a", "+"), ("b", " ")]), "one row is not considered yet");
        assert!(!decides_nothing(&[("a", " "), ("b", " ")]));
        assert!(!decides_nothing(&[("a", "+")]), "one row alone tells nothing apart");
    }

    #[test]
    fn agencies_and_hostile_systems_are_about_us_too() {
        let about_us = |reason: Reason| {
            Explanation::new(ExplanationId::new("a").unwrap(), "", Some(reason), reason.group()).is_about_us()
        };
        assert!(about_us(Reason::OurManner));
        assert!(about_us(Reason::ConflictingAgencies));
        assert!(about_us(Reason::DiscriminationPoverty));
        assert!(!about_us(Reason::FamilyPressure));
    }
}
