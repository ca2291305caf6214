//! What the time is here: the day, the moment, and the hour on the wall.

use wasm_bindgen::JsValue;

use crate::domain::dates::Date;
use crate::storage::Moment;

/// The day where the person is, by the browser's time zone.
#[must_use]
pub fn today() -> Date {
    day(&js_sys::Date::new_0())
}

/// Milliseconds since the page was opened, on a clock that does not run backwards.
#[must_use]
pub fn now_ms() -> u64 {
    let now = web_sys::window().and_then(|window| window.performance()).map(|performance| performance.now());
    now.unwrap_or_default().max(0.0) as u64
}

/// A moment to measure from, by the wall clock and the page's own: the one goes on while the computer sleeps, the other
/// never goes back.
#[derive(Clone, Copy, Debug)]
pub struct Stamp(f64, f64);

impl Stamp {
    /// This moment.
    #[must_use]
    pub fn now() -> Self {
        Self(js_sys::Date::now(), now_ms() as f64)
    }

    /// Milliseconds since then.
    #[must_use]
    pub fn passed_ms(self) -> u64 {
        let now = Self::now();
        (now.0 - self.0).max(now.1 - self.1).max(0.0) as u64
    }
}

/// This moment, to be written into what is saved. Where the browser's clock is set to nonsense it is a moment before
/// every other: revisions, not clocks, decide what is newer.
#[must_use]
pub fn timestamp() -> Moment {
    let now = js_sys::Date::new_0();
    // Asked first, because writing out a time that is none throws.
    if now.get_time().is_nan() {
        return Moment::default();
    }
    now.to_iso_string().as_string().as_deref().and_then(Moment::new).unwrap_or_default()
}

/// The hour and minute of a moment on the wall clock here: `14:02`.
#[must_use]
pub fn hour_and_minute(moment: Moment) -> String {
    let local = local(moment);
    format!("{:02}:{:02}", local.get_hours(), local.get_minutes())
}

/// The hour and minute now.
#[must_use]
pub fn time_of_day() -> String {
    hour_and_minute(timestamp())
}

/// The day of a moment, here.
#[must_use]
pub fn day_of(moment: Moment) -> Date {
    day(&local(moment))
}

fn local(moment: Moment) -> js_sys::Date {
    js_sys::Date::new(&JsValue::from_str(moment.as_str()))
}

fn day(local: &js_sys::Date) -> Date {
    // Years and days of a real clock fit; a clock set to nonsense gives the first day there is.
    let year = i16::try_from(local.get_full_year()).unwrap_or_default();
    let month = i8::try_from(local.get_month() + 1).unwrap_or_default();
    let day = i8::try_from(local.get_date()).unwrap_or_default();
    Date::new(year, month, day).unwrap_or(Date::FIRST)
}
