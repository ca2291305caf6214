//! Things to press, choose between or answer.

use yew::prelude::*;

use super::Example;
use crate::ui::components::button::{link, press};
use crate::ui::components::{
    ButtonKind, Chip, ChipTone, Dialog, SkipLink, Tab, Tabs, ToggleChip, Toolbar, use_announce,
};

/// The examples of this file.
pub const EXAMPLES: &[Example] = &[
    Example::new("Button", "primary", "button", "Next: Position", || {
        press("Next: Position", Callback::noop()).kind(ButtonKind::Primary).drawn()
    }),
    Example::new("Button", "secondary", "button", "Back: Links", || press("Back: Links", Callback::noop()).drawn()),
    Example::new("Button", "quiet", "button", "Undo", || {
        press("Undo", Callback::noop()).kind(ButtonKind::Quiet).drawn()
    }),
    Example::new("Button", "careful", "button", "Remove this person", || {
        press("Remove this person", Callback::noop()).kind(ButtonKind::Careful).drawn()
    }),
    Example::new("Button", "blocked, with its reason", "button", "Open both answers", || {
        let why = "Nan has not sealed her answer yet.";
        press("Open both answers", Callback::noop()).id("example-blocked").blocked(Some(why.into())).drawn()
    }),
    Example::new("Button", "named by its row", "button", "Edit: Mum", || {
        press("Edit", Callback::noop()).label("Edit: Mum").in_row().drawn()
    }),
    Example::new("Button", "announces what it did", "button", "Say that it is saved", || {
        html! { <Announcing /> }
    }),
    Example::new("Link like a button", "goes somewhere", "link", "Open the example", || {
        link("Open the example", "#/components").drawn()
    }),
    Example::new("Toolbar", "a named group", "group", "Change the picture", || {
        html! {
            <Toolbar label="Change the picture">
                { press("Add a person", Callback::noop()).small().drawn() }
                { press("Add a link", Callback::noop()).small().drawn() }
                { press("Undo", Callback::noop()).in_row().drawn() }
            </Toolbar>
        }
    }),
    Example::new("Chip", "a fact, a concern, a quiet fact", "generic", "seen", || {
        html! {
            <span class="sp-cluster">
                <Chip>{ "seen" }</Chip>
                <Chip tone={ChipTone::Voice}>{ "concern" }</Chip>
                <Chip tone={ChipTone::Quiet}>{ "checked by one other" }</Chip>
            </span>
        }
    }),
    Example::new("ToggleChip", "a filter", "button", "Only what was seen", || {
        html! { <Toggling /> }
    }),
    Example::new("Tabs", "three views of one map", "tablist", "Views of the map", || {
        html! { <Views /> }
    }),
    Example::new("Dialog", "a careful question", "button", "Set this entry aside…", || {
        html! { <Asking /> }
    }),
    Example::new("SkipLink", "seen only with focus", "link", "Skip to the step", || {
        html! { <SkipLink to="example-tabs" /> }
    }),
];

#[component]
fn Announcing() -> Html {
    let announce = use_announce();
    press("Say that it is saved", Callback::from(move |()| announce.emit("Saved in this browser.".to_owned()))).drawn()
}

#[component]
fn Toggling() -> Html {
    let on = use_state(|| true);
    let ontoggle = {
        let on = on.clone();
        move |now| on.set(now)
    };
    html! { <ToggleChip on={*on} {ontoggle}>{ "Only what was seen" }</ToggleChip> }
}

#[component]
fn Views() -> Html {
    let shown = use_state(|| AttrValue::Static("map"));
    let onselect = {
        let shown = shown.clone();
        move |value| shown.set(value)
    };
    let panel = match shown.as_str() {
        "map" => "The drawing would stand here.",
        "table" => "One row for each source of power.",
        _ => "Mum has power through refusal, a lot, held back.",
    };
    html! {
        <Tabs
            id="example-tabs"
            label="Views of the map"
            tabs={vec![Tab::new("map", "Map"), Tab::new("table", "Table"), Tab::new("sentences", "Sentences")]}
            selected={(*shown).clone()}
            {onselect}
        >
            <p>{ panel }</p>
        </Tabs>
    }
}

#[component]
fn Asking() -> Html {
    let open = use_state(|| false);
    let answer = use_state(|| AttrValue::Static("not asked yet"));
    let ask = {
        let open = open.clone();
        move |()| open.set(true)
    };
    let close_with = |words: &'static str| {
        let open = open.clone();
        let answer = answer.clone();
        Callback::from(move |()| {
            answer.set(AttrValue::Static(words));
            open.set(false);
        })
    };
    html! {
        <>
            { press("Set this entry aside…", ask.into()).drawn() }
            <p class="sp-small sp-soft">{ "Answer: " }{ &*answer }</p>
            <Dialog
                id="example-dialog"
                open={*open}
                title="Set this entry aside?"
                confirm="Set it aside"
                confirm_kind={ButtonKind::Careful}
                onconfirm={close_with("set aside")}
                oncancel={close_with("left as it was")}
            >
                <p>{ "It stays in the list, struck through, and the questions still count it." }</p>
            </Dialog>
        </>
    }
}
