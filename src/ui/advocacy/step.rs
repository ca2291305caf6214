//! A step of the stage, for every person whose voice could go missing.

use yew::prelude::*;

use super::check::{Shown, name};
use super::{after, choice, process, routes, speaker, speaking, whose};
use crate::app::{use_editor, use_whole};
use crate::content::words::advocacy as words;
use crate::domain::advocacy::AdvocacyCheck;
use crate::domain::walk::Step;
use crate::domain::{Change, Command};
use crate::platform::random;
use crate::ui::bound::{add_button, adding, part, person_name, step_link};
use crate::ui::components::PanelTone;
use crate::ui::components::pieces::{group, keyed, nothing_yet, panel, pieces, several};

/// The id of the button that adds a check; also where focus goes when one is taken out.
pub const ADD: &str = "advocacy-add";

/// Properties of [`AdvocacyStep`].
#[derive(Properties, PartialEq)]
pub struct AdvocacyStepProps {
    /// Which step of the stage.
    pub step: Step,
}

/// A step of the advocacy check. Give it a key of the step.
#[component]
pub fn AdvocacyStep(props: &AdvocacyStepProps) -> Html {
    let editor = use_editor();
    let session = use_whole();
    let first = props.step == Step::Advocacy;
    let mut checks = Vec::new();
    for check in session.advocacy.checks.iter() {
        let called = match &check.whose {
            Some(whose) => words::voice_for(&person_name(&session.story, whose)).into(),
            None => AttrValue::Static(words::SOMEONE),
        };
        let shown = Shown::new(&editor, check);
        let held = match props.step {
            Step::AdvocacyProcess => process::of(&shown, &session),
            Step::AdvocacyRoutes => routes::of(&shown, &session),
            Step::AdvocacyWho => speaker::of(&shown, &session),
            Step::AdvocacyChoice => choice::of(&shown, &session),
            Step::Speaking => speaking::of(&shown),
            Step::AdvocacyAfter => after::of(&shown),
            _ => whose::of(&shown, &called),
        };
        let held = group("sp-stack sp-stack-loose", held);
        let sheet = panel(shown.part("check"), called, 2, PanelTone::Sheet, "", held);
        checks.push(keyed(check.id.as_str(), sheet));
    }
    let none = checks.is_empty();
    let held = match (none, first) {
        (true, true) => nothing_yet(words::NO_CHECK, words::NO_CHECK_BODY, Html::default()),
        (true, false) => {
            let there = step_link(&session, Step::Advocacy, words::TO_FIRST);
            return nothing_yet(words::NO_CHECK, words::NO_CHECK_BODY, there);
        }
        _ => pieces(checks),
    };
    let around = match props.step {
        Step::AdvocacyProcess => (Html::default(), process::number(&session)),
        Step::AdvocacyRoutes => (routes::place(&editor, &session), Html::default()),
        Step::AdvocacyWho => (speaker::two_kinds(), Html::default()),
        Step::Advocacy => {
            let onadd = adding(&editor, ADD, || {
                let check = AdvocacyCheck::new(random::id());
                (part(name(&check), "whose"), Command::Advocacy(Change::add(check)))
            });
            (Html::default(), add_button(ADD, if none { words::ADD_CHECK } else { words::ADD_ANOTHER }, onadd))
        }
        _ => Default::default(),
    };
    group("sp-stack sp-stack-loose", several![around.0, group("sp-stack", held), around.1])
}
