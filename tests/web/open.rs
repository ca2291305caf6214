//! A screen with an open session around it, and what people do on it: by the name they read, or by the id of a field.

use std::cell::RefCell;
use std::rc::Rc;

use standpoint::app::{SessionProvider, use_editor};
use standpoint::domain::Session;
use standpoint::ui::components::{Announcer, DrawingDefs, button};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::scheduler;

use crate::page::{Mounted, elements, focused_id, send};

#[derive(Properties, PartialEq)]
pub struct BenchProps {
    session: Rc<Session>,
    onchange: Callback<Rc<Session>>,
    children: Html,
}

/// Screens with an open session around them, and undo.
#[component]
pub fn Bench(props: &BenchProps) -> Html {
    html! {
        <Announcer>
            <DrawingDefs />
            <SessionProvider session={props.session.clone()} onchange={props.onchange.clone()}>
                <Undo />
                { props.children.clone() }
            </SessionProvider>
        </Announcer>
    }
}

#[component]
fn Undo() -> Html {
    let editor = use_editor();
    button::press("Undo", Callback::from(move |()| editor.undo())).drawn()
}

/// Screens in the page, and the session as it stands.
pub struct Open {
    pub page: Mounted<Bench>,
    now: Rc<RefCell<Rc<Session>>>,
}

impl Open {
    pub async fn on(session: Session, children: Html) -> Self {
        let session = Rc::new(session);
        let now = Rc::new(RefCell::new(session.clone()));
        let onchange = {
            let now = now.clone();
            Callback::from(move |session| *now.borrow_mut() = session)
        };
        let page = Mounted::<Bench>::with(BenchProps { session, onchange, children }).await;
        Self { page, now }
    }

    pub fn now(&self) -> Rc<Session> {
        self.now.borrow().clone()
    }

    pub fn text(&self) -> String {
        self.page.root().text_content().unwrap()
    }

    /// The texts of all that matches.
    pub fn all(&self, selector: &str) -> Vec<String> {
        elements(self.page.root(), selector).iter().map(|found| found.text_content().unwrap()).collect()
    }

    /// What has this id, which must be there.
    #[track_caller]
    pub fn by_id<T: JsCast>(&self, id: &str) -> T {
        self.page.find(&format!("[id='{id}']"))
    }

    pub fn focused(&self) -> HtmlElement {
        self.by_id(&focused_id())
    }

    /// Presses the button with this name.
    pub async fn click(&self, name: &str) {
        self.page.click("button", name).await;
    }

    /// Presses what has this id.
    pub async fn press(&self, id: &str) {
        self.by_id::<HtmlElement>(id).click();
        scheduler::flush().await;
    }

    /// Types into whatever holds focus.
    pub async fn type_on(&self, text: &str) {
        type_into(&self.focused(), text).await;
    }

    pub async fn type_in(&self, id: &str, text: &str) {
        type_into(&self.by_id(id), text).await;
    }

    pub async fn type_named(&self, label: &str, text: &str) {
        type_into(&self.page.named("textbox", label), text).await;
    }

    pub async fn choose(&self, id: &str, value: &str) {
        choose_from(&self.by_id(id), value).await;
    }

    pub async fn choose_named(&self, label: &str, value: &str) {
        choose_from(&self.page.named("combobox", label).unchecked_into(), value).await;
    }

    pub fn value(&self, label: &str) -> String {
        self.page.named("textbox", label).unchecked_into::<HtmlInputElement>().value()
    }
}

async fn type_into(field: &Element, text: &str) {
    match field.dyn_ref::<HtmlInputElement>() {
        Some(line) => line.set_value(text),
        None => field.unchecked_ref::<HtmlTextAreaElement>().set_value(text),
    }
    send(field, "input").await;
    // A date is judged when its field is left.
    send(field, "blur").await;
}

async fn choose_from(list: &HtmlSelectElement, value: &str) {
    list.set_value(value);
    assert_eq!(list.value(), value, "{} has no {value}", list.id());
    send(list, "change").await;
}
