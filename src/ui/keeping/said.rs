//! What is said about keeping, here and there on the pages.

use yew::prelude::*;

use super::question::ask_how_to_keep;
use crate::app::keeping::{Keeping, has_kept};
use crate::app::library::Library;
use crate::content::words::keeping as words;
use crate::ui::components::button::press;
use crate::ui::components::pieces::line;
use crate::ui::components::{Notice, NoticeTone};

/// The sentence of the bars while work is not kept in this browser; nothing while it is.
pub fn standing(keeping: Keeping) -> Option<&'static str> {
    match keeping {
        Keeping::Browser => None,
        Keeping::Undecided => Some(words::UNDECIDED),
        Keeping::FileOnly => Some(words::FILE_ONLY),
        Keeping::ThisVisit => Some(words::THIS_VISIT),
    }
}

/// The button that asks how work is to be kept.
pub fn choose_button() -> Html {
    let ask = |()| ask_how_to_keep();
    press(words::CHOOSE, ask.into()).drawn()
}

/// Until a later visit proves otherwise: this browser may forget. Said where work is kept in it, with what can be done
/// about it first.
pub fn not_shown(library: &Library, file_first: Html) -> Html {
    if library.keeping() != Keeping::Browser || has_kept() {
        return Html::default();
    }
    html! {
        <Notice title={words::NOT_SHOWN}>{ line("", words::NOT_SHOWN_BODY) }{ file_first }</Notice>
    }
}

/// Leave no trace: begins it, says that it holds, and ends it.
pub fn no_trace(library: &Library, announce: &Callback<String>) -> Html {
    let on = library.keeping() == Keeping::ThisVisit;
    let (body, button, tone) = if on {
        (words::NO_TRACE_ON, words::NO_TRACE_END, NoticeTone::Attention)
    } else {
        (words::NO_TRACE_BODY, words::NO_TRACE_BEGIN, NoticeTone::Info)
    };
    let change = {
        let (library, announce) = (library.clone(), announce.clone());
        Callback::from(move |()| {
            library.choose(if on { Keeping::chosen() } else { Keeping::ThisVisit });
            announce.emit(if on { words::NO_TRACE_ENDED } else { words::NO_TRACE_BEGUN }.into());
        })
    };
    html! {
        <section class="sp-section" aria-labelledby="no-trace">
            <h2 id="no-trace">{ words::NO_TRACE }</h2>
            <div class={if on { tone.class() } else { "sp-stack" }}>
                { line("", body) }
                <p>{ press(button, change).drawn() }</p>
            </div>
        </section>
    }
}
