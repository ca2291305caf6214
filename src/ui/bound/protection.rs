//! How a file is protected: a passphrase typed twice, unless the writer says in so many words that there is to be none.

use yew::prelude::*;

use crate::app::lock::{LEAST_CHARACTERS, is_offered};
use crate::content::words::{files as words, lock};
use crate::ui::components::check_list::{CheckListProps, check_list};
use crate::ui::components::choice_list::{ChoiceListProps, choice_list};
use crate::ui::components::field::part;
use crate::ui::components::pieces::{group, line, notice, several};
use crate::ui::components::text::{TextProps, text};
use crate::ui::components::{Choice, NoticeTone, TextKind};

/// What has been typed and chosen so far. It is forgotten with the page it stands on.
#[derive(Clone, Default, PartialEq)]
struct Typed {
    once: AttrValue,
    again: AttrValue,
    without: bool,
    shown: bool,
    /// The writer tried to go on: what is missing is said from now on.
    tried: bool,
}

/// The fields, and what they come to.
#[derive(Clone, PartialEq)]
pub struct Protection(UseStateHandle<Typed>);

/// How a file is to be protected; nothing is chosen at first but a passphrase that is yet to be typed.
#[hook]
pub fn use_protection() -> Protection {
    Protection(use_state_eq(Typed::default))
}

impl Protection {
    /// What it comes to: a passphrase, or that there is to be none. Nothing while something is missing, which is then
    /// said beside its field.
    #[must_use]
    pub fn settled(&self) -> Option<Option<String>> {
        let typed = &*self.0;
        if typed.without {
            return Some(None);
        }
        if !is_offered() || typed.wrong_once() || typed.again != typed.once {
            self.0.set(Typed { tried: true, ..typed.clone() });
            return None;
        }
        Some(Some(typed.once.to_string()))
    }

    /// Forgets what was typed.
    pub fn clear(&self) {
        self.0.set(Typed::default());
    }

    /// The fields. `id` is unique on the page.
    pub fn fields(&self, id: &'static str) -> Html {
        let typed = &*self.0;
        let offered = is_offered();
        let mut options = Vec::new();
        if offered {
            options.push(Choice::new("with", words::WITH_PASSPHRASE));
        }
        options.push(Choice::new("without", words::WITHOUT).with_hint(words::WITHOUT_HINT));
        let selected = match (typed.without, offered) {
            (true, _) => Some("without".into()),
            (false, true) => Some("with".into()),
            (false, false) => None,
        };
        let state = self.0.clone();
        let onchange = Callback::from(move |chosen: Option<AttrValue>| {
            let without = chosen.as_deref() == Some("without");
            state.set(Typed { without, tried: false, ..(*state).clone() });
        });
        let choice = choice_list(&ChoiceListProps {
            always_one: true,
            error: (typed.tried && !offered).then_some(AttrValue::Static(words::CHOOSE_WITHOUT)),
            ..ChoiceListProps::asking(part(id, "how"), words::PROTECTION.into(), options, selected, onchange)
        });
        let cannot = if offered {
            Html::default()
        } else {
            notice(NoticeTone::Attention, AttrValue::default(), words::CANNOT_SEAL, false)
        };
        let secrets = if typed.without || !offered { Html::default() } else { self.secrets(id) };
        group("sp-stack", several![cannot, choice, secrets])
    }

    fn secrets(&self, id: &'static str) -> Html {
        let typed = &*self.0;
        let (first, second) = (self.0.clone(), self.0.clone());
        let once = Callback::from(move |text: String| first.set(Typed { once: text.into(), ..(*first).clone() }));
        let again = Callback::from(move |text: String| second.set(Typed { again: text.into(), ..(*second).clone() }));
        let short = typed.tried && typed.wrong_once();
        let differ = typed.tried && !short && typed.again != typed.once;
        let field = |name, label: &'static str, value: &AttrValue, oninput, hint: &'static str, error| TextProps {
            kind: if typed.shown { TextKind::SecretShown } else { TextKind::Secret },
            hint: (!hint.is_empty()).then_some(AttrValue::Static(hint)),
            error,
            ..TextProps::asking(part(id, name), label.into(), value.clone(), oninput)
        };
        let wrong = |is: bool, why: &'static str| is.then_some(AttrValue::Static(why));
        let once = field("once", words::PASSPHRASE, &typed.once, once, lock::ADVICE, wrong(short, lock::TOO_SHORT));
        let again = field("again", words::PASSPHRASE_AGAIN, &typed.again, again, "", wrong(differ, lock::DIFFERENT));
        let state = self.0.clone();
        let ontoggle =
            Callback::from(move |(_, shown): (AttrValue, bool)| state.set(Typed { shown, ..(*state).clone() }));
        let selected = if typed.shown { vec!["shown".into()] } else { Vec::new() };
        let show = check_list(&CheckListProps {
            hide_legend: true,
            ..CheckListProps::asking(
                part(id, "shown"),
                lock::SHOWING.into(),
                vec![Choice::new("shown", lock::SHOW)],
                selected,
                ontoggle,
            )
        });
        group("sp-stack", several![line("", words::CANNOT_BE_RECOVERED), text(&once, true), text(&again, true), show])
    }
}

impl Typed {
    fn wrong_once(&self) -> bool {
        self.once.chars().count() < LEAST_CHARACTERS
    }
}
