//! Whose voice, what stands in its way, and where the person stands in life.

use yew::prelude::*;

use super::check::{Shown, ids, toggled};
use super::step::ADD;
use crate::content::words::advocacy as words;
use crate::domain::advocacy::{AgeBand, Barrier, Circumstance};
use crate::domain::{Change, Command};
use crate::ui::bound::{listed, options, remove_button};
use crate::ui::components::pieces::{group, several};

/// What can be so of a child, and of an adult, only.
const OF_CHILDREN: [Circumstance; 8] = [
    Circumstance::LookedAfter,
    Circumstance::ChildrensHome,
    Circumstance::Missing,
    Circumstance::Disability,
    Circumstance::YoungCarer,
    Circumstance::AdultNeeds,
    Circumstance::Homeless,
    Circumstance::Ect,
];
const OF_ADULTS: [Circumstance; 1] = [Circumstance::CareNeeds];

/// The questions of the first step.
pub fn of(shown: &Shown, called: &AttrValue) -> Html {
    let (check, to) = (shown.check, &shown.to);
    let elsewhere: &[Circumstance] = match check.age {
        None => &[],
        Some(AgeBand::Adult) => &OF_CHILDREN,
        Some(_) => &OF_ADULTS,
    };
    let mut circumstances = options::<Circumstance>();
    circumstances.retain(|option| {
        let member = listed::<Circumstance>(Some(&option.value));
        member.is_none_or(|member| check.circumstances.contains(&member) || !elsewhere.contains(&member))
    });
    let remove = remove_button(
        shown.part("remove"),
        words::REMOVE,
        words::remove(called),
        called.clone(),
        Command::Advocacy(Change::Remove(check.id.clone())),
        ADD.into(),
    );
    several![
        shown.ask("whose", words::WHOSE, "").whom(check.whose.as_ref(), to, |next, whose| next.whose = whose),
        shown.ticks(
            "barriers",
            shown.ask("barriers", words::BARRIERS, ""),
            options::<Barrier>(),
            ids(&check.barriers),
            |next, answer| toggled(&mut next.barriers, &answer),
        ),
        shown.ask("age", words::AGE, "").row().answer(check.age, to, |next, id| next.age = listed(id)),
        shown.ticks(
            "circumstances",
            shown.ask("circumstances", words::CIRCUMSTANCES, words::CIRCUMSTANCES_HINT).row(),
            circumstances,
            ids(&check.circumstances),
            |next, answer| toggled(&mut next.circumstances, &answer),
        ),
        group("", remove),
    ]
}
