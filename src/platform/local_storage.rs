//! The browser's local storage as slots. Texts are kept raw, one key each.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use crate::storage::{SlotError, Slots, is_quota_error};

/// Local storage, asked for anew at each access: a browser may withdraw it while the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalSlots;

impl LocalSlots {
    /// The local storage of this page.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }

    /// Whether the browser lets this page keep and read texts at all.
    #[must_use]
    pub fn allowed(self) -> bool {
        storage().is_ok()
    }
}

impl LocalSlots {
    /// Characters of everything that is kept, names and texts, whoever keeps it. Asks for each text without taking it
    /// over; all the same, not to be called at every save.
    #[must_use]
    pub fn used(self) -> u64 {
        let Ok(storage) = storage() else {
            return 0;
        };
        let length = |text: &JsValue| text.dyn_ref::<JsString>().map_or(0, |text| u64::from(text.length()));
        let names = Object::keys(&storage);
        let of = |name: JsValue| length(&name) + length(&Reflect::get(&storage, &name).unwrap_or_default());
        names.iter().map(of).sum()
    }
}

fn storage() -> Result<Storage, SlotError> {
    let window = web_sys::window().ok_or(SlotError::Blocked)?;
    // Throws where storage is blocked by policy; null where the browser has none.
    window.local_storage().ok().flatten().ok_or(SlotError::Blocked)
}

fn error(thrown: &JsValue) -> SlotError {
    let field = |name: &str| Reflect::get(thrown, &name.into()).ok();
    let name = field("name").and_then(|name| name.as_string()).unwrap_or_default();
    let code = field("code").and_then(|code| code.as_f64()).unwrap_or_default();
    // Codes are small whole numbers; anything else is none of ours.
    let code = if (0.0..=f64::from(u16::MAX)).contains(&code) { code as u16 } else { 0 };
    if is_quota_error(&name, code) { SlotError::Full } else { SlotError::Blocked }
}

impl Slots for LocalSlots {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        storage()?.get_item(key).map_err(|thrown| error(&thrown))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        // The writer asked for nothing to be written in this visit.
        if super::keeping::leaves_no_trace() {
            return Err(SlotError::Blocked);
        }
        storage()?.set_item(key, value).map_err(|thrown| error(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        storage()?.remove_item(key).map_err(|thrown| error(&thrown))
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        let storage = storage()?;
        let count = storage.length().map_err(|thrown| error(&thrown))?;
        let mut keys = Vec::new();
        for at in 0..count {
            keys.extend(storage.key(at).map_err(|thrown| error(&thrown))?);
        }
        Ok(keys)
    }
}
