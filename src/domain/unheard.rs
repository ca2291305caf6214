//! Who may not be heard, and what of that bears on why co-operation is not happening (C3): read from the advocacy
//! checks and the story whenever it is asked for, and kept nowhere else.
//!
//! May not know what any of it is called. Start with [`barriers_behind`] and [`unheard`].

use super::YesNo;
use super::advocacy::{Advocacy, AdvocacyCheck, Barrier};
use super::cooperation::Reason;
use super::ids::ActorId;
use super::story::{Actor, ActorKind, Story, Voice};

/// The barriers that an explanation could rest on: those of explanations 10 to 12 (`domain.md`, "Reasons").
#[must_use]
pub const fn barriers_of(reason: Reason) -> &'static [Barrier] {
    match reason {
        Reason::Communication => &[Barrier::Understand, Barrier::Communicate, Barrier::Language],
        Reason::HealthGriefSubstances => &[Barrier::Retain, Barrier::Health],
        Reason::CapacityInDoubt => &[Barrier::Understand, Barrier::Retain, Barrier::Weigh],
        _ => &[],
    }
}

/// What the checks say stands in somebody's way that bears on an explanation: whose it is, and which of it.
#[must_use]
pub fn barriers_behind(advocacy: &Advocacy, reason: Reason) -> Vec<(Option<&ActorId>, Vec<Barrier>)> {
    let mut behind = Vec::new();
    for check in advocacy.checks.iter() {
        let mut met = Vec::new();
        for barrier in barriers_of(reason) {
            if check.barriers.contains(barrier) {
                met.push(*barrier);
            }
        }
        if !met.is_empty() {
            behind.push((check.whose.as_ref(), met));
        }
    }
    behind
}

impl AdvocacyCheck {
    /// Whether an advocate was put to the person: explained, chosen, refused or asked for.
    #[must_use]
    pub fn was_offered(&self) -> bool {
        self.explained == Some(YesNo::Yes) || self.choice.is_some() || self.referred_on.is_some()
    }
}

/// Whose voice is said not to have reached us directly, without an advocate having been put to them: of the person at
/// the centre and of parents and carers.
#[must_use]
pub fn unheard<'a>(story: &'a Story, advocacy: &Advocacy) -> Vec<&'a Actor> {
    let offered = |actor: &Actor| {
        advocacy.checks.iter().any(|check| check.whose.as_ref() == Some(&actor.id) && check.was_offered())
    };
    let mut unheard = Vec::new();
    for actor in story.actors.iter() {
        let theirs = matches!(actor.kind, ActorKind::Centre | ActorKind::ParentCarer);
        let direct = matches!(actor.voice, None | Some(Voice::Direct));
        if theirs && !direct && !offered(actor) {
            unheard.push(&**actor);
        }
    }
    unheard
}
