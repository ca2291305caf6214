//! What screen readers are told without being asked. One polite region for the whole page:
//! two would talk over each other.

use yew::prelude::*;

/// How to say something. Put in reach of every component by [`Announcer`].
#[derive(Clone, PartialEq)]
struct Announce(Callback<String>);

/// Properties of [`Announcer`].
#[derive(Properties, PartialEq, Clone)]
pub struct AnnouncerProps {
    /// The whole app.
    pub children: Html,
}

/// Holds the region; stands once, around everything.
#[component]
pub fn Announcer(props: &AnnouncerProps) -> Html {
    let region = use_node_ref();
    let announce = {
        let region = region.clone();
        use_memo((), move |()| {
            Announce(Callback::from(move |said: String| {
                let Some(region) = region.cast::<web_sys::Element>() else {
                    return;
                };
                // The same sentence twice would be no change, and would stay unsaid. The text is
                // written straight into the page, so that nothing is rendered because of it.
                let again = region.text_content().as_deref() == Some(said.as_str());
                region.set_text_content(Some(&if again { format!("{said}\u{a0}") } else { said }));
            }))
        })
    };
    yew::provide(
        (*announce).clone(),
        html! {
            <>
                { props.children.clone() }
                <div ref={region} class="sp-hidden sp-live" role="status" aria-live="polite" aria-atomic="true"></div>
            </>
        },
    )
}

/// Says a sentence politely. Does nothing outside an [`Announcer`].
#[hook]
pub fn use_announce() -> Callback<String> {
    use_context::<Announce>().map_or_else(Callback::noop, |announce| announce.0)
}
