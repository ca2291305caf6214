//! One second look: its question, what raises it, its rule with the numbers in it, where it comes from, and an answer.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::answering::{answer, opens_judgement};
use super::matched::links;
use super::thresholds::numbers;
use crate::app::{Editor, use_editor, use_whole};
use crate::content;
use crate::content::words::{second_looks as words, shell};
use crate::domain::looks::SecondLook;
use crate::domain::protection::{Look, Trap, TrapAnswer};
use crate::domain::{Session, SessionId, dates};
use crate::platform::page;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{element, folded, group, line, pieces, saying, several, their_line};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{ButtonKind, use_announce};

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// The second look.
    pub look: SecondLook,
    /// It stands beside a step, and is gone once it is answered.
    pub beside: bool,
    /// What holds the cards.
    pub holder: &'static str,
    /// Called when it was answered.
    pub done: Callback<()>,
    /// The answer that keeps it quiet, in words.
    pub last: Option<AttrValue>,
}

/// A second look, folded; what is inside is in the page only while it is unfolded. Give it a key of its question.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let editor = use_editor();
    let look = &props.look;
    // Where a reason was begun, it is found again without looking for it.
    let open = use_state_eq(|| !begun(&editor, look.trap).is_empty());
    let entry = content::trap(look.trap);
    let question = entry.other_question.filter(|_| look.cannot_say).unwrap_or(entry.question);
    let card = [props.holder, "-", look.trap.id(), "-card"].concat();
    let ontoggle = {
        let open = open.clone();
        let id = card.clone();
        move |event: Event| {
            let details = event.target_unchecked_into::<Element>();
            // What is folded inside says so as well.
            if details.id() == id {
                open.set(details.has_attribute("open"));
            }
        }
    };
    let inside = if *open {
        let (look, beside, holder, done) = (look.clone(), props.beside, props.holder, props.done.clone());
        html! { <Inside {look} {beside} {holder} {done} last={props.last.clone()} /> }
    } else {
        Html::default()
    };
    // One text and no element: in WebKit the Tab key does not leave a summary whose inner element was clicked.
    let says: AttrValue = match &props.last {
        Some(last) => [question, " ", last].concat().into(),
        None => AttrValue::Static(question),
    };
    html! {
        <details id={card} class="sp-disclosure sp-look" open={*open} {ontoggle}>
            <summary id={summary_of(props.holder, look.trap)} class="sp-disclosure-summary">
                { says }
            </summary>
            <div class="sp-disclosure-body">{ inside }</div>
        </details>
    }
}

/// The id of what unfolds a second look.
fn summary_of(holder: &str, trap: Trap) -> String {
    [holder, "-", trap.id()].concat()
}

thread_local! {
    /// Reasons that were begun and not given yet. Gone with the page.
    static BEGUN: RefCell<Vec<(SessionId, Trap, AttrValue)>> = const { RefCell::new(Vec::new()) };
}

/// The reason that was begun for this question; blank where none was. A room sees none of it.
fn begun(editor: &Editor, trap: Trap) -> AttrValue {
    let id = &editor.session().id;
    let found = BEGUN.with_borrow(|all| all.iter().find(|(of, asked, _)| of == id && *asked == trap).cloned());
    found.filter(|_| !editor.is_presented()).map(|(.., why)| why).unwrap_or_default()
}

/// Holds on to a reason that is being written, while the writer is at another step; a blank one is let go.
fn hold(editor: &Editor, trap: Trap, why: &AttrValue) {
    if editor.is_presented() {
        return;
    }
    let id = editor.session().id.clone();
    BEGUN.with_borrow_mut(|all| {
        all.retain(|(of, asked, _)| *of != id || *asked != trap);
        if !why.is_empty() {
            all.push((id, trap, why.clone()));
        }
    });
}

/// What has been written and tried so far.
#[derive(Clone, Default, PartialEq)]
struct Written {
    why: AttrValue,
    /// "Not relevant" was pressed without a reason.
    lacking: bool,
    /// Answered, and to be answered again.
    again: bool,
}

/// What is inside a second look.
#[component]
fn Inside(props: &CardProps) -> Html {
    let (session, editor, announce) = (use_whole(), use_editor(), use_announce());
    let look = &props.look;
    let written = use_state_eq(|| {
        let why = begun(&editor, look.trap);
        Written { again: !why.is_empty(), why, ..Written::default() }
    });
    let id = AttrValue::from(summary_of(props.holder, look.trap));
    let mut earlier = Vec::new();
    for answer in answers_of(&session, look.trap) {
        earlier.push(told(&answer));
    }
    let form = if look.answered.is_none() || written.again {
        let respond = {
            let (editor, announce, look, written) = (editor.clone(), announce, look.clone(), written.clone());
            let (done, holder, beside, id) = (props.done.clone(), props.holder, props.beside, id.clone());
            move |with: Look| {
                if with == Look::NotRelevant && written.why.trim().is_empty() {
                    written.set(Written { lacking: true, ..(*written).clone() });
                    page::focus(&[&id, "-why"].concat());
                    return;
                }
                if !answer(&editor, &look, with, &written.why) {
                    return;
                }
                written.set(Written::default());
                hold(&editor, look.trap, &AttrValue::default());
                announce.emit(words::KEPT.into());
                if with == Look::ChangedView {
                    return opens_judgement(&editor, &look);
                }
                done.emit(());
                // What had focus is gone; what stands in its place is the nearest.
                page::focus(&if beside { [holder, "-heading"].concat() } else { id.to_string() });
            }
        };
        let (held, trap) = (editor.clone(), look.trap);
        answering(&id, &written, move |why| hold(&held, trap, why), respond)
    } else {
        let onclick = Callback::from(move |()| written.set(Written { again: true, ..Written::default() }));
        group("", press(words::AGAIN, onclick).in_row().drawn())
    };
    let why = folded(words::WHY_ASKED.into(), rule(&session, look.trap, props.holder));
    several![links(&session, &look.matched), why, pieces(earlier), form]
}

/// The rule with its numbers, why it is there, and where it comes from.
fn rule(session: &Session, trap: Trap, holder: &'static str) -> Html {
    let entry = content::trap(trap);
    let mut sources = Vec::new();
    for cited in entry.refs.iter().filter_map(|id| content::cite(id)) {
        let held = several![cited.line.into(), " ".into(), saying("cite", "", shell::source(&cited))];
        sources.push(element("li", "", held));
    }
    let held = several![
        line("", content::rule(session, trap)),
        numbers(session, trap, holder),
        line("", entry.why),
        element("ul", "sp-stack sp-stack-tight", sources),
    ];
    group("sp-stack sp-stack-tight", held)
}

fn answering(
    id: &AttrValue,
    written: &UseStateHandle<Written>,
    hold: impl Fn(&AttrValue) + 'static,
    respond: impl Fn(Look) + 'static,
) -> Html {
    let onwrite = {
        let written = written.clone();
        Callback::from(move |why: String| {
            let why = AttrValue::from(why);
            hold(&why);
            written.set(Written { why, lacking: false, again: written.again });
        })
    };
    let why = TextProps {
        hint: Some(words::WHY_HINT.into()),
        error: written.lacking.then(|| words::WHY_NEEDED.into()),
        rows: 2,
        class: "sp-short-text".into(),
        ..TextProps::asking([id, "-why"].concat().into(), words::WHY.into(), written.why.clone(), onwrite)
    };
    let respond = Rc::new(respond);
    let mut buttons = Vec::new();
    for look in Look::ALL {
        let (respond, with) = (respond.clone(), *look);
        let onclick = Callback::from(move |()| respond(with));
        let kind = if with == Look::NotRelevant { ButtonKind::Quiet } else { ButtonKind::Secondary };
        buttons.push(press(words::answer(with), onclick).kind(kind).small().drawn());
    }
    several![text(&why, false), group("sp-cluster sp-no-print", buttons)]
}

/// Every answer that was given to a question, in order.
pub fn answers_of(session: &Session, trap: Trap) -> Vec<Rc<TrapAnswer>> {
    session.protection.trap_answers.iter().filter(|answer| answer.trap == trap).cloned().collect()
}

/// An answer, with its day and its reason.
pub fn told(answer: &TrapAnswer) -> Html {
    their_line(
        "sp-look-answer",
        words::answered(content::label(answer.look), &dates::written(answer.date), &answer.why),
    )
}
