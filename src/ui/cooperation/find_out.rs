//! Step 9: what would tell the explanations apart, who knows, is it safe to ask, and by when.

use std::rc::Rc;

use yew::prelude::*;

use super::action::{made, make_action};
use super::names::{as_choices, explanation_name, short};
use super::pieces::{Hands, element, foot, group, in_list, keyed, line, lines, notice, several, sheet, text};
use super::row::{Entry, row};
use crate::content::words::cooperation as words;
use crate::domain::closing::{Closing, Origin};
use crate::domain::cooperation::{Cooperation, Enquiry, Explanation};
use crate::domain::story::Story;
use crate::domain::{Change, Command, EnquiryId, ExplanationId, YesNo};
use crate::platform::random;
use crate::ui::bound::{Ask, Writer, adding, list, listed, part};
use crate::ui::components::NoticeTone;
use crate::ui::components::button::press;

const KIND: &str = "enquiry";
const ADD: &str = "enquiry-add";
/// Pairs that are shown at once.
const A_FEW: usize = 4;

/// Step 9.
pub fn step(hands: &Hands, cooperation: &Cooperation, story: &Story, closing: &Closing) -> Html {
    let enquiries = &cooperation.enquiries;
    let mut rows = Vec::new();
    for (at, enquiry) in enquiries.iter().enumerate() {
        let made = made(closing, story, &Origin::Enquiry(enquiry.id.clone()));
        let entry = Entry::Enquiry(enquiry.clone(), cooperation.explanations.clone(), made);
        rows.push(row(enquiry.id.as_str(), entry, at, enquiries.len()));
    }
    let onadd = adding(&hands.editor, ADD, || asking(Vec::new()));
    let before = [words::NO_ENQUIRIES, words::NO_ENQUIRIES_BODY];
    group("sp-stack", several![open_pairs(hands, cooperation), list(before, rows, ADD, words::ADD_ENQUIRY, onadd)])
}

/// A new enquiry between these explanations, and the field to write it in.
fn asking(between: Vec<ExplanationId>) -> (AttrValue, Command) {
    let id: EnquiryId = random::id();
    let field = part(part(KIND, id.as_str()), "question");
    let (question, who) = (String::new(), String::new());
    let enquiry = Enquiry { id, question, between, who, safe: None, by: None };
    (field, Command::Enquiry(Change::add(enquiry)))
}

/// Explanations that nothing known tells apart, as their writer placed them, each pair with a button that asks what
/// would; nothing when there is none. No more than a few: they are a place to begin, and the next ones follow.
fn open_pairs(hands: &Hands, cooperation: &Cooperation) -> Html {
    let mut lines = Vec::new();
    for [one, other] in cooperation.not_told_apart().into_iter().take(A_FEW) {
        let name = words::either_or(&explanation_name(one), &explanation_name(other));
        let id = part(part("apart", one.id.as_str()), other.id.as_str());
        let onclick = {
            let (hands, id, between) = (hands.clone(), id.clone(), vec![one.id.clone(), other.id.clone()]);
            Callback::from(move |()| {
                let (field, command) = asking(between.clone());
                hands.editor.change(&id, command);
                hands.focus.emit(field);
            })
        };
        let ask = press(words::ASK_WHAT_WOULD, onclick).id(&id).label(words::ask_what_would(&name)).small().drawn();
        lines.push(keyed(&id, element("li", "sp-cluster sp-cluster-apart", several![text(name), ask])));
    }
    if lines.is_empty() {
        return Html::default();
    }
    let inside = several![line("p", "", words::NOT_TOLD_APART_BODY), element("ul", "sp-grid-hidden", lines)];
    notice(Some(words::NOT_TOLD_APART), NoticeTone::Info, false, inside)
}

/// Something to find out. `rows` are the explanations it can tell apart.
pub fn entry(
    enquiry: &Rc<Enquiry>,
    at: (usize, usize),
    rows: &[Rc<Explanation>],
    made: &AttrValue,
    hands: &Hands,
) -> Html {
    let id = part(KIND, enquiry.id.as_str());
    let name = short(&enquiry.question, words::WORDLESS_ENQUIRY);
    let writer = Writer::new(&hands.editor, enquiry, |next| Command::Enquiry(Change::put(next)));
    let write = writer.at(|next| &mut next.question);
    let (between, safe) = (part(&id, "between"), part(&id, "safe"));
    let tells = if rows.is_empty() {
        Html::default()
    } else {
        let ontoggle = writer.choosing(between.clone(), |next, (row, on): (AttrValue, bool)| {
            next.between.retain(|id| id.as_str() != row.as_str());
            if on {
                next.between.extend(ExplanationId::new(&row));
            }
        });
        let mut selected = Vec::new();
        for row in &enquiry.between {
            selected.push(AttrValue::from(row.as_str().to_owned()));
        }
        Ask::new(between, words::BETWEEN).any(as_choices(rows), selected, ontoggle)
    };
    let unsafe_to_ask = if enquiry.safe == Some(YesNo::No) {
        notice(None, NoticeTone::Attention, true, line("p", "", words::NOT_SAFE))
    } else {
        Html::default()
    };
    let (who, by) = (writer.at(|next| &mut next.who), writer.at(|next| &mut next.by));
    let origin = Origin::Enquiry(enquiry.id.clone());
    let action = make_action(hands, &id, &name, made, &enquiry.question, enquiry.by, origin);
    let fields = several![
        lines(&id, "question", words::QUESTION, None, &enquiry.question, write),
        tells,
        Ask::new(part(&id, "who"), words::WHO_KNOWS).line(&enquiry.who, who),
        Ask::new(safe, words::SAFE)
            .hint(words::SAFE_HINT)
            .scale()
            .answer(enquiry.safe, &writer, |next, id| next.safe = listed(id)),
        unsafe_to_ask,
        Ask::new(part(&id, "by"), words::BY_WHEN).day(enquiry.by, by),
        foot(&id, &name, at, in_list(&enquiry.id, Command::Enquiry), ADD, action),
    ];
    sheet(id, name, fields)
}
