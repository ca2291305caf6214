//! A question that must be answered before going on.
//!
//! The browser's own modal dialog: the rest of the page is out of reach while it is open, Esc
//! leaves it, and focus goes back to where it was.

use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::button::{ButtonKind, press};
use super::field::part;
use super::words;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq, Clone)]
pub struct DialogProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// Whether it is open. Keep the component in place and change this: then focus returns.
    pub open: bool,
    /// What is asked.
    pub title: AttrValue,
    /// What there is to know or fill in.
    pub children: Html,
    /// What the button that goes on says. Without one, there is only the button that leaves.
    #[prop_or_default]
    pub confirm: Option<AttrValue>,
    /// How that button looks.
    #[prop_or(ButtonKind::Primary)]
    pub confirm_kind: ButtonKind,
    /// Why it cannot be pressed now.
    #[prop_or_default]
    pub confirm_blocked: Option<AttrValue>,
    /// Called when it goes on. The caller closes the dialog.
    #[prop_or_default]
    pub onconfirm: Callback<()>,
    /// What the button that leaves says.
    #[prop_or(AttrValue::Static(words::CANCEL))]
    pub cancel: AttrValue,
    /// Called by that button and by Esc. The caller closes the dialog.
    pub oncancel: Callback<()>,
}

/// A modal dialog. What it holds is in the page only while it is open.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    let heading = use_node_ref();
    {
        let dialog = dialog.clone();
        let heading = heading.clone();
        use_effect_with(props.open, move |open| {
            let Some(element) = dialog.cast::<HtmlDialogElement>() else {
                return;
            };
            if *open && !element.open() {
                // Fails only for an element that is not in the page: then there is nothing to show.
                let _ = element.show_modal();
                // The heading first, so that the question is heard before its buttons.
                if let Some(heading) = heading.cast::<HtmlElement>() {
                    let _ = heading.focus();
                }
            } else if !*open && element.open() {
                element.close();
            }
        });
    }
    let leave = {
        let oncancel = props.oncancel.clone();
        move |event: Event| {
            // The caller's answer closes it: what is shown and what is known stay one.
            event.prevent_default();
            oncancel.emit(());
        }
    };
    let closed = {
        let open = props.open;
        let oncancel = props.oncancel.clone();
        let dialog = dialog.clone();
        // A browser may close a dialog without asking when Esc is pressed twice. It says so a moment later, when the
        // dialog may have been opened again.
        move |_: Event| {
            if open && dialog.cast::<HtmlDialogElement>().is_some_and(|dialog| !dialog.open()) {
                oncancel.emit(());
            }
        }
    };
    let heading_id = part(&props.id, "title");
    let confirm = match &props.confirm {
        Some(confirm) => press(confirm, props.onconfirm.clone())
            .id(part(&props.id, "confirm"))
            .kind(props.confirm_kind)
            .blocked(props.confirm_blocked.clone())
            .drawn(),
        None => Html::default(),
    };
    let cancel = press(&props.cancel, props.oncancel.clone()).id(part(&props.id, "cancel")).drawn();
    html! {
        <dialog
            ref={dialog}
            id={props.id.clone()}
            class="sp-dialog"
            aria-labelledby={heading_id.clone()}
            oncancel={leave}
            onclose={closed}
        >
            if props.open {
                <h2 ref={heading} id={heading_id} class="sp-dialog-title" tabindex="-1">{ &props.title }</h2>
                <div class="sp-dialog-body">{ props.children.clone() }</div>
                <div class="sp-dialog-actions">
                    { confirm }
                    { cancel }
                </div>
            }
        </dialog>
    }
}
