//! The self-check: what this browser allows, for whoever looks after the computer. Nothing on it is from a case.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::content::words::check as words;
use crate::domain::dates;
use crate::platform::check::{self, Found, Origin, Part};
use crate::platform::{clock, page};
use crate::route::Route;
use crate::storage::SCHEMA;
use crate::ui::app::HEADING;
use crate::ui::components::button::{link, press};
use crate::ui::components::pieces::{line, pieces, saying};
use crate::ui::components::{ButtonKind, Table, use_announce};
use crate::ui::home::site_head;

/// The page at `#/data/check`.
#[component]
pub fn CheckPage() -> Html {
    let found = use_state_eq(Vec::new);
    let announce = use_announce();
    {
        let found = found.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                found.set(check::every_part().await);
                announce.emit(words::TRIED.into());
            });
        });
    }
    // Where the browser cannot print, nothing better can be offered.
    let print = |()| _ = page::print();
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack sp-check">
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                { line("sp-lead", words::LEAD) }
                if found.is_empty() {
                    <p>{ words::TRYING }</p>
                } else {
                    <Table id="check" caption={words::CAPTION} columns={words::COLUMNS.map(AttrValue::Static).to_vec()}>
                        { for found.iter().map(|(part, found)| row(*part, *found)) }
                    </Table>
                }
                { facts() }
                <div class="sp-cluster">
                    { press(words::PRINT, print.into()).kind(ButtonKind::Primary).drawn() }
                    { link(words::BACK, Route::Data.fragment()).drawn() }
                </div>
            </main>
        </>
    }
}

fn said(part: Part) -> words::Said {
    match part {
        Part::Wasm => words::WASM,
        Part::Secure => words::SECURE,
        Part::Policy => words::POLICY_ACTIVE,
        Part::LocalStorage => words::LOCAL_STORAGE,
        Part::Database => words::DATABASE,
        Part::Promise => words::PROMISE,
        Part::Locks => words::LOCKS,
        Part::Crypto => words::CRYPTO,
        Part::Offline => words::OFFLINE,
        Part::SavePicker => words::SAVE_PICKER,
    }
}

fn row(part: Part, found: Found) -> Html {
    let [name, works, works_not, ask] = said(part);
    let (here, means, ask) = match found {
        Found::Works if part == Part::Promise => (words::GIVEN, works, words::NOTHING_TO_ASK),
        Found::Not if part == Part::Promise => (words::NOT_GIVEN, works_not, ask),
        Found::Works => (words::WORKS, works, words::NOTHING_TO_ASK),
        Found::Not => (words::WORKS_NOT, works_not, ask),
        Found::NotHere => (words::NOT_HERE, words::OFFLINE_FILE, words::NOTHING_TO_ASK),
        Found::NotTried => (words::NOT_TRIED, words::NOT_TRIED_BODY, words::NOTHING_TO_ASK),
    };
    html! {
        <tr key={name}>
            <th scope="row">{ name }</th>
            { saying("td", "", here) }
            { saying("td", "", means) }
            { saying("td", "", ask) }
        </tr>
    }
}

fn facts() -> Html {
    let from = match check::origin() {
        Origin::File => words::FROM_FILE,
        Origin::ThisComputer => words::FROM_THIS_COMPUTER,
        Origin::Encrypted => words::FROM_ENCRYPTED,
        Origin::Open => words::FROM_OPEN,
    };
    let facts: [(&'static str, AttrValue); 6] = [
        (words::VERSION, env!("CARGO_PKG_VERSION").into()),
        (words::SAVED_FORM, SCHEMA.to_string().into()),
        (words::FROM, from.into()),
        (words::BROWSER, check::browser().into()),
        (words::ON, dates::written(clock::today()).into()),
        (words::POLICY, check::policy().map_or(words::NO_POLICY.into(), AttrValue::from)),
    ];
    let mut told = Vec::new();
    for (name, value) in facts {
        told.push(saying("dt", "", name));
        told.push(saying("dd", "", value));
    }
    html! {
        <section class="sp-stack" aria-labelledby="check-facts">
            <h2 id="check-facts">{ words::FACTS }</h2>
            <dl class="sp-facts">{ pieces(told) }</dl>
        </section>
    }
}
