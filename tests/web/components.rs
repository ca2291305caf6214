//! Every component does what its examples show, and what its properties promise.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use standpoint::ui::components::button;
use standpoint::ui::components::gallery::example_id;
use standpoint::ui::components::text::TextProps;
use standpoint::ui::components::{
    Announcer, ButtonKind, Choice, DrawingDefs, Gallery, Select, TextArea, TextField, examples,
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, by_role, document, elements, focused_id, press, send};

#[component]
fn WholeGallery() -> Html {
    html! { <Announcer><DrawingDefs /><main class="sp-page"><Gallery /></main></Announcer> }
}

async fn gallery() -> Mounted<WholeGallery> {
    Mounted::with(()).await
}

/// What a component called back with, in order.
#[derive(Clone, PartialEq)]
struct Heard(Rc<RefCell<Vec<String>>>);

impl Heard {
    fn nothing() -> Self {
        Self(Rc::default())
    }

    fn all(&self) -> Vec<String> {
        self.0.borrow().clone()
    }

    fn callback<T: 'static>(&self, in_words: impl Fn(T) -> String + 'static) -> Callback<T> {
        let heard = self.0.clone();
        Callback::from(move |value: T| heard.borrow_mut().push(in_words(value)))
    }
}

#[wasm_bindgen_test]
async fn every_example_has_its_role_and_name() {
    let page = gallery().await;
    for example in examples::all() {
        let holder = page.find::<Element>(&format!("#{}", example_id(example)));
        assert!(
            by_role(&holder, example.role, example.accessible_name).is_some(),
            "{}, {}: no {} named {:?} in {}",
            example.component,
            example.name,
            example.role,
            example.accessible_name,
            holder.inner_html()
        );
    }
}

#[wasm_bindgen_test]
async fn ids_are_unique_and_everything_that_names_an_id_finds_it() {
    let page = gallery().await;
    let mut seen = BTreeSet::new();
    for element in elements(page.root(), "[id]") {
        assert!(seen.insert(element.id()), "twice: {}", element.id());
    }
    for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
        for element in elements(page.root(), &format!("[{attribute}]")) {
            for id in element.get_attribute(attribute).unwrap().split(' ') {
                let closed_dialog = element.tag_name() == "DIALOG";
                assert!(seen.contains(id) || closed_dialog, "{attribute} names {id}, which is not there");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn nothing_carries_a_style_of_its_own() {
    let page = gallery().await;
    assert_eq!(elements(page.root(), "[style]").len(), 0);
}

#[derive(Properties, PartialEq)]
struct BlockedProps {
    heard: Heard,
}

#[component]
fn Blocked(props: &BlockedProps) -> Html {
    let pressed = props.heard.callback(|()| "pressed".to_owned());
    button::press("Open", pressed).id("seal").blocked(Some("Nan has not answered yet.".into())).drawn()
}

#[wasm_bindgen_test]
async fn a_blocked_button_says_why_and_does_nothing() {
    let heard = Heard::nothing();
    let page = Mounted::<Blocked>::with(BlockedProps { heard: heard.clone() }).await;
    let button = page.named("button", "Open");
    button.click();
    scheduler::flush().await;
    assert_eq!(heard.all(), Vec::<String>::new());
    let reason = button.get_attribute("aria-describedby").unwrap();
    assert_eq!(page.find::<Element>(&format!("#{reason}")).text_content().unwrap(), "Nan has not answered yet.");
}

#[component]
fn UndoOnce() -> Html {
    let undone = use_state(|| false);
    let undo = |id: &'static str, kind| {
        let (nothing, undone) = (undone.then_some(AttrValue::Static("Nothing is left.")), undone.clone());
        let onclick = Callback::from(move |()| undone.set(true));
        button::press("Undo", onclick).id(id).kind(kind).blocked(nothing).drawn()
    };
    html! {
        <>
            { undo("loud", ButtonKind::Secondary) }
            { undo("quiet", ButtonKind::Quiet) }
        </>
    }
}

#[wasm_bindgen_test]
async fn a_button_that_blocks_itself_keeps_focus() {
    for id in ["loud", "quiet"] {
        let page = Mounted::<UndoOnce>::with(()).await;
        let button = page.find::<HtmlElement>(&format!("#{id}"));
        button.focus().unwrap();
        button.click();
        scheduler::flush().await;
        assert_eq!(button.get_attribute("aria-disabled").unwrap(), "true");
        assert_eq!(focused_id(), id);
    }
}

#[wasm_bindgen_test]
async fn typing_in_the_middle_keeps_the_caret() {
    let page = gallery().await;
    let field = page.find::<HtmlInputElement>("#example-sentence");
    let before = field.value();
    field.focus().unwrap();
    for (at, letter) in (6..).zip(["n", "e", "w", " "]) {
        field
            .set_range_text_with_start_and_end_and_selection_mode(letter, at, at, web_sys::SelectionMode::End)
            .unwrap();
        send(&field, "input").await;
        assert_eq!(field.selection_start().unwrap(), Some(at + 1));
    }
    assert_eq!(field.value(), format!("{}new {}", &before[..6], &before[6..]));
}

#[component]
fn ImportedText() -> Html {
    let text = use_state(|| AttrValue::from("one\r\ntwo\rthree"));
    let renders = use_state(|| 0);
    let again = {
        let renders = renders.clone();
        move |_: String| renders.set(*renders + 1)
    };
    html! {
        <>
            <TextArea id="imported" label="Imported" value={(*text).clone()} oninput={again} />
            <output>{ *renders }</output>
        </>
    }
}

#[wasm_bindgen_test]
async fn other_line_endings_do_not_move_the_caret() {
    let page = Mounted::<ImportedText>::with(()).await;
    let area = page.find::<HtmlTextAreaElement>("#imported");
    assert_eq!(area.value(), "one\ntwo\nthree");
    area.focus().unwrap();
    area.set_selection_range(2, 2).unwrap();
    send(&area, "input").await;
    assert_eq!(page.find::<Element>("output").text_content().unwrap(), "1");
    assert_eq!(area.selection_start().unwrap(), Some(2));
}

#[track_caller]
fn room_said(value: &str, limit: usize) -> impl Future<Output = Option<String>> {
    let props = yew::props!(TextProps {
        id: "short",
        label: "Short name",
        value: AttrValue::from(value.to_owned()),
        limit: Some(limit),
        oninput: Callback::noop(),
    });
    async move {
        let page = Mounted::<TextField>::with(props).await;
        let found = page.root().query_selector(".sp-count").unwrap();
        found.and_then(|count| count.text_content())
    }
}

#[wasm_bindgen_test]
async fn room_is_said_in_words_and_only_near_the_limit() {
    assert_eq!(room_said("Nan", 30).await, None);
    assert_eq!(room_said(&"a".repeat(26), 30).await, None);
    assert_eq!(room_said(&"a".repeat(28), 30).await.unwrap(), "Room for 2 more characters");
    assert_eq!(room_said(&"a".repeat(30), 30).await.unwrap(), "Room for 0 more characters");
    assert_eq!(room_said(&"é".repeat(31), 30).await.unwrap(), "1 character too many");
    assert_eq!(room_said(&"é".repeat(15), 30).await, None);
}

#[wasm_bindgen_test]
async fn an_answer_is_chosen_and_taken_back() {
    let page = gallery().await;
    assert!(page.find::<HtmlInputElement>("#example-amount-some").checked());
    page.find::<HtmlInputElement>("#example-amount-lot").click();
    scheduler::flush().await;
    assert!(page.find::<HtmlInputElement>("#example-amount-lot").checked());
    assert!(!page.find::<HtmlInputElement>("#example-amount-some").checked());

    page.click("button", "Clear this answer: How much?").await;
    assert_eq!(elements(page.root(), "#example-amount input:checked").len(), 0);
    assert_eq!(focused_id(), "example-amount-none");
    assert!(by_role(page.root(), "button", "Clear this answer: How much?").is_none());
}

#[wasm_bindgen_test]
async fn any_of_several_can_be_ticked() {
    let page = gallery().await;
    page.find::<HtmlInputElement>("#example-kept-pace").click();
    scheduler::flush().await;
    page.find::<HtmlInputElement>("#example-kept-place").click();
    scheduler::flush().await;
    let ticked: Vec<String> = elements(page.root(), "#example-kept input:checked").iter().map(Element::id).collect();
    assert_eq!(ticked, ["example-kept-pace"]);
}

#[wasm_bindgen_test]
async fn a_list_shows_what_is_true_even_if_the_choice_was_refused() {
    let heard = Heard::nothing();
    #[derive(Properties, PartialEq)]
    struct RefusingProps {
        heard: Heard,
    }
    #[component]
    fn Refusing(props: &RefusingProps) -> Html {
        let renders = use_state(|| 0);
        let said = props
            .heard
            .callback(|value: Option<AttrValue>| value.map_or_else(|| "nothing".to_owned(), |value| value.to_string()));
        let refuse = {
            let renders = renders.clone();
            move |value| {
                said.emit(value);
                renders.set(*renders + 1);
            }
        };
        html! {
            <>
                <Select
                    id="who"
                    label="Who?"
                    options={vec![Choice::new("mum", "Mum"), Choice::new("nan", "Nan")]}
                    selected={Some(AttrValue::from("nan"))}
                    hint={format!("Asked {} times", *renders)}
                    onchange={refuse}
                />
            </>
        }
    }
    let page = Mounted::<Refusing>::with(RefusingProps { heard: heard.clone() }).await;
    let list = page.find::<HtmlSelectElement>("#who");
    assert_eq!(list.value(), "nan");
    list.set_value("mum");
    send(&list, "change").await;
    assert_eq!(heard.all(), ["mum"]);
    assert_eq!(list.value(), "nan");
    list.set_value("");
    send(&list, "change").await;
    assert_eq!(heard.all()[1], "nothing");
}

#[wasm_bindgen_test]
async fn tabs_move_with_the_usual_keys() {
    let page = gallery().await;
    let shown = || page.find::<Element>("#example-tabs-panel").text_content().unwrap();
    let list = page.named("tablist", "Views of the map");
    page.named("tab", "Map").focus().unwrap();
    for (key, tab) in [
        ("ArrowRight", "table"),
        ("ArrowRight", "sentences"),
        ("ArrowRight", "map"),
        ("ArrowLeft", "sentences"),
        ("Home", "map"),
        ("End", "sentences"),
        ("a", "sentences"),
    ] {
        let from = document().active_element().unwrap();
        press(&from, key).await;
        assert_eq!(focused_id(), format!("example-tabs-tab-{tab}"), "after {key}");
        assert_eq!(elements(&list, "[tabindex='0']").len(), 1);
        assert_eq!(elements(&list, "[aria-selected='true']")[0].id(), focused_id());
    }
    assert_eq!(shown(), "Mum has power through refusal, a lot, held back.");
    page.click("tab", "Table").await;
    assert_eq!(shown(), "One row for each source of power.");
}

#[wasm_bindgen_test]
async fn a_dialog_takes_and_gives_back_focus() {
    let page = gallery().await;
    let opener = page.named("button", "Set this entry aside…");
    let dialog = page.find::<HtmlDialogElement>("#example-dialog");
    let open = async || {
        opener.focus().unwrap();
        opener.click();
        scheduler::flush().await;
        assert!(dialog.open());
        assert!(dialog.matches(":modal").unwrap());
        assert_eq!(focused_id(), "example-dialog-title");
    };
    let answered = |words: &str| {
        assert!(!dialog.open());
        assert_eq!(dialog.text_content().unwrap(), "");
        assert_eq!(document().active_element().as_ref(), Some(opener.as_ref()));
        assert!(page.root().text_content().unwrap().contains(&format!("Answer: {words}")));
    };

    open().await;
    page.click("button", "Set it aside").await;
    answered("set aside");

    open().await;
    page.click("button", "Cancel").await;
    answered("left as it was");

    open().await;
    page.click("button", "Set it aside").await;
    open().await;
    // What a browser sends for Esc.
    assert!(!send(&dialog, "cancel").await, "the caller closes the dialog, not the browser");
    answered("left as it was");

    page.click("button", "Set this entry aside…").await;
    page.click("button", "Set it aside").await;
    open().await;
    // What a browser does when Esc is pressed twice.
    dialog.close();
    send(&dialog, "close").await;
    answered("left as it was");

    // The word of a closing can come when the dialog is open again.
    open().await;
    send(&dialog, "close").await;
    assert!(dialog.open());
}

#[wasm_bindgen_test]
async fn announcements_are_said_politely_and_again() {
    let page = gallery().await;
    let region = page.find::<Element>("[role='status'][aria-live='polite']");
    page.click("button", "Say that it is saved").await;
    let first = region.text_content().unwrap();
    assert_eq!(first, "Saved in this browser.");
    page.click("button", "Say that it is saved").await;
    let second = region.text_content().unwrap();
    assert_ne!(first, second, "the same text again would stay unsaid");
    assert_eq!(second.trim_end_matches('\u{a0}'), first);
}

#[wasm_bindgen_test]
async fn a_filter_says_whether_it_is_on() {
    let page = gallery().await;
    let chip = page.named("button", "Only what was seen");
    assert_eq!(chip.get_attribute("aria-pressed").unwrap(), "true");
    chip.click();
    scheduler::flush().await;
    assert_eq!(chip.get_attribute("aria-pressed").unwrap(), "false");
}

#[component]
fn Skipping() -> Html {
    html! {
        <>
            <standpoint::ui::components::SkipLink to="step" />
            <main id="step" tabindex="-1">{ "The step" }</main>
        </>
    }
}

#[wasm_bindgen_test]
async fn skipping_moves_focus_and_leaves_the_address_alone() {
    let page = Mounted::<Skipping>::with(()).await;
    let address = || web_sys::window().unwrap().location().href().unwrap();
    let before = address();
    page.click("link", "Skip to the step").await;
    assert_eq!(focused_id(), "step");
    assert_eq!(address(), before);
}

#[wasm_bindgen_test]
async fn the_walk_says_where_we_are() {
    let page = gallery().await;
    let here: Vec<(String, String)> = elements(page.root(), "[aria-current]")
        .iter()
        .map(|link| (link.get_attribute("aria-current").unwrap(), link.text_content().unwrap()))
        .collect();
    assert_eq!(here, [("true".to_owned(), "Power map".to_owned()), ("step".to_owned(), "4Sources".to_owned())]);
    assert_eq!(page.find::<HtmlElement>(".sp-task-link").text_content().unwrap(), "Opening, considered");
}

#[component]
fn Opened() -> Html {
    let presses = use_state(|| 0);
    let onclick = {
        let presses = presses.clone();
        move |_| presses.set(*presses + 1)
    };
    html! { <details><summary {onclick}>{ "Opened" }</summary>{ "pressed " }{ *presses }</details> }
}

#[component]
fn Closed() -> Html {
    let text = use_state(|| "never pressed".to_owned());
    html! { <details><summary>{ "Closed" }</summary>{ (*text).clone() }</details> }
}

#[component]
fn InTurn() -> Html {
    let first = use_state(|| true);
    let onclick = {
        let first = first.clone();
        Callback::from(move |()| first.set(!*first))
    };
    html! {
        <>
            { button::press("The other", onclick).drawn() }
            if *first {
                <Opened />
            } else {
                <Closed />
            }
        </>
    }
}

#[wasm_bindgen_test]
async fn another_component_in_the_same_place_begins_anew() {
    let page = Mounted::<InTurn>::with(()).await;
    page.find::<HtmlElement>("summary").click();
    scheduler::flush().await;
    assert!(page.find::<Element>("details").has_attribute("open"));
    assert!(page.root().text_content().unwrap().contains("pressed 1"));

    page.click("button", "The other").await;
    assert!(page.root().text_content().unwrap().contains("never pressed"));
    assert!(!page.find::<Element>("details").has_attribute("open"), "the fold of another component stayed open");

    page.click("button", "The other").await;
    assert!(page.root().text_content().unwrap().contains("pressed 0"));
}
