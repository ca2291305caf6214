//! The seventeen kinds of source, and the nine checks on how we listened. Folded, with what was not asked in a
//! sentence above.

use yew::prelude::*;

use crate::app::Editor;
use crate::content;
use crate::content::words::protection as words;
use crate::domain::protection::Protection;
use crate::domain::story::{SourceCheck, SourceKind};
use crate::domain::{Command, YesNo};
use crate::ui::bound::{Ask, part};
use crate::ui::components::pieces::{folded, group, line, pieces, several};

/// Was each kind of source asked?
pub fn kinds(editor: &Editor, protection: &Protection) -> Html {
    let (mut not_asked, mut not_known, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for kind in SourceKind::ALL {
        let (kind, entry) = (*kind, content::source_kind(*kind));
        let value = protection.sources.get(&kind).copied();
        match value {
            Some(YesNo::No) => not_asked.push(entry.name),
            Some(YesNo::Unknown) => not_known.push(entry.name),
            Some(YesNo::Yes) | None => {}
        }
        let to = Box::new(move |answer| Command::AskedSource(kind, answer));
        asked.push(question(editor, part("asked", kind.id()), (entry.name, entry.ask), value, to));
    }
    let mut held = Vec::new();
    if !not_asked.is_empty() {
        held.push(line("", words::not_asked(&not_asked.join("; "))));
    }
    if !not_known.is_empty() {
        held.push(line("", words::not_known_whether_asked(&not_known.join("; "))));
    }
    // Its place stays the same, so that it stays open: the sentences above come and go with the answers in it.
    let questions = folded(words::GO_THROUGH_KINDS.into(), group("sp-asked", asked));
    several![pieces(held), questions]
}

/// How did we listen?
pub fn checks(editor: &Editor, protection: &Protection) -> Html {
    let mut asked = Vec::new();
    for check in SourceCheck::ALL {
        let (check, entry) = (*check, content::source_check(*check));
        let to = Box::new(move |answer| Command::CheckedSource(check, answer));
        let value = protection.checks.get(&check).copied();
        asked.push(question(editor, part("checked", check.id()), (entry.question, entry.why), value, to));
    }
    folded(words::GO_THROUGH_CHECKS.into(), group("sp-asked", asked))
}

#[inline(never)]
fn question(
    editor: &Editor,
    id: AttrValue,
    (label, hint): (&'static str, &'static str),
    value: Option<YesNo>,
    command: Box<dyn Fn(Option<YesNo>) -> Command>,
) -> Html {
    let (editor, field) = (editor.clone(), id.clone());
    let onchoose = Callback::from(move |to| editor.change(&field, command(to)));
    Ask::new(id, label).hint(hint).menu().choice(value, onchoose)
}
