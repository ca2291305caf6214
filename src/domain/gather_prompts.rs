//! What is worth asking about, where answers of several groups stand side by side: where they are furthest apart first.
//!
//! How far apart is only an order of questions. It is never shown, and no group stands before another. Knows no wording.
//! Start with [`prompts`].

use super::cooperation::Standing;
use super::gather::{Groups, Laid, SourceLaid, TieLaid, others};
use super::power::{Amount, TieKind, Working};
use super::protection::Look;
use super::sorted::sort_by_key;

/// A question to discuss: what it is about, by its place in [`Laid`], and who says what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Judgements of one decision came to different levels: the two that are furthest apart.
    Levels {
        /// The decision.
        decision: usize,
        /// The level nearest to leaving it to them, and who came to it.
        low: (usize, Groups),
        /// The level furthest from that.
        high: (usize, Groups),
    },
    /// All judgements of a decision came to one level.
    OneLevel {
        /// The decision.
        decision: usize,
        /// The level.
        level: usize,
    },
    /// One explanation stands for some and is weakened or set aside for others.
    Standing {
        /// The explanation.
        explanation: usize,
        /// For whom it stands.
        stands: Groups,
        /// For whom it does not.
        not: Groups,
    },
    /// Some considered an explanation and others did not.
    OnlySome {
        /// The explanation.
        explanation: usize,
        /// Who did.
        by: Groups,
    },
    /// Nobody considered an explanation that looks at us.
    NobodyAboutUs,
    /// Between the same two, maps say what can hardly both be.
    Ties {
        /// One of them.
        one: usize,
        /// The other.
        other: usize,
    },
    /// Maps have the same between two, and say that it works differently.
    Works {
        /// What runs.
        tie: usize,
        /// How it works, and who says so.
        one: (usize, Groups),
        /// Otherwise.
        other: (usize, Groups),
    },
    /// Somebody has a little of a source of power on some maps, and a lot on others.
    Amounts {
        /// The source.
        source: usize,
    },
    /// Some maps have what others leave out.
    OnlyOn {
        /// What runs.
        tie: usize,
    },
    /// A second look changed the view of some and was nothing to others.
    Looks {
        /// The second look.
        look: usize,
    },
}

/// The most questions that are asked.
const MOST: usize = 10;
/// Of one kind.
const OF_A_KIND: usize = 3;

/// The questions, those about the largest differences first.
#[must_use]
pub fn prompts(laid: &Laid) -> Vec<Prompt> {
    // How far apart, which kind, and the question.
    let mut found: Vec<(usize, usize, Prompt)> = Vec::new();
    for (decision, row) in laid.decisions.iter().enumerate() {
        match (row.judged.said.first(), row.judged.said.last()) {
            (Some(low), Some(high)) if low.0 < high.0 => {
                found.push((2 + high.0 - low.0, 0, Prompt::Levels { decision, low: low.clone(), high: high.clone() }));
            }
            (Some((level, by)), _) if by.len() > 1 => {
                found.push((1, 0, Prompt::OneLevel { decision, level: *level }));
            }
            _ => {}
        }
    }
    for (explanation, row) in laid.explanations.iter().enumerate() {
        let by = |standing: Standing| row.standing.by(standing as usize).to_vec();
        let (stands, aside, weakened) = (by(Standing::Standing), by(Standing::SetAside), by(Standing::Weakened));
        let apart = if aside.is_empty() { 3 } else { 5 };
        let not = others(&laid.explained, &others(&laid.explained, &[aside, weakened].concat()));
        if !stands.is_empty() && !not.is_empty() {
            found.push((apart, 1, Prompt::Standing { explanation, stands, not }));
        }
        if !row.missed.is_empty() {
            // What only few thought of is the further from what all think of.
            let few = usize::from(row.by.len() <= row.missed.len());
            let about_us = usize::from(row.is_about_us());
            let by = row.by.iter().map(|(who, _)| *who).collect();
            found.push((2 + few + about_us, 2, Prompt::OnlySome { explanation, by }));
        }
    }
    if !laid.explained.is_empty() && !laid.explanations.iter().any(|row| row.is_about_us()) {
        found.push((4, 3, Prompt::NobodyAboutUs));
    }
    for (one, tie) in laid.ties.iter().enumerate() {
        for (other, beside) in laid.ties.iter().enumerate().skip(one + 1) {
            if opposed(tie, beside) && tie.by != beside.by {
                found.push((5, 4, Prompt::Ties { one, other }));
            }
        }
        if let [(first, by), .., (last, otherwise)] = &tie.works.said[..] {
            let harm = tie.works.said.iter().any(|(works, _)| *works >= Working::Oppressive as usize);
            let (one_way, other) = ((*first, by.clone()), (*last, otherwise.clone()));
            found.push((if harm { 5 } else { 3 }, 5, Prompt::Works { tie: one, one: one_way, other }));
        }
        if !tie.without.is_empty() {
            let few = usize::from(tie.by.len() <= tie.without.len());
            found.push((1 + few, 6, Prompt::OnlyOn { tie: one }));
        }
    }
    for (source, row) in laid.sources.iter().enumerate() {
        if is_far(row) {
            found.push((4, 7, Prompt::Amounts { source }));
        }
    }
    for (look, row) in laid.looks.iter().enumerate() {
        let by = |look: Look| !row.looks.by(look as usize).is_empty();
        if by(Look::ChangedView) && (by(Look::NotRelevant) || by(Look::Considered)) {
            found.push((3, 8, Prompt::Looks { look }));
        }
    }
    sort_by_key(&mut found, |(apart, ..)| usize::MAX - apart);
    let mut kept: Vec<(usize, Prompt)> = Vec::new();
    for (_, kind, prompt) in found {
        if kept.len() < MOST && kept.iter().filter(|(other, _)| *other == kind).count() < OF_A_KIND {
            kept.push((kind, prompt));
        }
    }
    kept.into_iter().map(|(_, prompt)| prompt).collect()
}

fn is_far(row: &SourceLaid) -> bool {
    [Amount::Little, Amount::Lot].iter().all(|amount| !row.amount.by(*amount as usize).is_empty())
}

/// What runs between the same two in the same direction, and can hardly both be so.
fn opposed(one: &TieLaid, other: &TieLaid) -> bool {
    const OPPOSED: [(TieKind, TieKind); 8] = [
        (TieKind::DecidesAbout, TieKind::DecidesWith),
        (TieKind::Supports, TieKind::Controls),
        (TieKind::CaresFor, TieKind::Controls),
        (TieKind::Trusts, TieKind::Mistrusts),
        (TieKind::Trusts, TieKind::Fears),
        (TieKind::AlliedWith, TieKind::InConflictWith),
        (TieKind::Supports, TieKind::InConflictWith),
        (TieKind::CaresFor, TieKind::CutOffFrom),
    ];
    let kinds = [(one.kind, other.kind), (other.kind, one.kind)];
    one.from == other.from && one.to == other.to && kinds.iter().any(|kinds| OPPOSED.contains(kinds))
}
