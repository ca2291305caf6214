//! What lies around a step: the bars, the walk, and what helps beside it. While a room looks, little of it.

use yew::prelude::*;

use super::bars::{foot_bar, top_bar, use_keys};
use super::cover::{Why, cover};
use super::earlier::use_earlier;
use super::pace::PaceLine;
use super::present::{self, use_present_question};
use super::reading::{BODY, notices, use_reading};
use super::walk::Walk;
use crate::app::keeper::View;
use crate::app::writer::Standing;
use crate::app::{Editor, use_advocacy, use_considered, use_editor, use_opening, use_undo};
use crate::content::words::{present as shown, shell as words};
use crate::content::{self, Prompt};
use crate::domain::Command;
use crate::domain::opening::Opening;
use crate::domain::walk::Step;
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::pieces::{pieces, saying};
use crate::ui::components::{CheckList, Choice, Disclosure, SkipLink, SourceLine, use_announce};
use crate::ui::keeping::KeepingNotice;
use crate::ui::second_looks::SecondLooksBeside;
use crate::ui::steps;

/// Properties of [`Desk`].
#[derive(Properties)]
pub(super) struct DeskProps {
    pub(super) step: Step,
    /// The session as it is kept, and what it may be used for here.
    pub(super) view: View,
    /// A room is looking: nothing is changed, and little stands around the step.
    pub(super) presenting: bool,
    /// Begins or ends that.
    pub(super) onpresent: Callback<bool>,
    /// Takes the writing from another tab.
    pub(super) take_over: Callback<()>,
}

/// What is written in the session is not looked at here: the screens are drawn anew for that.
impl PartialEq for DeskProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.view, &other.view);
        self.step == other.step
            && one.state == two.state
            && one.standing == two.standing
            && one.generation == two.generation
            && one.aside == two.aside
            && self.presenting == other.presenting
    }
}

/// The frame and the step in it.
#[component]
pub(super) fn Desk(props: &DeskProps) -> Html {
    let editor = use_editor();
    let opening = use_opening();
    // Whether it is about somebody decides what comes next.
    use_advocacy();
    let session = editor.session();
    let undo = use_undo();
    let considered = use_considered().contains(&props.step);
    let announce = use_announce();
    let presenting = props.presenting;
    let knocks = use_reading(&announce, props.view.standing, presenting);
    let (ask, question) = use_present_question(&props.onpresent, &shown::HINTS);
    let folded = use_state_eq(|| false);

    let take_back = {
        let (editor, announce) = (editor.clone(), announce.clone());
        use_callback((), move |(), ()| {
            editor.undo();
            if !editor.is_reading() {
                announce.emit(words::UNDONE.into());
            }
        })
    };
    let make_again = {
        let editor = editor.clone();
        use_callback((), move |(), ()| {
            editor.redo();
            if !editor.is_reading() {
                announce.emit(words::REDONE.into());
            }
        })
    };
    use_keys(take_back.clone(), make_again.clone(), ask.clone(), presenting);
    let earlier = use_earlier(&session.id, props.step == Step::Opening && !presenting);
    let onto_cover = Callback::from(|()| cover(Why::Wanted));
    let step = props.step;
    let prompt = content::prompt(step);
    // Made anew when a change was refused, and when writing begins or ends: the fields then say what is kept.
    let body = format!("{}-{knocks}-{}", step.id(), props.view.standing == Standing::Writing);
    let (bar, said, around, tick) = if presenting {
        let bar = present::bar(&props.onpresent, onto_cover);
        (bar, Html::default(), Html::default(), Html::default())
    } else {
        (
            top_bar(&opening, &props.view, &editor, undo, [take_back, make_again, ask, onto_cover]),
            // First of all, since it is often empty: a new notice before it would be put in front of what stood
            // after it when it was last drawn, and that may be gone by then.
            html! { <><KeepingNotice {step} />{ notices(&props.view, &props.take_over, &editor) }</> },
            beside(&opening, step, prompt, &folded),
            considered_tick(&editor, step, considered),
        )
    };
    let frame = match (presenting, *folded) {
        (true, _) => "sp-frame sp-frame-shown",
        (false, true) => "sp-frame sp-frame-side-folded",
        (false, false) => "sp-frame",
    };
    html! {
        <div class={frame}>
            <SkipLink to={HEADING} />
            { bar }
            <Walk {step} />
            <main class="sp-main">
                <div class="sp-step-top">
                    <p class="sp-step-kicker">{ words::kicker(content::label(step.stage()), prompt.nav) }</p>
                    <PaceLine {step} />
                </div>
                { said }
                { earlier }
                <div key={step.id()} class="sp-step">
                    { step_head(prompt) }
                    <div key={body} id={BODY} class="sp-step-body">
                        { steps::screen(step) }
                        { tick }
                    </div>
                </div>
            </main>
            { around }
            { foot_bar(&session, step) }
            { question }
        </div>
    }
}

fn step_head(prompt: &'static Prompt) -> Html {
    let mut sources = Vec::new();
    for cited in prompt.refs.iter().filter_map(|id| content::cite(id)) {
        sources.push(html! { <li key={cited.id}>{ cited.line }{ " " }<cite>{ words::source(&cited) }</cite></li> });
    }
    html! {
        <div class="sp-step-head">
            <h1 id={HEADING} tabindex="-1">{ unbroken(prompt.heading) }</h1>
            <SourceLine why={prompt.why}><ul class="sp-stack sp-stack-tight">{ sources }</ul></SourceLine>
        </div>
    }
}

/// Words in which none breaks at its hyphen; copied and read aloud they are the same.
fn unbroken(words: &'static str) -> Html {
    let mut held = Vec::new();
    for (at, word) in words.split(' ').enumerate() {
        // Beside the word and not in it, or two words would be read out as one.
        held.push(if at > 0 { " ".into() } else { Html::default() });
        held.push(if word.contains('-') { saying("span", "sp-unbroken", word) } else { word.into() });
    }
    pieces(held)
}

/// The writer's own mark on a step. Nothing else sets it.
fn considered_tick(editor: &Editor, step: Step, considered: bool) -> Html {
    let editor = editor.clone();
    let ontoggle =
        Callback::from(move |(_, on): (AttrValue, bool)| editor.change("considered", Command::Consider(step, on)));
    let selected = if considered { vec![AttrValue::Static(step.id())] } else { Vec::new() };
    html! {
        <CheckList
            id="considered" legend={words::THIS_STEP} hide_legend=true {ontoggle} {selected}
            options={vec![Choice::new(step.id(), words::CONSIDERED)]}
        />
    }
}

/// What helps: the case as it is given, an example, and longer guidance. All of it folded away.
fn beside(opening: &Opening, step: Step, prompt: &'static Prompt, folded: &UseStateHandle<bool>) -> Html {
    let fold = {
        let folded = folded.clone();
        move |()| folded.set(!*folded)
    };
    let paragraph = |text: &str| html! { <p>{ text.to_owned() }</p> };
    let fold = press(if **folded { words::UNFOLD } else { words::FOLD }, fold.into());
    let fold = fold.in_row().expanded(!**folded).controls("beside").drawn();
    html! {
        <aside class="sp-side" aria-label={words::BESIDE}>
            <div class="sp-side-head">
                if !**folded {
                    <h2>{ words::BESIDE }</h2>
                }
                { fold }
            </div>
            <div id="beside" key={step.id()} class="sp-side-body">
                <SecondLooksBeside {step} />
                if !opening.vignette.trim().is_empty() {
                    <Disclosure summary={words::VIGNETTE}>
                        { for opening.vignette.split("\n\n").map(paragraph) }
                    </Disclosure>
                }
                <Disclosure summary={words::EXAMPLE}><p>{ prompt.example }</p></Disclosure>
                <Disclosure summary={words::GUIDANCE}>
                    { for prompt.guidance.iter().copied().map(paragraph) }
                </Disclosure>
            </div>
        </aside>
    }
}
