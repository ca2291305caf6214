//! Why an entry is set aside, and the way back. The entry stays in sight, crossed through.

use std::rc::Rc;

use yew::prelude::*;

use crate::content::words::story as words;
use crate::domain::EvidenceId;
use crate::domain::story::{Evidence, SetAside};
use crate::ui::bound::{Ask, Writer, entry_name, part};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, several};

/// The reason of an entry that is set aside; nothing for one that is not. `id` begins the ids of its controls.
pub(super) fn aside(id: &AttrValue, entry: &Rc<Evidence>, writer: &Writer<Evidence>, onback: Callback<()>) -> Html {
    let Some(SetAside { why, on }) = &entry.set_aside else {
        return Html::default();
    };
    let onchoose = writer.choosing(part(id, "on"), |entry, on: Vec<EvidenceId>| {
        if let Some(aside) = &mut entry.set_aside {
            aside.on = on;
        }
    });
    let write = writer.typing(|entry, why| {
        if let Some(aside) = &mut entry.set_aside {
            aside.why = why;
        }
    });
    let back = press(words::BRING_BACK, onback).label(words::bring_back(&entry_name(entry))).small().drawn();
    let held = several![
        Ask::new(part(id, "why"), words::WHY_ASIDE).hint(words::WHY_ASIDE_HINT).rows(2).text(why, write),
        Ask::new(part(id, "on"), words::ASIDE_ON).entries(on.clone(), Some(&entry.id), onchoose),
        group("", back),
    ];
    group("sp-entry-aside", held)
}
