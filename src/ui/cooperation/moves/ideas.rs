//! What may move things, for the explanations that are held: to read, never filled in.

use yew::prelude::*;

use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::List;
use crate::domain::cooperation::Explanation;
use crate::ui::components::Disclosure;
use crate::ui::cooperation::names::explanation_name;

/// Properties of [`Ideas`].
#[derive(Properties, PartialEq)]
pub struct IdeasProps {
    /// The explanations that are held.
    pub explanations: List<Explanation>,
}

/// The catalogue's moves for each explanation that began from a reason; what protects somebody comes first.
#[component]
pub fn Ideas(props: &IdeasProps) -> Html {
    let ideas: Vec<_> = props.explanations.iter().filter_map(|row| Some((row, content::reason(row.reason?)))).collect();
    html! {
        if !ideas.is_empty() {
            <Disclosure summary={words::IDEAS}>
                <dl class="sp-ideas">
                    for (row, entry) in ideas {
                        <div key={row.id.as_str()}>
                            <dt>{ explanation_name(row) }</dt>
                            if let Some(protect) = entry.protect {
                                <dd><strong>{ protect }</strong></dd>
                            }
                            for line in entry.moves.iter().copied() {
                                <dd>{ line }</dd>
                            }
                        </div>
                    }
                </dl>
            </Disclosure>
        }
    }
}
