//! The notice of a newer version. It waits for the writer, and is not taken while work would be lost.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::library::use_library;
use crate::content::words::offline as words;
use crate::platform::offline;
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, NoticeTone, notice};
use crate::ui::components::pieces::{group, line, several};

/// The notice, where a newer version waits.
#[component]
pub fn NewerVersion() -> Html {
    let library = use_library();
    let waits = use_state_eq(offline::newer_build_waits);
    let said = use_state_eq(|| "");
    {
        let waits = waits.setter();
        use_effect_with((), move |()| {
            let listening = offline::on_newer_build(move || waits.set(true));
            move || drop(listening)
        });
    }
    if !*waits {
        return Html::default();
    }
    let onclick = {
        let said = said.setter();
        Callback::from(move |()| {
            let (library, said) = (library.clone(), said.clone());
            said.set(words::SAVING);
            spawn_local(async move {
                if library.lock().save_all().await && library.unsaved().is_empty() {
                    offline::load_newer_build();
                } else {
                    said.set(words::NOT_YET);
                }
            });
        })
    };
    let button = press(words::RELOAD, onclick).drawn();
    let said = html! { <p role="status">{ *said }</p> };
    let children = several![line("", words::NEW_VERSION_BODY), group("sp-cluster", several![button, said])];
    html! {
        <aside class="sp-no-print" aria-label={words::NEW_VERSION}>
            { notice(&NoticeProps { children, title: Some(words::NEW_VERSION.into()), tone: NoticeTone::Info, announced: true }) }
        </aside>
    }
}
