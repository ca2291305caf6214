//! Every component with its examples on one page: for looking at, and for the browser tests.

use yew::prelude::*;

use super::examples::{self, Example};

/// The id of what holds an example.
pub fn example_id(example: &Example) -> String {
    let slug: String = format!("{}-{}", example.component, example.name)
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' })
        .collect();
    format!("gallery-{slug}")
}

/// The page. It stands inside the app's `<main>` and [`Announcer`](super::Announcer).
#[component]
pub fn Gallery() -> Html {
    let mut by_component: Vec<(&'static str, Vec<&'static Example>)> = Vec::new();
    for example in examples::all() {
        match by_component.last_mut() {
            Some((component, found)) if *component == example.component => found.push(example),
            _ => by_component.push((example.component, vec![example])),
        }
    }
    html! {
        <div class="sp-gallery">
            <h1 id="heading" tabindex="-1">{ "Components" }</h1>
            <p class="sp-lead">{ "What every screen is made of, with examples. All names are invented." }</p>
            for (component, found) in by_component {
                <section key={component} class="sp-gallery-item" aria-label={component}>
                    <h2>{ component }</h2>
                    for example in found {
                        <div key={example.name} id={example_id(example)} class="sp-gallery-example">
                            <h3 class="sp-small sp-soft">{ example.name }</h3>
                            { (example.view)() }
                        </div>
                    }
                </section>
            }
        </div>
    }
}
