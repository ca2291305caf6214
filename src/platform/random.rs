//! Chance, from the browser's cryptographic source: names for new entries.

use crate::domain::Id;

/// Letters and digits that are hard to mistake for one another; 32 of them, so that each takes five bits.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Length of an id: 60 bits of chance, so that a session's thousands of entries never meet.
const LENGTH: usize = 12;

/// A new id of any kind.
#[must_use]
pub fn id<T: Id>() -> T {
    loop {
        // What is drawn is of the form the domain asks for, so this goes round once.
        if let Some(id) = T::read(&draw()) {
            return id;
        }
    }
}

fn draw() -> String {
    let mut bytes = [0_u8; LENGTH];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !drawn {
        // Ids only have to differ within one browser; nothing secret is made here.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}
