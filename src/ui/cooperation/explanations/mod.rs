//! Step 5: rival explanations, our own conduct and the circumstances among them. Prompted, never forced.

mod catalogue;
mod held;
mod wider;

use crate::domain::sorted::SortedSet;

use yew::prelude::*;

use crate::app::use_cooperation;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::Reason;
use crate::ui::components::EmptyState;
use catalogue::Catalogue;
use held::Held;
use wider::Wider;

/// Where focus goes when there is no better place: the heading of the list.
const LIST: &str = "explanations-held";

/// Step 5.
#[component]
pub fn ExplanationsStep() -> Html {
    let explanations = use_cooperation().explanations.clone();
    let chosen: SortedSet<Reason> = explanations.iter().filter_map(|explanation| explanation.reason).collect();
    let repeats = |at: usize| {
        let fold = |at: usize| explanations[at].text.trim().to_lowercase();
        let text = fold(at);
        !text.is_empty() && (0..explanations.len()).any(|other| other != at && fold(other) == text)
    };
    html! {
        <div class="sp-stack sp-stack-loose">
            <section class="sp-stack" aria-labelledby={LIST}>
                <h2 id={LIST} tabindex="-1">{ words::OUR_EXPLANATIONS }</h2>
                if explanations.is_empty() {
                    <EmptyState title={words::NO_EXPLANATIONS}><p>{ words::NO_EXPLANATIONS_BODY }</p></EmptyState>
                } else {
                    <ul class="sp-explanations">
                        for (at, explanation) in explanations.iter().enumerate() {
                            <Held
                                key={explanation.id.as_str()} explanation={explanation.clone()} {at}
                                of={explanations.len()} repeats={repeats(at)}
                            />
                        }
                    </ul>
                    <Wider />
                }
            </section>
            <Catalogue {chosen} />
        </div>
    }
}
