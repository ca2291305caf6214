//! The notice of a session that was saved by an earlier version: the text as it was can be taken out, or removed.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::leaving::then_leave;
use crate::app::library::use_library;
use crate::app::use_editor;
use crate::content::words::{shell, versions as words};
use crate::domain::SessionId;
use crate::platform::files::{self, FileKind};
use crate::storage::migrated_key;
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, NoticeTone, notice};
use crate::ui::components::pieces::{group, line, several};

/// The notice, while the text as it was is kept. `shown` on one step only: it is no news on every page.
#[hook]
pub(super) fn use_earlier(id: &SessionId, shown: bool) -> Html {
    let library = use_library();
    let editor = use_editor();
    let said = use_state_eq(|| "");
    let key = migrated_key(id);
    let Some(kept) = library.note(&key).filter(|_| shown) else {
        return Html::default();
    };
    let download = {
        let (library, name, said) = (library.clone(), shell::kept_copy_name(id.as_str()), said.setter());
        Callback::from(move |()| {
            let (lock, name, kept, said) = (library.lock().clone(), name.clone(), kept.clone(), said.clone());
            let session = editor.session();
            spawn_local(async move {
                match lock.unseal(&kept).await {
                    Ok(text) => then_leave([&*session], None, move || {
                        let took = files::offer(&name, FileKind::Text, &text);
                        said.set(if took { "" } else { words::NOT_DONE });
                    }),
                    Err(_) => said.set(words::NOT_DONE),
                }
            });
        })
    };
    let remove = {
        let said = said.setter();
        Callback::from(move |()| said.set(if library.set_note(&key, None) { " " } else { words::NOT_DONE }))
    };
    let buttons =
        several![press(words::DOWNLOAD_EARLIER, download).drawn(), press(words::REMOVE_EARLIER, remove).drawn()];
    let children = several![
        line("", words::EARLIER_BODY),
        group("sp-cluster", buttons),
        html! { <p role="status">{ *said }</p> },
    ];
    notice(&NoticeProps { children, title: Some(words::EARLIER.into()), tone: NoticeTone::Info, announced: false })
}
