//! The clipboard, for what people ask to have copied. It is never read.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::by_name::{at, call, get, object, promised};

/// Copies a text. Whether the browser let it: some allow it nowhere but on pages they count as secure.
pub async fn copy(text: &str) -> bool {
    promised(&at(&["navigator", "clipboard"]), "writeText", &[text.into()]).await.is_some()
}

/// Copies a text with its looks, as markup, and as it is for where nothing else can be pasted. Whether the browser let
/// it.
pub async fn copy_rich(markup: &str, plain: &str) -> bool {
    let forms = [("text/html", markup), ("text/plain", plain)];
    if let Some(item) = item(&forms)
        && promised(&at(&["navigator", "clipboard"]), "write", &[Array::of1(&item).into()]).await.is_some()
    {
        return true;
    }
    by_command(&forms) || copy(plain).await
}

/// What the clipboard is to hold, in each of these forms.
fn item(forms: &[(&str, &str)]) -> Option<JsValue> {
    let mut held = Vec::new();
    for (kind, text) in forms {
        let of = object(&[("type", (*kind).into())]);
        let file =
            Reflect::construct(at(&["Blob"]).dyn_ref::<Function>()?, &Array::of2(&Array::of1(&(*text).into()), &of));
        held.push((*kind, file.ok()?));
    }
    Reflect::construct(at(&["ClipboardItem"]).dyn_ref::<Function>()?, &Array::of1(&object(&held))).ok()
}

/// The same where the page has no clipboard of its own: as though the person had pressed the keys for copying.
fn by_command(forms: &[(&'static str, &str)]) -> bool {
    let document = at(&["document"]);
    let Some(target) = document.dyn_ref::<web_sys::EventTarget>() else { return false };
    let forms: Vec<(&str, String)> = forms.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
    let listening =
        EventListener::new_with_options(target, "copy", EventListenerOptions::enable_prevent_default(), move |event| {
            let held = get(event, "clipboardData");
            for (kind, text) in &forms {
                // Where there is none, the command says that nothing was copied.
                let _ = call(&held, "setData", &[(*kind).into(), text.into()]);
            }
            event.prevent_default();
        });
    let done = call(&document, "execCommand", &["copy".into()]).is_some_and(|done| done.is_truthy());
    drop(listening);
    done
}
