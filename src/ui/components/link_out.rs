//! A link that leads out of the app. It is no link until the reader has seen the whole address and said yes: a policy
//! in a page does not stop a page from being left.

use yew::prelude::*;

/// Names an address outside, on what is pressed to go there. The frame hears the press, shows the address and asks.
pub const LEADS_OUT: &str = "data-out";

/// What is pressed to be asked about the address: its title, with the address written out beside it.
#[inline(never)]
pub fn link_out(title: &'static str, address: &'static str) -> Html {
    html! {
        <>
            <button type="button" class="sp-link-out" aria-haspopup="dialog" data-out={address}>{ title }</button>
            <span class="sp-address">{ address }</span>
        </>
    }
}
