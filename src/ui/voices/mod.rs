//! Two voices: both answer the same questions sealed, hand over the screen behind a curtain, and open at once.
//!
//! What is being written is in the page only while its writer's own word has lifted the curtain, and it falls whenever
//! the page is hidden or left. [`setting_up`] chooses the questions, [`writing`] is behind the curtain, [`waiting`] is
//! what both may see until it is opened, [`opened`] what they see then. Start with [`TwoVoices`].

mod exchange;
mod opened;
mod setting_up;
mod waiting;
mod writing;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Editor, use_editor, use_opening, use_whole};
use crate::content;
use crate::content::words::voices as words;
use crate::domain::cooperation::{Stance, Standing};
use crate::domain::opening::Mode;
use crate::domain::power::Amount;
use crate::domain::protection::{JudgementLeans, Level};
use crate::domain::voices::{Party, Round, VoiceArea, VoiceQuestion};
use crate::domain::walk::Step;
use crate::domain::{Change, Command, Listed, RoundId, Session};
use crate::platform::page;
use crate::route::Route;
use crate::ui::bound::{first_words, options, person_name};
use crate::ui::components::Choice;
use crate::ui::components::pieces::{folded, line, several};
use crate::ui::lock::secret;

/// The heading of what is behind the curtain, which gets the keyboard when it changes.
const PART: &str = "voices-part";
/// What came of the last thing done, which gets the keyboard when it is said.
const SAID: &str = "voices-said";

/// Leads here from a step that is asked about, where two work together.
#[component]
pub fn VoicesLink() -> Html {
    let (editor, opening) = (use_editor(), use_opening());
    if opening.mode != Mode::Supervision {
        return Html::default();
    }
    let href = Route::Session { id: editor.session().id.clone(), step: Step::TwoVoices }.fragment();
    html! { <p class="sp-hint"><a {href}>{ words::LINK }</a>{ ". " }{ words::LINK_WHY }</p> }
}

/// What is on the screen besides the session. Forgotten with the page.
#[derive(Clone, Default, PartialEq)]
struct Screen {
    /// Who is writing, or about to.
    writing: Option<Party>,
    /// The words typed: one's own and the same once more, or the worker's and the supervisor's.
    typed: [AttrValue; 2],
    /// What is wrong with each.
    wrong: [Option<&'static str>; 2],
    /// The words are shown.
    shown: bool,
    /// Something is being encrypted or opened.
    busy: bool,
    /// What came of the last thing done.
    said: AttrValue,
    /// How the round stood when that was said: once it stands otherwise, by undo or from another tab, it is not so.
    stood: [bool; 3],
    /// Changes with what is being written, which is kept elsewhere.
    drawn: u32,
    /// Questions are being chosen though there is a round already.
    another: bool,
    /// What is ticked while questions are chosen: areas, people, sources.
    ticked: [Vec<AttrValue>; 3],
}

/// What every part of the screen has at hand.
#[derive(Clone)]
struct Hand {
    editor: Editor,
    session: Rc<Session>,
    screen: UseStateHandle<Screen>,
    /// Whether the curtain is up.
    lifted: UseStateHandle<bool>,
}

/// The step.
#[component]
pub fn TwoVoices() -> Html {
    let hand = Hand {
        editor: use_editor(),
        session: use_whole(),
        screen: use_state_eq(Screen::default),
        lifted: use_state_eq(|| false),
    };
    {
        let lifted = hand.lifted.setter();
        use_effect_with((), move |()| {
            let hidden = page::on_hidden(move || lifted.set(false));
            move || drop(hidden)
        });
    }
    let screen = &*hand.screen;
    use_effect_with((screen.writing, *hand.lifted, screen.said.clone()), |(writing, _, said)| {
        if writing.is_some() {
            page::focus(PART);
        } else if !said.is_empty() {
            page::focus(SAID);
        }
    });
    if hand.editor.is_presented() {
        // A room sees a session without them; it would otherwise seem that there never were any.
        return line("", words::NOT_PRESENTED);
    }
    let rounds = &hand.session.voices;
    let Some(round) = rounds.last().filter(|_| !screen.another) else {
        return several![setting_up::setting_up(&hand), honest()];
    };
    if let Some(party) = screen.writing.filter(|party| round.opened.is_none() && round.of(*party).is_none()) {
        return writing::writing(&hand, round, party);
    }
    let mut earlier = Vec::new();
    for (at, before) in rounds.iter().enumerate().take(rounds.len() - 1) {
        earlier.push(opened::before(&hand, before, at));
    }
    several![
        hand.said(),
        if round.opened.is_some() { opened::opened(&hand, round) } else { waiting::waiting(&hand, round) },
        honest(),
        if earlier.is_empty() { Html::default() } else { folded(words::EARLIER.into(), earlier) },
    ]
}

fn honest() -> Html {
    folded(words::HONEST.into(), words::HONESTLY.iter().map(|said| line("", *said)).collect::<Html>())
}

impl Hand {
    /// Changes what is on the screen.
    #[inline(never)]
    fn set(&self, change: &dyn Fn(&mut Screen)) {
        let mut next = (*self.screen).clone();
        change(&mut next);
        self.screen.set(next);
    }

    /// Leaves nothing on the screen but a sentence.
    fn say(&self, said: impl Into<AttrValue>) {
        self.lifted.set(false);
        let stood = stands(&self.editor.session());
        self.screen.set(Screen { said: said.into(), stood, ..Screen::default() });
    }

    /// Does `then` at a press.
    fn on(&self, then: fn(&Self)) -> Callback<()> {
        let hand = self.clone();
        Callback::from(move |()| then(&hand))
    }

    /// The same about one of the two.
    fn on_for(&self, round: &Rc<Round>, party: Party, then: fn(&Self, &Rc<Round>, Party)) -> Callback<()> {
        let (hand, round) = (self.clone(), round.clone());
        Callback::from(move |()| then(&hand, &round, party))
    }

    /// What came of the last thing done.
    fn said(&self) -> Html {
        let said = &self.screen.said;
        if said.is_empty() || self.screen.stood != stands(&self.session) {
            return Html::default();
        }
        html! { <p id={SAID} tabindex="-1" class="sp-notice sp-notice-info">{ said }</p> }
    }

    /// A field for a word.
    fn word(&self, at: usize, [id, label]: [&'static str; 2]) -> Html {
        let hand = self.clone();
        let oninput = Callback::from(move |typed: String| {
            hand.set(&|screen| {
                screen.typed[at] = typed.clone().into();
                screen.wrong[at] = None;
            });
        });
        let screen = &*self.screen;
        secret([id, label], &screen.typed[at], screen.shown, None, screen.wrong[at], oninput)
    }

    /// Rewrites the round as it stands now; whether it was accepted.
    fn rewrite(&self, id: &RoundId, rewrite: &mut dyn FnMut(&mut Round) -> bool) -> bool {
        let session = self.editor.session();
        let Some(round) = session.voices.get(id) else { return false };
        let mut next = Round::clone(round);
        rewrite(&mut next) && self.editor.accepted("voices", Command::Voices(Change::put(next)))
    }

    /// What a question is about: the person, the explanation or the decision; blank where it is about nothing of these.
    fn about(&self, asked: &VoiceQuestion) -> AttrValue {
        let session = &self.session;
        let written = |text: &str| first_words(text).map_or(AttrValue::Static(words::TAKEN_OUT), AttrValue::from);
        if asked.is_lost() {
            return words::TAKEN_OUT.into();
        }
        if let Some(who) = &asked.who {
            return person_name(&session.story, who);
        }
        let row = asked.explanation.as_ref().and_then(|id| session.cooperation.explanations.get(id));
        let decision = asked.decision.as_ref().and_then(|id| session.protection.decisions.get(id));
        match (row, decision) {
            (Some(row), _) => written(&row.text),
            (_, Some(decision)) => written(&decision.question),
            _ => AttrValue::default(),
        }
    }

    /// A question in words.
    fn asked(&self, asked: &VoiceQuestion) -> String {
        words::asked(asked.area, &self.about(asked), asked.source.map_or("", content::label))
    }
}

/// How the last round stands: who has sealed, and whether it is open.
fn stands(session: &Session) -> [bool; 3] {
    let sealed = |round: &Rc<Round>| [round.worker.is_some(), round.supervisor.is_some(), round.opened.is_some()];
    session.voices.last().map(sealed).unwrap_or_default()
}

/// The closed list that a question is answered from, by name; blank where it is answered in words.
const fn list(area: VoiceArea) -> &'static str {
    match area {
        VoiceArea::Power => Amount::LIST,
        VoiceArea::Now => Stance::LIST,
        VoiceArea::Explanations => Standing::LIST,
        VoiceArea::Level => Level::LIST,
        VoiceArea::Judgement => JudgementLeans::LIST,
        VoiceArea::Worry | VoiceArea::Between => "",
    }
}

/// The answers of that list.
fn answers(area: VoiceArea) -> Vec<Choice> {
    match area {
        VoiceArea::Power => options::<Amount>(),
        VoiceArea::Now => options::<Stance>(),
        VoiceArea::Explanations => options::<Standing>(),
        VoiceArea::Level => options::<Level>(),
        VoiceArea::Judgement => options::<JudgementLeans>(),
        VoiceArea::Worry | VoiceArea::Between => Vec::new(),
    }
}

/// A fingerprint, in groups that can be read out.
fn grouped(fingerprint: &str) -> String {
    let mut grouped = String::new();
    for (at, sign) in fingerprint.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(sign);
    }
    grouped
}
