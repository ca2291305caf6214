//! The twenty-one reasons in their six groups. They are there to be read; choosing one holds it at once.

use crate::domain::sorted::SortedSet;

use yew::prelude::*;

use crate::app::use_editor;
use crate::content;
use crate::content::words::cooperation as words;
use crate::domain::cooperation::{Explanation, Reason, ReasonGroup};
use crate::domain::{Change, Command, ExplanationId};
use crate::platform::random;
use crate::ui::bound::use_focus_new;
use crate::ui::components::{Button, ButtonKind, Chip, ChipTone, Disclosure, Notice, NoticeTone, Panel, PanelTone};

/// Properties of [`Catalogue`].
#[derive(Properties, PartialEq)]
pub struct CatalogueProps {
    /// The reasons that are held already.
    pub chosen: SortedSet<Reason>,
}

/// All reasons, and room for one's own in every group.
#[component]
pub fn Catalogue(props: &CatalogueProps) -> Html {
    html! {
        <section class="sp-stack" aria-labelledby="reasons">
            <h2 id="reasons">{ words::REASONS }</h2>
            <p>{ words::REASONS_BODY }</p>
            <div class="sp-pair">
                for group in ReasonGroup::ALL.iter().copied() {
                    <Group key={group.id()} {group} chosen={props.chosen.clone()} />
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct GroupProps {
    group: ReasonGroup,
    chosen: SortedSet<Reason>,
}

#[component]
fn Group(props: &GroupProps) -> Html {
    let editor = use_editor();
    let focus = use_focus_new();
    let group = props.group;
    let hold = move |button: String, reason: Option<Reason>| {
        let (editor, focus) = (editor.clone(), focus.clone());
        Callback::from(move |()| {
            let id: ExplanationId = random::id();
            let field = AttrValue::from(format!("explanation-{id}-text"));
            let text = reason.map_or("", content::label);
            let explanation = Explanation::new(id, text, reason, group);
            editor.change(&button, Command::Explanation(Change::Add(explanation)));
            focus.emit(field);
        })
    };
    let label = content::label(group);
    let own = format!("reasons-own-{}", group.id());
    html! {
        <Panel id={format!("reasons-{}", group.id())} title={label} level=3 tone={PanelTone::Sunk}>
            if let Some(hint) = content::hint(group) {
                <p class="sp-hint">{ hint }</p>
            }
            <ul class="sp-reasons">
                for reason in Reason::ALL.iter().copied().filter(|reason| reason.group() == group) {
                    <li key={reason.id()} class="sp-reason">
                        <Disclosure class="sp-reason-name" summary={content::label(reason)}>
                            <ReasonDetails {reason} />
                        </Disclosure>
                        if props.chosen.contains(&reason) {
                            <Chip tone={ChipTone::Quiet}>{ words::CHOSEN }</Chip>
                        } else {
                            <Button
                                id={format!("reason-{}", reason.id())} small=true
                                label={words::choose(content::label(reason))}
                                onclick={hold(format!("reason-{}", reason.id()), Some(reason))}
                            >{ words::CHOOSE }</Button>
                        }
                    </li>
                }
            </ul>
            <div>
                <Button
                    id={own.clone()} kind={ButtonKind::Quiet} small=true label={words::own_words(label)}
                    onclick={hold(own.clone(), None)}
                >{ words::OWN_WORDS }</Button>
            </div>
        </Panel>
    }
}

/// Properties of [`ReasonDetails`] and [`FirstOfAll`].
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// The reason.
    pub reason: Reason,
}

/// What to look for, what would count against it, and what may move it.
#[component]
pub fn ReasonDetails(props: &ReasonProps) -> Html {
    let entry = content::reason(props.reason);
    html! {
        <dl class="sp-reason-columns">
            <div><dt>{ words::LOOK_FOR }</dt><dd>{ entry.look_for }</dd></div>
            <div><dt>{ words::AGAINST }</dt><dd>{ entry.against }</dd></div>
            <div>
                <dt>{ words::MOVES }</dt>
                for line in entry.moves.iter().copied() {
                    <dd key={line}>{ line }</dd>
                }
            </div>
            if let Some(protect) = entry.protect {
                <div><dt>{ words::FIRST_OF_ALL }</dt><dd>{ protect }</dd></div>
            }
        </dl>
    }
}

/// The protective move of a reason that has one, with the danger line; nothing for the others.
#[component]
pub fn FirstOfAll(props: &ReasonProps) -> Html {
    html! {
        if let Some(protect) = content::reason(props.reason).protect {
            <Notice title={words::FIRST_OF_ALL} tone={NoticeTone::Attention}>
                <p>{ protect }</p>
                <p>{ content::danger_line() }</p>
            </Notice>
        }
    }
}
