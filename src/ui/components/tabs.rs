//! Several views of the same thing, one at a time: map, table, sentences.

use yew::prelude::*;

use super::field::part;
use super::focus;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What the caller knows it by.
    pub value: AttrValue,
    /// What people read.
    pub label: AttrValue,
}

impl Tab {
    /// A view with its name.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq, Clone)]
pub struct TabsProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What these are views of.
    pub label: AttrValue,
    /// The views.
    pub tabs: Vec<Tab>,
    /// The value of the view that is shown.
    pub selected: AttrValue,
    /// The value of the view to show.
    pub onselect: Callback<AttrValue>,
    /// The view that is shown.
    pub children: Html,
}

/// Tabs by the usual keys: one stop for Tab, arrows to move, Home and End for first and last.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let panel_id = part(&props.id, "panel");
    let at = props.tabs.iter().position(|tab| tab.value == props.selected).unwrap_or(0);
    let shown = props.tabs.get(at).map(|tab| tab_id(&props.id, &tab.value));
    let onkeydown = {
        let props = props.clone();
        move |event: KeyboardEvent| {
            let Some(target) = after(&event.key(), at, props.tabs.len()) else {
                return;
            };
            let Some(tab) = props.tabs.get(target) else {
                return;
            };
            event.prevent_default();
            focus::to(&tab_id(&props.id, &tab.value));
            props.onselect.emit(tab.value.clone());
        }
    };
    html! {
        <div class="sp-tabs">
            <div class="sp-tabs-list" role="tablist" aria-label={props.label.clone()} {onkeydown}>
                for (index, tab) in props.tabs.iter().enumerate() {
                    { tab_button(props, tab, index == at, &panel_id) }
                }
            </div>
            <div id={panel_id} class="sp-tabs-panel" role="tabpanel" tabindex="0" aria-labelledby={shown}>
                { props.children.clone() }
            </div>
        </div>
    }
}

fn tab_button(props: &TabsProps, tab: &Tab, chosen: bool, panel_id: &AttrValue) -> Html {
    let onselect = props.onselect.clone();
    let value = tab.value.clone();
    html! {
        <button
            key={&*tab.value}
            id={tab_id(&props.id, &tab.value)}
            type="button"
            role="tab"
            class={classes!("sp-tab", chosen.then_some("sp-tab-chosen"))}
            aria-selected={if chosen { "true" } else { "false" }}
            aria-controls={chosen.then(|| panel_id.clone())}
            tabindex={if chosen { "0" } else { "-1" }}
            onclick={move |_| onselect.emit(value.clone())}
        >
            { &tab.label }
        </button>
    }
}

fn tab_id(id: &str, value: &str) -> AttrValue {
    [id, "-tab-", value].concat().into()
}

/// Where a key leads from the tab at `at`, going round at the ends.
fn after(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if at == last { 0 } else { at + 1 }),
        "ArrowLeft" => Some(if at == 0 { last } else { at - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
