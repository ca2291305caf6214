//! The sample cases: four invented situations, each with its vignette and one whole session as a worker and a
//! supervisor might really have recorded it.
//!
//! One file for each case under `samples/`, put in at compile time. May not know how a case is shown or kept. Start
//! with [`Sample`]: [`Sample::complete`] is the worked example, [`Sample::blank`] the same case to be worked on.

use std::rc::Rc;
use std::sync::LazyLock;

use serde_json::Value;

use super::embedded::read;
use crate::domain::choices::choices;
use crate::domain::dates::Date;
use crate::domain::form::{Read, readable};
use crate::domain::opening::{Mode, Nation, Opening, Setting};
use crate::domain::{Session, SessionId};

choices! {
    /// A sample case.
    Sample {
        /// Neglect and mistrust.
        Rowan = "rowan",
        /// A care home, or eligibility.
        Hale = "hale",
        /// Agreement that changes nothing.
        Finn = "finn",
        /// Self-neglect, and a right to an advocate.
        Tom = "tom",
    }
}

/// One file under `samples/`.
struct Case {
    id: Sample,
    title: String,
    /// What the case is good for, in one line.
    teaches: String,
    nation: Nation,
    setting: Setting,
    /// The case as it is given to readers, in paragraphs.
    vignette: Vec<String>,
    /// The worked example. Kept as JSON, because a [`Session`] is shared within one thread only; its vignette is
    /// blank there and is filled in from the paragraphs above.
    session: &'static Value,
}

readable!(Case { id, title, teaches, nation, setting, vignette, session });

static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| {
    let files = [
        ("samples/rowan.json", include_str!("samples/rowan.json")),
        ("samples/hale.json", include_str!("samples/hale.json")),
        ("samples/finn.json", include_str!("samples/finn.json")),
        ("samples/tom.json", include_str!("samples/tom.json")),
    ];
    files.into_iter().map(|(file, json)| read(file, json)).collect()
});

/// Every sample case, in the order in which they are offered.
#[must_use]
pub fn samples() -> &'static [Sample] {
    Sample::ALL
}

impl Sample {
    #[expect(clippy::expect_used, reason = "the files are part of the program, and a test looks up every one")]
    fn case(self) -> &'static Case {
        CASES.iter().find(|case| case.id == self).expect("every sample case has its file")
    }

    /// What the case is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        &self.case().title
    }

    /// What it is good for, in one line.
    #[must_use]
    pub fn teaches(self) -> &'static str {
        &self.case().teaches
    }

    /// Whose law applies.
    #[must_use]
    pub fn nation(self) -> Nation {
        self.case().nation
    }

    /// The field of practice.
    #[must_use]
    pub fn setting(self) -> Setting {
        self.case().setting
    }

    /// The case as it is given to readers, paragraph by paragraph.
    #[must_use]
    pub fn vignette(self) -> &'static [String] {
        &self.case().vignette
    }

    /// The worked example, under the id it is to have. Its days are fixed: it was recorded in November 2026.
    #[must_use]
    pub fn complete(self, id: SessionId) -> Session {
        let session = self.recorded();
        let opening = Opening { vignette: self.vignette().join("\n\n"), ..(*session.opening).clone() };
        Session { id, opening: Rc::new(opening), ..session }
    }

    /// The case with nothing thought yet: its title, its situation, its place in law and its vignette.
    #[must_use]
    pub fn blank(self, id: SessionId, begun: Date, mode: Mode) -> Session {
        let case = self.case();
        let opening = Opening {
            title: case.title.clone(),
            nation: Some(case.nation),
            setting: Some(case.setting),
            situation: self.recorded().opening.situation.clone(),
            vignette: case.vignette.join("\n\n"),
            fictional: Some(true),
            ..Opening::new(mode, begun)
        };
        Session::new(id, opening)
    }

    #[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads every session")]
    fn recorded(self) -> Session {
        Session::read(self.case().session).expect("the session of a sample case reads")
    }
}
