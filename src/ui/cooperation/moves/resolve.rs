//! What stands around the moves: the private note before them, and what stays and is looked for after them.

use yew::prelude::*;

use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Cooperation, Resolve};
use crate::ui::bound::{Ask, Writer};
use crate::ui::components::PanelTone;
use crate::ui::cooperation::pieces::{panel, section, several};

/// The writer's feelings about them. Private: on no shared view and in no case summary.
pub fn feelings(resolve: &Resolve, writer: &Writer<Cooperation>) -> Html {
    let write = writer.at(|next| &mut next.resolve.feelings);
    let ask = Ask::new("feelings", words::FEELINGS).hint(words::FEELINGS_HINT).optional().own_words();
    let inside = ask.text(&resolve.feelings, write);
    panel("feelings-first".into(), words::FEELINGS_TITLE.into(), 2, PanelTone::Sunk, "sp-private", inside)
}

/// What is not negotiable, the small sign, its day, and what then.
pub fn around(resolve: &Resolve, writer: &Writer<Cooperation>) -> Html {
    let text =
        |ask: Ask, value: &str, set: fn(&mut Cooperation) -> &mut String| ask.rows(2).text(value, writer.at(set));
    let inside = several![
        text(
            Ask::new("bottom-lines", words::BOTTOM_LINES).hint(words::BOTTOM_LINES_HINT),
            &resolve.bottom_lines,
            |next| &mut next.resolve.bottom_lines,
        ),
        text(Ask::new("small-sign", words::SMALL_SIGN), &resolve.small_sign, |next| &mut next.resolve.small_sign),
        Ask::new("sign-by", words::SIGN_BY).day(resolve.sign_by, writer.at(|next| &mut next.resolve.sign_by)),
        text(Ask::new("if-none", words::IF_NONE), &resolve.if_none, |next| &mut next.resolve.if_none),
    ];
    section("around-the-moves", words::AROUND, false, inside)
}
