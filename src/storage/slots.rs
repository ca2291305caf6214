//! Where texts are kept by name.

use std::fmt;

/// A place that keeps texts by name. Every access can fail: a browser may refuse storage altogether, or be full.
pub trait Slots {
    /// The text kept under `key`, if there is one.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where the place cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, SlotError>;

    /// Keeps `value` under `key`. When it fails, what was there before is still there.
    ///
    /// # Errors
    /// [`SlotError::Full`] where there is no room; [`SlotError::Blocked`] where the place cannot be written.
    fn set(&self, key: &str, value: &str) -> Result<(), SlotError>;

    /// Forgets what is kept under `key`. Nothing there is no failure.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where the place cannot be written.
    fn remove(&self, key: &str) -> Result<(), SlotError>;

    /// Every name in use, in no particular order.
    ///
    /// # Errors
    /// [`SlotError::Blocked`] where the place cannot be read.
    fn keys(&self) -> Result<Vec<String>, SlotError>;
}

/// Why a slot could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotError {
    /// There is no room left.
    Full,
    /// The browser does not let the page keep or read anything.
    Blocked,
}

impl fmt::Display for SlotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "storage is full",
            Self::Blocked => "storage is blocked",
        })
    }
}

impl std::error::Error for SlotError {}

/// Whether an exception of this name or number means "full". Browsers have spelt it in four ways.
#[must_use]
pub fn is_quota_error(name: &str, code: u16) -> bool {
    matches!(name, "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") || matches!(code, 22 | 1014)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_is_known_by_every_spelling() {
        assert!(is_quota_error("QuotaExceededError", 0));
        assert!(is_quota_error("QuotaExceededError", 22));
        assert!(is_quota_error("NS_ERROR_DOM_QUOTA_REACHED", 1014));
        assert!(is_quota_error("Error", 22));
        assert!(is_quota_error("", 1014));
        assert!(!is_quota_error("SecurityError", 18));
        assert!(!is_quota_error("", 0));
    }
}
