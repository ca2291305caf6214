//! Tool 3: partnership or protection, for one decision at a time.
//!
//! One component for each step, without properties. A level says who leads a decision: nothing here colours it, adds
//! it up or says which would be right. What is being written (a judgement, a tripwire) is in the session like
//! everything else, so nothing is lost at a reload. Start with [`at_hand`], the decision that every step looks at.

mod at_hand;
mod capacity;
mod history;
mod judgement;
mod kept_shared;
mod lasting;
mod level;
mod proportion;
mod question;
mod source_answers;
mod source_grid;
mod tripwire;
mod tripwires;

pub use judgement::JudgementStep;
pub use kept_shared::KeptSharedStep;
pub use lasting::LastingStep;
pub use level::LevelStep;
pub use proportion::TestsStep;
pub use question::QuestionStep;
pub use source_grid::SourceGridStep;
pub use tripwires::TripwiresStep;
