//! A long list, drawn in shares: what is seen first for the next paint, and the rest a share at a time after it, until
//! all of it is there. What has been drawn stays drawn, whatever changes, so that nothing moves under the hand.
//!
//! For lists of hundreds that are kept whole in the page: every row is found by the keyboard, by a search of the page and
//! by a screen reader a moment after the first. May not know what it draws. Start with [`in_shares`].

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// How many rows a share after the first has.
const ROWS: usize = 16;
/// Milliseconds before the next share: long enough for the page to be painted between two of them.
const PAUSE_MS: u32 = 20;

/// How much of a list of so many is drawn now: so many at first, and a share more each time. A list no longer than a
/// share is drawn whole.
#[hook]
pub fn use_share(whole: usize, first: usize, share: usize) -> usize {
    let drawn = use_state_eq(|| if whole <= share { whole } else { first });
    // Once all of it was there, all of it is drawn at once: a row more is drawn with what it belongs to.
    let all = use_mut_ref(|| false);
    let complete = *all.borrow() || *drawn >= whole;
    all.replace(complete);
    let up_to = if complete { whole } else { *drawn };
    use_effect_with((up_to, complete), move |(up_to, complete)| {
        let next = up_to + share;
        let timer = (!complete).then(|| Timeout::new(PAUSE_MS, move || drawn.set(next)));
        move || drop(timer)
    });
    up_to
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
