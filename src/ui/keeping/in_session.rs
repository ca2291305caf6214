//! What stands above a step while work is not kept in this browser, or it is not known whether the browser keeps it:
//! the sentence, and the file that can be saved at once.

use yew::prelude::*;

use super::said::{choose_button, not_shown, standing};
use crate::app::keeping::Keeping;
use crate::app::library::use_library;
use crate::app::{use_editor, use_opening};
use crate::content::words::keeping as words;
use crate::domain::walk::Step;
use crate::ui::bound::{SavingFile, Wanted};
use crate::ui::components::button::press;
use crate::ui::components::pieces::{group, line};
use crate::ui::components::{Notice, NoticeTone};

/// Properties of [`KeepingNotice`].
#[derive(Properties, PartialEq)]
pub struct KeepingNoticeProps {
    /// The step it stands above. What is said before the first save is said above the first step only.
    pub step: Step,
}

/// The notice; nothing where work is kept here and the browser has shown that it keeps it, or in a fictional case.
#[component]
pub fn KeepingNotice(props: &KeepingNoticeProps) -> Html {
    let library = use_library();
    let editor = use_editor();
    let fictional = use_opening().fictional == Some(true);
    let wanted = use_state(|| None::<Wanted>);
    let keeping = library.keeping();
    let save = {
        let wanted = wanted.setter();
        move |()| wanted.set(Some(Wanted(editor.session())))
    };
    let onclose = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    let file = html! {
        <>
            { press(words::SAVE_FILE, save.into()).drawn() }
            <SavingFile session={(*wanted).clone()} {onclose} />
        </>
    };
    let (body, action) = match keeping {
        Keeping::Browser if props.step == Step::Opening && !fictional => return not_shown(&library, file),
        Keeping::Undecided if !fictional => (words::NOT_YET_SHORT, choose_button()),
        Keeping::FileOnly => (words::CHOSEN_FILE, file),
        Keeping::ThisVisit => (words::THIS_VISIT_BODY, file),
        Keeping::Browser | Keeping::Undecided => return Html::default(),
    };
    html! {
        <Notice tone={NoticeTone::Attention} title={standing(keeping).map(AttrValue::Static)}>
            { line("", body) }
            { group("sp-stack", action) }
        </Notice>
    }
}
