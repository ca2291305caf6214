//! What is drawn for co-operation, the advocacy check, partnership or protection, and closing.

use standpoint::domain::EvidenceId;
use standpoint::domain::advocacy::{Acting, AdvocacyCheck, RouteAnswer};
use standpoint::domain::closing::{Action, Ending, Obstacle, Origin, Ownership};
use standpoint::domain::cooperation::{
    Ask, Enquiry, Episode, Exception, Explanation, Fit, Move, NowAt, Resolve, StandingOn,
};
use standpoint::domain::footing::Footing;
use standpoint::domain::protection::{
    CapacityCheck, Decision, FamilyLed, JudgementDraft, Review, Tests, TrapAnswer, Tripwire, TripwireDraft,
};
use standpoint::domain::sorted::{SortedMap, SortedSet};
use standpoint::domain::wants::Want;

use super::{Draw, TODAY};

impl Draw<'_> {
    pub(super) fn episode(&mut self) -> Episode {
        Episode {
            id: self.id(),
            date: self.maybe(Self::date),
            asked: self.text(),
            how: self.text(),
            response: self.text(),
            effect: self.text(),
        }
    }

    pub(super) fn ask(&mut self) -> Ask {
        Ask {
            what: self.text(),
            clear: self.maybe(Self::one),
            possible: self.maybe(Self::one),
            theirs: self.maybe(Self::one),
            fair: self.maybe(Self::one),
            note: self.text(),
        }
    }

    pub(super) fn exception(&mut self) -> Exception {
        Exception { id: self.id(), text: self.text(), evidence: self.few(Self::id) }
    }

    pub(super) fn now_at(&mut self) -> NowAt {
        NowAt {
            stance: self.maybe(Self::one),
            words: self.maybe(Self::one),
            effort: self.maybe(Self::one),
            change: self.maybe(Self::one),
        }
    }

    pub(super) fn explanation(&mut self) -> Explanation {
        let new = Explanation::new(self.id(), &self.text(), self.maybe(Self::one), self.one());
        Explanation {
            group: if self.below(8) == 7 { self.one() } else { new.group },
            leading: self.flag(),
            hidden: self.flag(),
            fits: self.few::<_, SortedMap<EvidenceId, Fit>>(|draw| (draw.id(), draw.one())),
            standings: self.few(|draw| StandingOn { date: draw.date(), standing: draw.one(), why: draw.text() }),
            ..new
        }
    }

    pub(super) fn enquiry(&mut self) -> Enquiry {
        Enquiry {
            id: self.id(),
            question: self.text(),
            between: self.few(Self::id),
            who: self.text(),
            safe: self.maybe(Self::one),
            by: self.maybe(Self::date),
        }
    }

    pub(super) fn a_move(&mut self) -> Move {
        Move {
            id: self.id(),
            what: self.text(),
            answers: self.maybe(Self::id),
            tried: self.flag(),
            result: self.text(),
        }
    }

    pub(super) fn resolve(&mut self) -> Resolve {
        Resolve {
            feelings: self.text(),
            bottom_lines: self.text(),
            small_sign: self.text(),
            sign_by: self.maybe(Self::date),
            if_none: self.text(),
        }
    }

    pub(super) fn advocacy(&mut self) -> AdvocacyCheck {
        AdvocacyCheck {
            id: self.id(),
            whose: self.maybe(Self::id),
            barriers: self.few(Self::one),
            age: self.maybe(Self::one),
            circumstances: self.few(Self::one),
            processes: self.few(Self::one),
            process: self.text(),
            decision_date: self.maybe(Self::date),
            late: self.text(),
            capacity: self.maybe(Self::one),
            helper: self.maybe(Self::one),
            routes: self
                .few::<_, SortedMap<_, _>>(|draw| (draw.one(), RouteAnswer { possible: draw.one(), why: draw.text() })),
            who: self.maybe(Self::one),
            conflicts: self.few::<_, SortedMap<_, _>>(|draw| (draw.one(), draw.one())),
            explained: self.maybe(Self::one),
            choice: self.maybe(Self::one),
            said: self.text(),
            own_choice: self.maybe(Self::one),
            parents_agree: self.maybe(Self::one),
            best_interests: self.text(),
            referred_on: self.maybe(Self::date),
            may_share: self.text(),
            not_known: self.maybe(Self::one),
            share_why: self.text(),
            outcomes: self.few::<_, SortedMap<_, _>>(|draw| (draw.one(), draw.text())),
            recorded: self.few(Self::one),
            record_note: self.text(),
            acting: self.acting(),
        }
    }

    pub(super) fn acting(&mut self) -> Acting {
        Acting {
            remit: self.text(),
            agreed: self.maybe(Self::one),
            standards: self.few(Self::one),
            hardest: self.text(),
            engage: self.text(),
            collaborate: self.text(),
            clarify: self.text(),
            gather: self.text(),
            enable: self.text(),
            said: self.text(),
            not_said: self.text(),
            system: self.text(),
        }
    }

    pub(super) fn draft(&mut self) -> JudgementDraft {
        JudgementDraft {
            text: self.text(),
            leans: self.mostly(Self::one),
            level: self.mostly(Self::one),
            reasons: self.few::<_, SortedSet<_>>(Self::id),
            dissent: self.text(),
            decided_by: self.maybe(Self::id),
            unsure: self.maybe(Self::one),
            // Seldom, because there must be one to replace.
            replaces: if self.below(8) == 7 { Some(self.id()) } else { None },
        }
    }

    pub(super) fn decision(&mut self) -> Decision {
        // The draft first, so that few bytes are enough for one that can be judged.
        let (id, draft) = (self.id(), self.draft());
        Decision {
            question: self.text(),
            whose_safety: self.maybe(Self::id),
            lens: self.maybe(Self::one),
            now: self.maybe(Self::one),
            levels: self.few::<_, SortedMap<_, _>>(|draw| (draw.id(), draw.one())),
            tests: Tests { lawful: self.text(), until: self.maybe(Self::date), ..Tests::default() },
            lasting: self.text(),
            kept_shared: self.few(Self::one),
            kept_note: self.text(),
            family_led: FamilyLed { could: self.maybe(Self::one), who: self.text(), ..FamilyLed::default() },
            draft,
            ..Decision::new(id, "")
        }
    }

    pub(super) fn capacity(&mut self) -> CapacityCheck {
        CapacityCheck {
            id: self.id(),
            decision: self.id(),
            date: self.maybe(Self::date),
            by: self.maybe(Self::id),
            outcome: self.one(),
            support_given: self.text(),
        }
    }

    pub(super) fn trap_answer(&mut self) -> TrapAnswer {
        TrapAnswer {
            id: self.id(),
            trap: self.one(),
            date: self.date(),
            look: self.one(),
            why: self.text(),
            matched: self.few(Self::text),
        }
    }

    pub(super) fn tripwire(&mut self) -> Tripwire {
        Tripwire {
            id: self.id(),
            decision: self.maybe(Self::id),
            trigger: self.text(),
            direction: self.one(),
            watcher: self.maybe(Self::id),
            review: self.date(),
            happened: self.maybe(Self::date),
        }
    }

    pub(super) fn review(&mut self) -> Review {
        Review {
            id: self.id(),
            judgement: self.id(),
            // Seldom any other day, because judgements are of this one.
            date: if self.below(4) == 3 { self.date() } else { TODAY },
            happened: self.text(),
            misled: self.few(Self::id),
            look_for: self.text(),
        }
    }

    pub(super) fn tripwire_draft(&mut self) -> TripwireDraft {
        TripwireDraft {
            trigger: self.text(),
            direction: self.maybe(Self::one),
            watcher: self.maybe(Self::id),
            review: self.maybe(Self::date),
        }
    }

    pub(super) fn obstacle(&mut self) -> Obstacle {
        Obstacle {
            id: self.id(),
            kind: self.one(),
            note: self.text(),
            scope: self.maybe(Self::one),
            evidence: self.few(Self::id),
            seen_by: self.maybe(Self::one),
            answer: self.maybe(Self::one),
            owner: self.maybe(Self::id),
        }
    }

    pub(super) fn ownership(&mut self) -> Ownership {
        Ownership {
            id: self.id(),
            problem: self.text(),
            carried_by: self.maybe(Self::id),
            could_be: self.maybe(Self::id),
        }
    }

    pub(super) fn want(&mut self) -> Want {
        Want {
            whose: self.maybe(Self::id),
            words: self.text(),
            said: self.few(Self::id),
            agency_words: self.text(),
            still_true: self.maybe(Self::one),
            discretion: self.text(),
            met: self.maybe(Self::one),
            would_take: self.text(),
            ..Want::new(self.id())
        }
    }

    pub(super) fn footing(&mut self) -> Footing {
        Footing {
            costs: self.few(|draw| (draw.one(), draw.one())),
            dependency: self.text(),
            given_up: self.maybe(Self::one),
            given_up_why: self.text(),
            ..Footing::default()
        }
    }

    pub(super) fn origin(&mut self) -> Origin {
        match self.below(13) {
            0 => Origin::Shift(self.id()),
            1 => Origin::Enquiry(self.id()),
            2 => Origin::Move(self.id()),
            3 => Origin::Obstacle(self.id()),
            4 => Origin::Explain(self.id()),
            5 => Origin::Refer(self.id()),
            6 => Origin::FamilyLed(self.id()),
            7 => Origin::Want(self.id()),
            8 => Origin::Ownership(self.id()),
            9 => Origin::Once(self.one()),
            10 => Origin::Late(self.id()),
            11 => Origin::System(self.id()),
            _ => Origin::Tripwire(self.id()),
        }
    }

    pub(super) fn action(&mut self) -> Action {
        Action {
            id: self.id(),
            what: self.text(),
            who: self.maybe(Self::id),
            by: self.maybe(Self::date),
            level: self.maybe(Self::one),
            knows: self.maybe(Self::one),
            agrees: self.maybe(Self::one),
            status: self.one(),
            carried: [0, 1, u8::MAX][self.below(3)],
            origin: self.maybe(Self::origin),
        }
    }

    pub(super) fn ending(&mut self) -> Ending {
        Ending {
            changed_mind: self.text(),
            to_supervision: self.text(),
            review: self.maybe(Self::date),
            manager_present: self.maybe(Self::one),
            learned: self.text(),
            ..Ending::default()
        }
    }
}
