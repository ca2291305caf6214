//! A root to mount things in, and looking at a page the way a screen reader does.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent};
use yew::AppHandle;
use yew::prelude::*;
use yew::scheduler;

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// Something mounted in a root of its own, taken away when the test is over.
pub struct Mounted<C: BaseComponent> {
    root: Element,
    handle: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Mounted<C> {
    pub async fn with(props: C::Properties) -> Self {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let handle = yew::Renderer::<C>::with_root_and_props(root.clone(), props).render();
        scheduler::flush().await;
        Self { root, handle: Some(handle) }
    }

    pub fn root(&self) -> &Element {
        &self.root
    }

    /// The first element that matches, which must be there.
    #[track_caller]
    pub fn find<T: JsCast>(&self, selector: &str) -> T {
        self.root
            .query_selector(selector)
            .unwrap()
            .unwrap_or_else(|| panic!("nothing matches {selector} in {}", self.root.inner_html()))
            .unchecked_into()
    }

    /// The element with this role and name, which must be there.
    #[track_caller]
    pub fn named(&self, role: &str, name: &str) -> HtmlElement {
        by_role(&self.root, role, name)
            .unwrap_or_else(|| panic!("no {role} named {name:?} in {}", self.root.inner_html()))
            .unchecked_into()
    }

    pub async fn click(&self, role: &str, name: &str) {
        self.named(role, name).click();
        scheduler::flush().await;
    }
}

impl<C: BaseComponent> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
        self.root.remove();
    }
}

/// Sends an event that bubbles and can be prevented; false when it was prevented.
pub async fn send(target: &Element, kind: &str) -> bool {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = if kind == "click" {
        MouseEvent::new_with_mouse_event_init_dict(kind, init.unchecked_ref()).unwrap().into()
    } else {
        Event::new_with_event_init_dict(kind, &init).unwrap()
    };
    let went_through = target.dispatch_event(&event).unwrap();
    scheduler::flush().await;
    went_through
}

pub async fn press(target: &Element, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    target.dispatch_event(&event).unwrap();
    scheduler::flush().await;
}

pub fn focused_id() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

pub fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector).unwrap();
    (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
}

pub fn by_role(root: &Element, role: &str, name: &str) -> Option<Element> {
    elements(root, "*").into_iter().find(|element| role_of(element) == role && name_of(element) == name)
}

/// The role an element has by its tag, as far as these components go.
fn role_of(element: &Element) -> String {
    if let Some(role) = element.get_attribute("role") {
        return role;
    }
    let tag = element.tag_name().to_lowercase();
    match tag.as_str() {
        "a" => "link",
        "fieldset" | "details" => "group",
        "section" => "region",
        "select" => "combobox",
        "textarea" => "textbox",
        "ol" | "ul" => "list",
        "input" => match element.get_attribute("type").as_deref() {
            Some("radio") => "radio",
            Some("checkbox") => "checkbox",
            Some("date") => "date",
            _ => "textbox",
        },
        "button" | "dialog" | "table" | "blockquote" => tag.as_str(),
        _ => "generic",
    }
    .to_owned()
}

/// The name an element has, as far as these components go: a small part of the real rules.
fn name_of(element: &Element) -> String {
    if let Some(ids) = element.get_attribute("aria-labelledby") {
        return words(&document().get_element_by_id(&ids));
    }
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let within = |selector: &str| element.query_selector(selector).unwrap();
    match element.tag_name().to_lowercase().as_str() {
        "fieldset" => words(&within("legend")),
        "details" => words(&within("summary")),
        "input" | "textarea" | "select" => {
            let label = document().query_selector(&format!("label[for='{}']", element.id())).unwrap();
            match label {
                Some(label) => words(&Some(label)),
                None => words(&element.closest("label").unwrap()),
            }
        }
        _ if element.get_attribute("role").as_deref() == Some("status") => words(&within("p")),
        // For lists and plain text: the first words in it, since they have no name of their own.
        "ol" | "ul" => words(&within(".sp-task-name")),
        "blockquote" => element.first_child().and_then(|text| text.text_content()).unwrap_or_default(),
        _ => words(&Some(element.clone())),
    }
}

fn words(element: &Option<Element>) -> String {
    element.as_ref().and_then(|element| element.text_content()).unwrap_or_default().trim().to_owned()
}
