//! A short text as a pattern that a telephone reads (a QR code).
//!
//! Drawn as one path over unit squares, with the four squares of empty ground around it that readers need. Longer
//! texts make a pattern too fine to be read from a projector, so there is none. Start with [`pattern`].

use qrcodegen::{QrCode, QrCodeEcc};

/// The most characters that a pattern is made of.
pub const MAX_PATTERN: usize = 900;

/// The empty squares on every side.
const QUIET: i32 = 4;

/// A pattern of squares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// How many squares it is across and down, the empty ones around it included.
    pub across: i32,
    /// The dark ones, as the path of a drawing.
    pub path: String,
}

/// The pattern of a text; nothing where it is too long.
#[must_use]
pub fn pattern(text: &str) -> Option<Pattern> {
    if text.len() > MAX_PATTERN {
        return None;
    }
    // A screen is not worn or dirty: the least repair makes the largest squares.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            // Outside the pattern every square is light.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let run = x - from;
                for part in ["M", &(from + QUIET).to_string(), " ", &(y + QUIET).to_string(), "h", &run.to_string()] {
                    path.push_str(part);
                }
                path.push_str("v1h-");
                path.push_str(&run.to_string());
                path.push('z');
            }
            x += 1;
        }
    }
    Some(Pattern { across: code.size() + 2 * QUIET, path })
}
