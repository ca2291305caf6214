//! The bar above the ledger: what is shown, and in what order.

use yew::prelude::*;

use super::view::{Filter, NOT_SAID, Order, RECORD};
use crate::content::words::story as words;
use crate::domain::story::{Checked, Leans};
use crate::ui::bound::options;
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{Choice, Select, ToggleChip, Toolbar};

/// The filters and the order, over a list of the people by id and name.
pub(super) fn find(
    filter: &UseStateHandle<Filter>,
    (order, backwards): (&UseStateHandle<Order>, &UseStateHandle<bool>),
    people: &[(AttrValue, AttrValue)],
) -> Html {
    let set = |change: fn(&mut Filter, Option<AttrValue>)| {
        let filter = filter.clone();
        Callback::from(move |value: Option<AttrValue>| {
            let mut next = (*filter).clone();
            change(&mut next, value);
            filter.set(next);
        })
    };
    let people: Vec<Choice> = people.iter().map(|(id, name)| Choice::new(id.clone(), name.clone())).collect();
    let mut sources = vec![Choice::new(RECORD, words::A_RECORD)];
    sources.extend(people.iter().cloned());
    sources.push(Choice::new(NOT_SAID, words::NOT_SAID));
    let switch = |on: fn(&mut Filter) -> &mut bool| {
        let filter = filter.clone();
        Callback::from(move |now: bool| {
            let mut next = (*filter).clone();
            *on(&mut next) = now;
            filter.set(next);
        })
    };
    let choose_order = {
        let order = order.clone();
        Callback::from(move |id: Option<AttrValue>| {
            order.set(id.and_then(|id| Order::from_id(&id)).unwrap_or_default())
        })
    };
    let turn = {
        let backwards = backwards.clone();
        Callback::from(move |now: bool| backwards.set(now))
    };
    let orders = Order::ALL.map(|order| {
        let label = match order {
            Order::Own => words::OWN_ORDER,
            Order::Happened => words::BY_HAPPENED,
            Order::Known => words::BY_KNOWN,
        };
        Choice::new(order.id(), label)
    });
    let pick = |id: &'static str, label: &'static str, options, selected, nothing: &'static str, onchange| {
        html! { <Select {id} {label} {options} {selected} {nothing} {onchange} /> }
    };
    let find_words = set(|next, text| next.sought = text.unwrap_or_default());
    let sought = Callback::from(move |text: String| find_words.emit(Some(text.into())));
    html! {
        <Toolbar class="sp-ledger-find" label={words::FIND}>
            { text(&TextProps::asking("ledger-sought".into(), words::SOUGHT.into(), filter.sought.clone(), sought), true) }
            { pick(
                "ledger-from", words::FROM_WHOM, sources, filter.from.clone(), words::ANYBODY,
                set(|next, id| next.from = id),
            ) }
            { pick(
                "ledger-about", words::ABOUT_WHOM, people, filter.about.clone(), words::ANYBODY,
                set(|next, id| next.about = id),
            ) }
            { pick(
                "ledger-leans", words::LEANING, options::<Leans>(),
                filter.leans.map(|leans| AttrValue::Static(leans.id())), words::ANY,
                set(|next, id| next.leans = id.and_then(|id| Leans::from_id(&id))),
            ) }
            { pick(
                "ledger-checked", words::CHECKED_HOW, options::<Checked>(),
                filter.checked.map(|checked| AttrValue::Static(checked.id())), words::ANY,
                set(|next, id| next.checked = id.and_then(|id| Checked::from_id(&id))),
            ) }
            <Select
                id="ledger-order" label={words::ORDER} options={orders.to_vec()}
                selected={AttrValue::Static(order.id())} always_one=true onchange={choose_order}
            />
            <ToggleChip on={**backwards} ontoggle={turn}>{ words::LATEST_FIRST }</ToggleChip>
            <ToggleChip on={filter.aside} ontoggle={switch(|next| &mut next.aside)}>{ words::ASIDE_ONLY }</ToggleChip>
            <ToggleChip on={filter.undated} ontoggle={switch(|next| &mut next.undated)}>{ words::UNDATED_ONLY }</ToggleChip>
        </Toolbar>
    }
}
