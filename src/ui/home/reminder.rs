//! A quiet word on the start page when real work has changed since the last backup. It can be put off, and is never
//! about samples.

use yew::prelude::*;

use crate::app::backup::{due, hush, last, snooze};
use crate::app::library::Library;
use crate::content::words::backup as words;
use crate::domain::dates;
use crate::platform::{clock, page};
use crate::route::Route;
use crate::ui::app::HEADING;
use crate::ui::components::ButtonKind;
use crate::ui::components::button::{link, press};
use crate::ui::components::pieces::{group, line, several};

/// Properties of [`Reminder`].
#[derive(Properties, PartialEq)]
pub struct ReminderProps {
    /// Whose work it is about.
    pub library: Library,
}

/// The reminder, if there is something to be reminded of.
#[component]
pub fn Reminder(props: &ReminderProps) -> Html {
    let redraw = use_force_update();
    let library = &props.library;
    let count = due(library);
    if count == 0 {
        return Html::default();
    }
    let later = |says: &'static str, put_off: fn(&Library)| {
        let (library, redraw) = (library.clone(), redraw.clone());
        let onclick = Callback::from(move |()| {
            put_off(&library);
            redraw.force_update();
            // The button that had the keyboard is gone with the reminder.
            page::focus(HEADING);
        });
        press(says, onclick).kind(ButtonKind::Quiet).drawn()
    };
    let day = last(library).map(|last| dates::written(clock::day_of(last.made_at)));
    html! {
        <section class="sp-notice sp-notice-info" aria-label={words::REMINDER}>
            { line("", words::reminder(count, day.as_deref())) }
            { group("sp-cluster", several![
                link(words::GO_AND_MAKE, Route::Data.fragment()).drawn(),
                later(words::IN_A_WEEK, snooze),
                later(words::WHEN_CHANGED, hush),
            ]) }
        </section>
    }
}
