//! Why an entry is set aside, and the way back. The entry stays in sight, crossed through.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Editor;
use crate::content::words::story as words;
use crate::domain::story::{Evidence, SetAside};
use crate::domain::{Change, Command};
use crate::ui::bound::{BoundEntries, BoundText, entry_name};
use crate::ui::components::Button;

/// The reason of an entry that is set aside; nothing for one that is not.
pub(super) fn aside(editor: &Editor, entry: &Rc<Evidence>, onback: Callback<()>) -> Html {
    let Some(aside) = &entry.set_aside else {
        return Html::default();
    };
    let id = format!("entry-{}-aside", entry.id);
    let put = |entry: &Evidence, aside: SetAside| {
        Command::Evidence(Change::Put(Evidence { set_aside: Some(aside), ..entry.clone() }))
    };
    let write = {
        let (entry, on) = (entry.clone(), aside.on.clone());
        Callback::from(move |why| put(&entry, SetAside { why, on: on.clone() }))
    };
    let onchoose = {
        let (editor, entry, why, field) = (editor.clone(), entry.clone(), aside.why.clone(), format!("{id}-on"));
        Callback::from(move |on| editor.change(&field, put(&entry, SetAside { why: why.clone(), on })))
    };
    html! {
        <div class="sp-entry-aside">
            <BoundText
                id={format!("{id}-why")} label={words::WHY_ASIDE} hint={words::WHY_ASIDE_HINT} value={aside.why.clone()}
                {write} rows=2
            />
            <BoundEntries
                id={format!("{id}-on")} label={words::ASIDE_ON} value={aside.on.clone()} except={entry.id.clone()}
                {onchoose}
            />
            <div>
                <Button small=true label={words::bring_back(&entry_name(entry))} onclick={onback}>
                    { words::BRING_BACK }
                </Button>
            </div>
        </div>
    }
}
