//! The records that leave the room, as far as they are saved: what somebody rewrote by hand, and which pictures are in.
//!
//! What a record says is composed from the session whenever it is asked for, and never kept. A part that was rewritten
//! is kept apart from that, beside what the composed part said at the time, so that later changes of the session touch
//! no word of it and can still be told. Start with [`Records`].

use super::check::{Checked, Checker, Verdict};
use super::choices::choices;
use super::form::form;
use super::sorted::{SortedMap, SortedSet};

/// The most characters a rewritten part may have: the longest that is composed of a session as full as any we know, and
/// room besides.
pub const MAX_PART: usize = 100_000;

choices! {
    /// A record, by who may read it.
    RecordKind { CaseSummary = "case-summary", PersonalNote = "personal-note", CpdNote = "cpd-note" }
}

choices! {
    /// A part of a record, in reading order, saved by record and name.
    RecordPart {
        About = "case-summary/about", People = "case-summary/people", Known = "case-summary/known",
        Power = "case-summary/power", Cooperation = "case-summary/co-operation",
        Advocacy = "case-summary/advocacy", Decisions = "case-summary/decisions",
        SecondLooks = "case-summary/second-looks", Voices = "case-summary/voices", Tripwires = "case-summary/tripwires",
        Wants = "case-summary/wants", Obstacles = "case-summary/obstacles", Footing = "case-summary/footing",
        Plan = "case-summary/plan", Unmet = "case-summary/unmet", Ending = "case-summary/ending",
        CaseMore = "case-summary/more",
        Arriving = "personal-note/arriving", Identity = "personal-note/identity",
        Feelings = "personal-note/feelings", GivenUp = "personal-note/given-up",
        ChangedMind = "personal-note/changed-mind", LookingBack = "personal-note/looking-back", TwoVoices = "personal-note/two-voices",
        ToSupervision = "personal-note/to-supervision", Learned = "personal-note/learned",
        NoteMore = "personal-note/more",
        CpdActivity = "cpd-note/activity", CpdLearned = "cpd-note/learned", CpdEffect = "cpd-note/effect",
        CpdPeer = "cpd-note/peer", CpdRule = "cpd-note/rule", CpdMore = "cpd-note/more",
    }
}

impl RecordPart {
    /// The record it is a part of.
    #[must_use]
    pub fn record(self) -> RecordKind {
        let record = self.id().split('/').next().and_then(RecordKind::from_id);
        // Every part's id begins with the id of a record; a test holds it.
        record.unwrap_or(RecordKind::CaseSummary)
    }
}

choices! {
    /// What a case summary can show as a picture, beside saying it.
    RecordPicture { Map = "map", Timeline = "timeline", Grid = "grid" }
}

/// A part of a record in somebody's own wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// What it says now; blank where it is left out.
    pub text: String,
    /// What the composed part said when it was rewritten.
    pub over: String,
}

form!(Rewritten { text, over });

impl Checked for Rewritten {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        by.within(&self.text, MAX_PART)?;
        by.within(&self.over, MAX_PART)
    }
}

/// What is saved of the records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// The parts that were rewritten.
    pub rewritten: SortedMap<RecordPart, Rewritten>,
    /// The pictures that are in.
    pub pictures: SortedSet<RecordPicture>,
}

form!(Records { rewritten, pictures });

impl Checked for Records {
    fn check(&self, by: &Checker<'_>) -> Verdict {
        self.rewritten.values().try_for_each(|part| part.check(by))
    }
}

#[cfg(test)]
mod tests {
    use super::{RecordKind, RecordPart};

    #[test]
    fn every_part_belongs_to_the_record_its_id_begins_with() {
        for part in RecordPart::ALL {
            assert_eq!(part.id().split_once('/').map(|(record, _)| record), Some(part.record().id()), "{part:?}");
        }
        for record in RecordKind::ALL {
            assert!(RecordPart::ALL.iter().any(|part| part.record() == *record));
        }
    }
}
