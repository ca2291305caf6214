//! What `html!` draws: the app's own macro, which must do as Yew's does.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;
use yew::scheduler;

use super::page::{Mounted, elements, focused_id};

/// One of everything that a pattern can hold. Clicking the button counts on.
#[component]
fn Everything() -> Html {
    let count = use_state(|| 0_u32);
    let field = use_node_ref();
    let onclick = {
        let (count, field) = (count.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            count.set(*count + 1);
            if let Some(field) = field.cast::<HtmlElement>() {
                let _ = field.focus();
            }
        })
    };
    let odd = *count % 2 == 1;
    let level = if odd { "h3" } else { "h2" };
    let (class, left_out) = (classes!("sp-one", odd.then_some("sp-odd")), None::<&'static str>);
    let pair = vec![html! { <i>{ "a" }</i> }, html! { <i>{ "b" }</i> }];
    let order = if odd { [2, 1] } else { [1, 2] };
    html! {
        <>
            <@{level} id="level" data-count={count.to_string()}>{ "Counted " }{ *count }</@>
            <div id="classes" {class} title={left_out} hidden={odd}>{ pair }</div>
            <p id="none" class=""></p>
            if odd {
                <em id="odd">{ "odd" }</em>
            } else if *count == 4 {
                { "four" }<b>{ "!" }</b>
            }
            <input id="field" ref={field} value={format!("{}", *count)} checked={odd} type="checkbox" />
            <ul>
                for at in order { <li key={at} id={format!("item-{at}")}>{ at }</li> }
                { for (7_u32..9).map(|more| html! { <li>{ more }</li> }) }
            </ul>
            <button id="on" {onclick}>{ "On" }</button>
        </>
    }
}

async fn go_on(page: &Mounted<Everything>) {
    page.find::<HtmlElement>("#on").click();
    scheduler::flush().await;
}

fn html(page: &Mounted<Everything>, selector: &str) -> String {
    page.find::<HtmlElement>(selector).outer_html()
}

#[wasm_bindgen_test]
async fn tags_attributes_and_texts_are_drawn_as_they_are_written() {
    let page = Mounted::<Everything>::with(()).await;
    assert_eq!(html(&page, "#level"), r#"<h2 id="level" data-count="0">Counted 0</h2>"#);
    assert_eq!(html(&page, "#classes"), r#"<div id="classes" class="sp-one"><i>a</i><i>b</i></div>"#);
    assert_eq!(html(&page, "#none"), r#"<p id="none"></p>"#);
    let items: Vec<_> = elements(page.root(), "li").iter().filter_map(|item| item.text_content()).collect();
    assert_eq!(items, ["1", "2", "7", "8"]);
}

#[wasm_bindgen_test]
async fn what_changes_is_drawn_again_and_what_stays_keeps_its_element() {
    let page = Mounted::<Everything>::with(()).await;
    let (item, field) = (page.find::<HtmlElement>("#item-1"), page.find::<HtmlInputElement>("#field"));
    assert_eq!((field.value(), field.checked()), ("0".to_owned(), false));
    go_on(&page).await;
    assert_eq!(html(&page, "#level"), r#"<h3 id="level" data-count="1">Counted 1</h3>"#);
    assert!(html(&page, "#classes").starts_with(r#"<div id="classes" class="sp-one sp-odd" hidden="hidden">"#));
    assert_eq!(page.find::<HtmlElement>("#odd").inner_text(), "odd");
    assert!(page.find::<HtmlInputElement>("#field").is_same_node(Some(&field)), "the field was made anew");
    assert_eq!((field.value(), field.checked()), ("1".to_owned(), true));
    assert_eq!(focused_id(), "field");
    // Keyed, so that it was moved and not rewritten.
    assert!(page.find::<HtmlElement>("#item-1").is_same_node(Some(&item)), "the item was made anew");
    assert_eq!(elements(page.root(), "li")[1].id(), "item-1");
    go_on(&page).await;
    assert!(elements(page.root(), "#odd").is_empty());
    assert!(!page.find::<HtmlElement>("#classes").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn branches_may_hold_several_things() {
    let page = Mounted::<Everything>::with(()).await;
    for _ in 0..4 {
        go_on(&page).await;
    }
    let text = page.root().text_content().unwrap();
    assert!(text.contains("four!"), "{text}");
}
