//! Things to press, choose between or answer.

use yew::prelude::*;

use super::Example;
use crate::ui::components::{
    Button, ButtonKind, Chip, ChipTone, Dialog, LinkButton, SkipLink, Tab, Tabs, ToggleChip, Toolbar, use_announce,
};

/// The examples of this file.
pub const EXAMPLES: &[Example] = &[
    Example::new("Button", "primary", "button", "Next: Position", || {
        html! { <Button kind={ButtonKind::Primary}>{ "Next: Position" }</Button> }
    }),
    Example::new("Button", "secondary", "button", "Back: Links", || {
        html! { <Button>{ "Back: Links" }</Button> }
    }),
    Example::new("Button", "quiet", "button", "Undo", || {
        html! { <Button kind={ButtonKind::Quiet}>{ "Undo" }</Button> }
    }),
    Example::new("Button", "careful", "button", "Remove this person", || {
        html! { <Button kind={ButtonKind::Careful}>{ "Remove this person" }</Button> }
    }),
    Example::new("Button", "blocked, with its reason", "button", "Open both answers", || {
        html! {
            <Button id="example-blocked" blocked={AttrValue::Static("Nan has not sealed her answer yet.")}>
                { "Open both answers" }
            </Button>
        }
    }),
    Example::new("Button", "named by its row", "button", "Edit: Mum", || {
        html! { <Button kind={ButtonKind::Quiet} small=true label="Edit: Mum">{ "Edit" }</Button> }
    }),
    Example::new("Button", "announces what it did", "button", "Say that it is saved", || {
        html! { <Announcing /> }
    }),
    Example::new("LinkButton", "goes somewhere", "link", "Open the example", || {
        html! { <LinkButton href="#/components">{ "Open the example" }</LinkButton> }
    }),
    Example::new("Toolbar", "a named group", "group", "Change the picture", || {
        html! {
            <Toolbar label="Change the picture">
                <Button small=true>{ "Add a person" }</Button>
                <Button small=true>{ "Add a link" }</Button>
                <Button kind={ButtonKind::Quiet} small=true>{ "Undo" }</Button>
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
    html! { <Button onclick={move |()| announce.emit("Saved in this browser.".to_owned())}>{ "Say that it is saved" }</Button> }
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
            <Button onclick={ask}>{ "Set this entry aside…" }</Button>
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
