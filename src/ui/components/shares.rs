//! What is much is drawn after the next paint, so that the page answers at once however much hangs on the answer.
//!
//! A long list is drawn in shares: what is seen first for the next paint, and the rest a share at a time after it, until
//! all of it is there. What has been drawn stays drawn, whatever changes, so that nothing moves under the hand. For lists
//! of hundreds that are kept whole in the page: every row is found by the keyboard, by a search of the page and by a
//! screen reader a moment after the first. What is drawn as one, such as a large picture, follows as one.
//!
//! May not know what it draws. Start with [`in_shares`] and [`use_after_paint`].

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::request_animation_frame;
use gloo::timers::callback::{Interval, Timeout};
use yew::prelude::*;

/// A list no longer than this is drawn whole.
const WHOLE: usize = 16;
/// How many rows a share after the first has: few enough that whatever the person does meanwhile waits for none of them.
const ROWS: usize = 6;
/// Milliseconds before the next share: long enough for the page to be painted between two of them.
const PAUSE_MS: u32 = 16;
/// Milliseconds after a paint before what follows it is drawn: whatever the person does meanwhile goes first.
const BREATH_MS: u32 = 8;

thread_local! {
    /// How much is about to follow a paint. What was asked for goes before shares of what was asked for earlier, all the
    /// more as it may take their place.
    static AWAITED: Cell<u32> = const { Cell::new(0) };
    /// A share was drawn just now: lists that are drawn beside each other take turns.
    static SHARED: Cell<bool> = const { Cell::new(false) };
}

/// How much of a list of so many is drawn now: so many at first, and a share more each time.
#[hook]
pub fn use_share(whole: usize, first: usize, share: usize) -> usize {
    let drawn = use_state_eq(|| if whole <= WHOLE { whole } else { first });
    // Once all of it was there, all of it is drawn at once: a row more is drawn with what it belongs to.
    let all = use_mut_ref(|| false);
    let complete = *all.borrow() || *drawn >= whole;
    all.replace(complete);
    let up_to = if complete { whole } else { *drawn };
    use_effect_with((up_to, complete), move |(up_to, complete)| {
        let next = up_to + share;
        let timer = (!complete).then(|| {
            Interval::new(PAUSE_MS, move || {
                if AWAITED.get() == 0 && !SHARED.replace(true) {
                    drawn.set(next);
                    Timeout::new(PAUSE_MS / 2, || SHARED.set(false)).forget();
                }
            })
        });
        move || drop(timer)
    });
    up_to
}

/// What much is drawn of: what it was until now for the next paint, and what it is `now` after it. What is not `much`
/// is drawn of what it is at once.
#[hook]
pub fn use_after_paint<T: Clone + PartialEq + 'static>(now: T, much: bool) -> T {
    let redraw = use_force_update();
    // What is drawn, and what was said last: changes that come quickly do not put off each other's drawing.
    let kept = use_mut_ref(|| (now.clone(), now.clone()));
    let drawn = {
        let mut kept = kept.borrow_mut();
        kept.1 = now;
        if !much {
            kept.0 = kept.1.clone();
        }
        kept.0.clone()
    };
    let behind = drawn != kept.borrow().1;
    use_effect_with(behind, move |behind| {
        // A frame is asked for before it is painted, and a task that is put off in it comes after.
        let frame = behind.then(|| {
            AWAITED.set(AWAITED.get() + 1);
            request_animation_frame(move |_| {
                let follow = Timeout::new(BREATH_MS, move || {
                    let last = kept.borrow().1.clone();
                    kept.borrow_mut().0 = last;
                    redraw.force_update();
                });
                follow.forget();
            })
        });
        move || {
            if frame.is_some() {
                AWAITED.set(AWAITED.get() - 1);
            }
            drop(frame);
        }
    });
    drawn
}

/// Draws what stands at a place of the list.
pub type Each = Rc<dyn Fn(usize) -> Html>;

#[derive(Properties)]
struct SharesProps {
    whole: usize,
    first: usize,
    each: Each,
}

impl PartialEq for SharesProps {
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole && self.first == other.first && Rc::ptr_eq(&self.each, &other.each)
    }
}

/// A list of so many, of which so many are seen first. Each is a row with a key of its own.
#[inline(never)]
pub fn in_shares(whole: usize, first: usize, each: Each) -> Html {
    html! { <Shares {whole} {first} {each} /> }
}

#[component]
fn Shares(props: &SharesProps) -> Html {
    (0..use_share(props.whole, props.first, ROWS)).map(|at| (props.each)(at)).collect()
}
