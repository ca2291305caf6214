//! `html!`, as Yew has it, for a page that is drawn from patterns.
//!
//! Yew's own `html!` writes out the making of every tag, attribute and text at the place where it stands: some 300
//! bytes of program for a tag. This one gathers what never changes into a line of text, the pattern, which one
//! function draws from, and leaves at the place only the expressions. What may be written is the same, but for what
//! the app does without: `~property=`, `..props` and a bare `for`. Components are handed on to Yew's `html_nested!`.
//!
//! `<p class="hint" id={id}>{ text }</p>` makes the pattern `<p class="hint" id?>?</>`: a `?` stands for the next
//! expression. Start with [`html`]; the drawing is `loom.rs` beside this package.

mod read;
mod write;

use proc_macro::TokenStream;

/// Makes a piece of the page, as Yew's `html!` does.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    match read::nodes(input) {
        Ok(nodes) => write::node(nodes),
        Err(fault) => fault.into_error(),
    }
}
