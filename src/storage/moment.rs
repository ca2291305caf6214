//! When something was saved.

use std::fmt;

use serde_json::Value;

use crate::domain::form::{Faulty, Read, Write, write_text};

/// Length of the written form.
const LENGTH: usize = 24;

/// A moment as the browser writes it: `2026-11-22T14:02:09.120Z`, always in universal time, so that the text sorts as
/// the moments do. For showing and for sorting a list; what is newer is decided by revisions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment([u8; LENGTH]);

impl Moment {
    /// The moment written so; nothing for any other form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let bytes: [u8; LENGTH] = text.as_bytes().try_into().ok()?;
        let form = b"0000-00-00T00:00:00.000Z";
        let fits = bytes.iter().zip(form).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            other => byte == other,
        });
        fits.then_some(Self(bytes))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Read<'_> for Moment {
    fn take(value: &Value, faulty: &mut Faulty) -> Self {
        match value.as_str().and_then(Self::new) {
            Some(moment) => moment,
            None => faulty.kind(Self::default()),
        }
    }
}

impl Default for Moment {
    /// A moment before every save, for a browser without a clock.
    fn default() -> Self {
        Self(*b"1970-01-01T00:00:00.000Z")
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Write for Moment {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(out, self.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn only_the_written_form_is_a_moment_and_moments_sort() {
        let early = Moment::new("2026-11-22T14:02:09.120Z").unwrap();
        let late = Moment::new("2026-11-22T14:02:10.000Z").unwrap();
        assert!(Moment::default() < early && early < late);
        for text in ["", "2026-11-22", "2026-11-22T14:02:09Z", "2026-11-22T14:02:09.120+", "２026-11-22T14:02:09.12Z"]
        {
            assert_eq!(Moment::new(text), None, "{text}");
        }
    }
}
