//! Step 9: what would tell the explanations apart, who knows, is it safe to ask, and by when.

use std::rc::Rc;

use yew::prelude::*;

use super::action::MakeAction;
use super::entry::ListEntry;
use super::names::{explanation_name, short};
use crate::app::{use_cooperation, use_editor};
use crate::content::words::cooperation as words;
use crate::domain::closing::Origin;
use crate::domain::cooperation::{Enquiry, Explanation};
use crate::domain::{Change, Command, EnquiryId, ExplanationId, List, YesNo};
use crate::platform::random;
use crate::ui::bound::{AddButton, BoundChoice, BoundDate, BoundLine, BoundText, Shown};
use crate::ui::components::{CheckList, Choice, EmptyState, Notice, NoticeTone};

const ADD: &str = "enquiry-add";

/// Step 9.
#[component]
pub fn FindOutStep() -> Html {
    let editor = use_editor();
    let cooperation = use_cooperation();
    let enquiries = &cooperation.enquiries;
    let onadd = Callback::from(move |()| {
        let id: EnquiryId = random::id();
        let field = format!("enquiry-{id}-question");
        let (question, who) = (String::new(), String::new());
        let enquiry = Enquiry { id, question, between: Vec::new(), who, safe: None, by: None };
        editor.change(ADD, Command::Enquiry(Change::Add(enquiry)));
        AttrValue::from(field)
    });
    html! {
        <div class="sp-stack">
            if enquiries.is_empty() {
                <EmptyState title={words::NO_ENQUIRIES}><p>{ words::NO_ENQUIRIES_BODY }</p></EmptyState>
            }
            for (at, enquiry) in enquiries.iter().enumerate() {
                <EnquiryEntry
                    key={enquiry.id.as_str()} enquiry={enquiry.clone()} explanations={cooperation.explanations.clone()}
                    {at} of={enquiries.len()}
                />
            }
            <div><AddButton id={ADD} label={words::ADD_ENQUIRY} {onadd} /></div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EnquiryEntryProps {
    enquiry: Rc<Enquiry>,
    explanations: List<Explanation>,
    at: usize,
    of: usize,
}

fn put(enquiry: Enquiry) -> Command {
    Command::Enquiry(Change::Put(enquiry))
}

#[component]
fn EnquiryEntry(props: &EnquiryEntryProps) -> Html {
    let editor = use_editor();
    let enquiry = &props.enquiry;
    let id = format!("enquiry-{}", enquiry.id);
    let name = short(&enquiry.question, words::WORDLESS_ENQUIRY);
    let with = || enquiry.clone();
    let write_question = {
        let enquiry = with();
        Callback::from(move |question| put(Enquiry { question, ..(*enquiry).clone() }))
    };
    let write_who = {
        let enquiry = with();
        Callback::from(move |who| put(Enquiry { who, ..(*enquiry).clone() }))
    };
    let write_by = {
        let enquiry = with();
        Callback::from(move |by| put(Enquiry { by, ..(*enquiry).clone() }))
    };
    let choose_safe = {
        let (editor, enquiry, field) = (editor.clone(), with(), format!("{id}-safe"));
        Callback::from(move |safe| editor.change(&field, put(Enquiry { safe, ..(*enquiry).clone() })))
    };
    let toggle = {
        let (enquiry, field) = (with(), format!("{id}-between"));
        Callback::from(move |(row, on): (AttrValue, bool)| {
            let mut between: Vec<ExplanationId> =
                enquiry.between.iter().filter(|id| id.as_str() != &*row).cloned().collect();
            between.extend(ExplanationId::new(&row).filter(|_| on));
            editor.change(&field, put(Enquiry { between, ..(*enquiry).clone() }));
        })
    };
    let place = {
        let id = enquiry.id.clone();
        Callback::from(move |to| Command::Enquiry(Change::Place(id.clone(), to)))
    };
    let options: Vec<Choice> =
        props.explanations.iter().map(|row| Choice::new(row.id.to_string(), explanation_name(row))).collect();
    let actions = html! {
        <MakeAction
            id={format!("{id}-action")} what={enquiry.question.clone()} name={name.clone()}
            origin={Origin::Enquiry(enquiry.id.clone())} by={enquiry.by}
        />
    };
    html! {
        <ListEntry
            id={id.clone()} {name} at={props.at} of={props.of} {place} then={ADD} {actions}
            remove={Command::Enquiry(Change::Remove(enquiry.id.clone()))}
        >
            <BoundText
                id={format!("{id}-question")} label={words::QUESTION} value={enquiry.question.clone()}
                write={write_question} rows=2
            />
            if !options.is_empty() {
                <CheckList
                    id={format!("{id}-between")} legend={words::BETWEEN} {options} ontoggle={toggle}
                    selected={enquiry.between.iter().map(|id| AttrValue::from(id.to_string())).collect::<Vec<_>>()}
                />
            }
            <BoundLine id={format!("{id}-who")} label={words::WHO_KNOWS} value={enquiry.who.clone()} write={write_who} />
            <BoundChoice
                id={format!("{id}-safe")} label={words::SAFE} hint={words::SAFE_HINT} value={enquiry.safe}
                onchoose={choose_safe} shown={Shown::Scale}
            />
            if enquiry.safe == Some(YesNo::No) {
                <Notice tone={NoticeTone::Attention} announced=true><p>{ words::NOT_SAFE }</p></Notice>
            }
            <BoundDate id={format!("{id}-by")} label={words::BY_WHEN} value={enquiry.by} write={write_by} />
        </ListEntry>
    }
}
