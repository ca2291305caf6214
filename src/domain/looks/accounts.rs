//! Whose account: who told us, and was it checked? D3, D4, D23, D24, D25, D20, D31.

use super::Reference;
use super::facts::{Entry, Facts, is_professional, order};
use crate::domain::ids::ActorId;
use crate::domain::labels::folded;
use crate::domain::protection::{JudgementLeans, Level};
use crate::domain::story::{Actor, ActorKind, Checked, InHome, Leans, Source};
use crate::domain::thresholds::Threshold;

/// The group that more than so many tenths of `of` entries come from: its place among these counts.
fn main_group(counts: &[usize], of: usize, tenths: usize) -> Option<usize> {
    let (at, largest) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (largest * 10 > tenths * of).then_some(at)
}

/// **D3, one main source.** There are four or more entries about the person at the centre whose source is recorded, and
/// more than half come from one source; exactly half is silent. The person's own account is not meant (D4 asks about
/// that), nor are the records: they are many. (P9)
pub(super) fn one_main_source(facts: &Facts<'_>) -> Vec<Reference> {
    let about = || facts.entries.iter().filter(|entry| entry.about_centre && entry.it.source.is_some());
    let of = about().count();
    if of < facts.number(Threshold::D3Entries) {
        return Vec::new();
    }
    let counts = facts.by_source(about().filter(|entry| !entry.from_centre));
    let Some(main) = main_group(&counts, of, facts.number(Threshold::D3Tenths)) else { return Vec::new() };
    let mut found = vec![Reference::Actor(facts.session.story.actors[main].id.clone())];
    found.extend(about().filter(|entry| entry.from == Some(main)).map(Entry::reference));
    found
}

/// **D4, what they say of themselves.** Two or more strengths come from somebody they describe, and it is recorded that
/// they were not checked. (P9, P8)
pub(super) fn unchecked_self_account(facts: &Facts<'_>) -> Vec<Reference> {
    let own = |entry: &&Entry<'_>| {
        let describes_its_source = || entry.source.is_some_and(|source| entry.it.about.contains(&source.id));
        entry.is_strength() && entry.is_unchecked() && describes_its_source()
    };
    facts.if_enough(facts.number(Threshold::D4Strengths), own)
}

/// Whether somebody lives with the person at the centre: said so, or in a household of the same name.
fn lives_with(actor: &Actor, centre: &Actor) -> bool {
    let here = matches!(actor.in_home, Some(InHome::Yes | InHome::Sometimes | InHome::Disputed));
    let household = folded(actor.household.trim());
    here || (!household.is_empty() && household == folded(centre.household.trim()))
}

/// **D23, an explanation nobody checked.** Two or more strengths or unclear entries about the person at the centre come
/// from a parent, a carer or somebody in the household, it is recorded that they were not checked, and each became known
/// within 14 days of a concern, before or after. (P8, P9)
pub(super) fn unchecked_explanation(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(centre) = facts.centre else { return Vec::new() };
    let concerns: Vec<i32> = facts.entries.iter().filter(|e| e.is_concern()).filter_map(|entry| entry.known).collect();
    let sorted: Vec<i32> =
        order(concerns.len(), &|one, other| concerns[one] <= concerns[other]).iter().map(|at| concerns[*at]).collect();
    let within = facts.days(Threshold::D23Days);
    let beside_a_concern = |known: i32| {
        let next = sorted.partition_point(|day| *day < known - within);
        sorted.get(next).is_some_and(|day| *day <= known + within)
    };
    let from_home = |source: &Actor| {
        source.id != centre.id && (source.kind == ActorKind::ParentCarer || lives_with(source, centre))
    };
    let account = |entry: &&Entry<'_>| {
        entry.about_centre
            && matches!(entry.it.leans, Some(Leans::Strength | Leans::Unclear))
            && entry.is_unchecked()
            && entry.source.is_some_and(from_home)
            && entry.known.is_some_and(beside_a_concern)
    };
    facts.if_enough(facts.number(Threshold::D23Entries), account)
}

/// **D24, the weight of voices.** Three or more concerns come from three or more different people or agencies, on any
/// dates, while every judgement that was made is reassured or came to level 1 or below. Silent until something was
/// judged. (S5, P24)
pub(super) fn weight_of_voices(facts: &Facts<'_>) -> Vec<Reference> {
    let judgements = &facts.session.protection.judgements;
    let easy = judgements.iter().all(|j| j.leans == JudgementLeans::Reassured || j.level <= Level::PersonLeads);
    if judgements.is_empty() || !easy {
        return Vec::new();
    }
    let voiced = |entry: &&Entry<'_>| entry.is_concern() && entry.source.is_some();
    let voices = facts.by_source(facts.entries.iter().filter(voiced));
    if voices.iter().filter(|count| **count > 0).count() < facts.number(Threshold::D24Concerns) {
        return Vec::new();
    }
    facts.entries.iter().filter(voiced).map(Entry::reference).collect()
}

/// **D25, one household's reassurance.** There are three or more strengths about the person at the centre whose source
/// is recorded, and more than half come from one person or one household of the family; exactly half is silent. Whoever
/// lives in the home is of the person's household, unless another is written. Professionals are of no household. (P9,
/// S5)
pub(super) fn one_households_reassurance(facts: &Facts<'_>) -> Vec<Reference> {
    let Some(centre) = facts.centre else { return Vec::new() };
    let good = || facts.entries.iter().filter(|e| e.about_centre && e.is_strength() && e.it.source.is_some());
    let of = good().count();
    if of < facts.number(Threshold::D25Strengths) {
        return Vec::new();
    }
    // Of everybody, the first of their household; of a professional, nobody.
    let actors = &facts.session.story.actors;
    let names: Vec<String> = actors.iter().map(|actor| household(actor, centre)).collect();
    let first_of = |at: usize| names.iter().position(|name| *name == names[at]).filter(|_| !names[at].is_empty());
    let groups: Vec<Option<usize>> = (0..actors.len()).map(first_of).collect();
    let mut counts = vec![0; actors.len()];
    for (from, count) in facts.by_source(good()).into_iter().enumerate() {
        groups[from].into_iter().for_each(|group| counts[group] += count);
    }
    let Some(main) = main_group(&counts, of, facts.number(Threshold::D25Tenths)) else { return Vec::new() };
    good().filter(|entry| entry.from.is_some_and(|from| groups[from] == Some(main))).map(Entry::reference).collect()
}

/// The name of the household somebody belongs to: of the home, of their own, or of one person alone. Nothing for a
/// professional.
fn household(actor: &Actor, centre: &Actor) -> String {
    let named = folded(actor.household.trim());
    if is_professional(actor.kind) {
        String::new()
    } else if actor.id == centre.id || lives_with(actor, centre) {
        centre.id.as_str().to_owned()
    } else if named.is_empty() {
        actor.id.as_str().to_owned()
    } else {
        // A space, so that no household is taken for an id.
        [" ", &named].concat()
    }
}

/// **D20, a source set aside.** An entry was set aside without a reason; or the reason rests on nothing that was checked
/// and comes from somebody other than those it describes. The person at the centre may be heard against it, unless the
/// entry describes nobody else. (S5, P9)
pub(super) fn discounted_source(facts: &Facts<'_>) -> Vec<Reference> {
    let centre = facts.centre.map(|centre| &centre.id);
    let unfounded = |entry: &&Entry<'_>| {
        let Some(aside) = &entry.it.set_aside else { return false };
        let described = &entry.it.about;
        let others = described.iter().any(|id| Some(id) != centre);
        let is_concerned = |id: &ActorId| described.contains(id) && !(others && Some(id) == centre);
        let supports = |other: &Entry<'_>| {
            let from_another = match &other.it.source {
                Some(Source::Record) => true,
                Some(Source::Actor(id)) => !is_concerned(id),
                None => false,
            };
            from_another && matches!(other.it.checked, Some(Checked::OneOther | Checked::TwoPlus))
        };
        aside.why.trim().is_empty() || !aside.on.iter().filter_map(|id| facts.entry(id)).any(supports)
    };
    facts.entries.iter().filter(unfounded).map(Entry::reference).collect()
}

/// **D31, a silent agency.** A professional or an organisation in the story is the source of no entry. Our own workers,
/// meetings and laws are not meant, nor whoever convenes or chairs. Silent until something is in the ledger. (P24, S5)
pub(super) fn silent_agency(facts: &Facts<'_>) -> Vec<Reference> {
    if facts.entries.is_empty() {
        return Vec::new();
    }
    let told = facts.by_source(facts.entries.iter());
    let convenes = |label: &str| {
        let label = folded(label);
        facts.words.convenors.iter().any(|word| label.contains(word))
    };
    let is_agency = |actor: &Actor| {
        matches!(actor.kind, ActorKind::OtherProfessional | ActorKind::Organisation) && !convenes(&actor.label)
    };
    let silent = facts.session.story.actors.iter().zip(told).filter(|(actor, told)| *told == 0 && is_agency(actor));
    silent.map(|(actor, _)| Reference::Actor(actor.id.clone())).collect()
}
