//! What they want, in their words and in the agency's: pair by pair, with the question whether it is still true.

use std::rc::Rc;

use yew::prelude::*;

use super::Desk;
use super::entry::{Entry, first, remove, row, sheet, short};
use crate::app::Editor;
use crate::content::words::closing as words;
use crate::domain::wants::{StillTrue, Want};
use crate::domain::{Change, Command, WantId};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, adding, list, listed, part};
use crate::ui::components::pieces::{group, headed, several};

/// The id of the button that adds a want; also where focus goes when one is taken out.
const ADD_WANT: &str = "want-add";

/// The step.
pub fn wants(desk: &Desk) -> Html {
    let onadd = adding(&desk.editor, ADD_WANT, || {
        let id: WantId = random::id();
        let field = part(["want-", id.as_str()].concat(), "words");
        (field, Command::Want(Change::add(Want::new(id))))
    });
    let mut shown = Vec::new();
    for want in desk.session.closing.wants.iter() {
        shown.push(row(want.id.as_str(), Entry::Want(want.clone()), 0, 0));
    }
    let before = [words::NO_WANTS, words::NO_WANTS_BODY];
    headed("h2", "wants".into(), words::WANTS, list(before, shown, ADD_WANT, words::ADD_WANT, onadd))
}

/// One pair.
pub fn want(editor: &Editor, want: &Rc<Want>) -> Html {
    let to = Writer::new(editor, want, |next| Command::Want(Change::put(next)));
    let id = ["want-", want.id.as_str()].concat();
    let name = short(&want.words, words::WORDLESS_WANT);
    let ask = |of, label| Ask::new(part(&id, of), label);
    let pair = several![
        first(&id, "words", words::THEIR_WORDS).own_words().text(&want.words, to.at(|next| &mut next.words)),
        first(&id, "agency-words", words::AGENCY_WORDS).text(&want.agency_words, to.at(|next| &mut next.agency_words)),
    ];
    let still_true = ask("still-true", words::STILL_TRUE).hint(words::STILL_TRUE_HINT).row();
    let differs = want.still_true.is_some_and(|answer| answer != StillTrue::Yes) || !want.difference.is_empty();
    let difference = if differs {
        ask("difference", words::DIFFERENCE).rows(2).text(&want.difference, to.at(|next| &mut next.difference))
    } else {
        Html::default()
    };
    let source = several![
        ask("whose", words::WHOSE_WORDS).whom(want.whose.as_ref(), &to, |next, who| next.whose = who),
        ask("met", words::MET).menu().answer(want.met, &to, |next, id| next.met = listed(id)),
    ];
    let would_take = if want.is_unmet() || !want.would_take.is_empty() {
        ask("would-take", words::WOULD_TAKE).rows(2).text(&want.would_take, to.at(|next| &mut next.would_take))
    } else {
        Html::default()
    };
    let command = Command::Want(Change::Remove(want.id.clone()));
    let held = several![
        group("sp-answers", pair),
        still_true.answer(want.still_true, &to, |next, id| next.still_true = listed(id)),
        difference,
        group("sp-answers", source),
        would_take,
        ask("discretion", words::DISCRETION)
            .hint(words::DISCRETION_HINT)
            .rows(2)
            .text(&want.discretion, to.at(|next| &mut next.discretion)),
        ask("said", words::SAID_IN).entries(
            want.said.clone(),
            None,
            to.choosing(part(&id, "said"), |next, entries| next.said = entries),
        ),
        group("", remove(&id, &name, command, ADD_WANT.into())),
    ];
    sheet(&id, name, held)
}
