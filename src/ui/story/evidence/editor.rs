//! The fields of one entry. In the page only while the entry is open.

use std::rc::Rc;

use yew::prelude::*;

use super::aside::aside;
use super::row::{Open, text_field};
use super::view::{NOT_SAID, RECORD, source_id, source_of};
use crate::app::{use_editor, use_refusal, use_whole};
use crate::content;
use crate::content::words::{self, story};
use crate::domain::labels::label_in;
use crate::domain::protection::Trap;
use crate::domain::story::{Checked, Evidence, How, Interpreter, Leans, SetAside, Shows, Visit};
use crate::domain::{Change, Command, YesNo};
use crate::platform::page;
use crate::ui::bound::{
    BoundDate, BoundEntries, BoundPeople, BoundText, ReorderButtons, entry_name, options, person_name, use_focus_new,
};
use crate::ui::components::{Button, ButtonKind, Choice, Notice, NoticeTone, Select, Toolbar, use_announce};
use crate::ui::story::choosing::Question;

/// Properties of [`EntryEditor`].
#[derive(Properties, PartialEq)]
pub(super) struct EntryEditorProps {
    pub(super) entry: Rc<Evidence>,
    pub(super) open: Open,
    /// Folds the entry.
    pub(super) onclose: Callback<()>,
}

/// The fields, and what can be done with the entry.
#[component]
pub(super) fn EntryEditor(props: &EntryEditorProps) -> Html {
    let editor = use_editor();
    let whole = use_whole();
    let announce = use_announce();
    let focus = use_focus_new();
    let more = use_state_eq(|| false);
    // The date field keeps what was typed into it; a new one is made when its day comes from elsewhere.
    let same_days = use_state(|| 0_u32);
    let entry = &props.entry;
    let id = format!("entry-{}", entry.id);
    let name = entry_name(entry);
    let remove_id = format!("{id}-remove");
    let refused = use_refusal(&remove_id);
    let uses = whole.evidence_uses(&entry.id);

    let put = |next: Evidence| Command::Evidence(Change::Put(next));
    let choose = |part: &'static str, set: fn(&mut Evidence, Option<&str>)| {
        let (editor, entry, field) = (editor.clone(), entry.clone(), format!("{id}-{part}"));
        Callback::from(move |answer: Option<AttrValue>| {
            let mut next = (*entry).clone();
            set(&mut next, answer.as_deref());
            editor.change(&field, put(next));
        })
    };
    let question = |part: &str, label, hint, options, answer| Question {
        id: format!("{id}-{part}"),
        label,
        hint,
        options,
        answer,
        always_one: false,
    };
    let set_aside = |then: Option<SetAside>| {
        let (editor, entry, field) = (editor.clone(), entry.clone(), format!("{id}-aside"));
        let (announce, focus) = (announce.clone(), focus.clone());
        Callback::from(move |()| {
            let said = if then.is_some() { story::NOW_ASIDE } else { story::NOW_BACK };
            editor.change(&field, put(Evidence { set_aside: then.clone(), ..(*entry).clone() }));
            announce.emit(said.into());
            // The button that was pressed has gone: on to the reason, or to the button that sets aside again.
            focus.emit(if then.is_some() { format!("{field}-why") } else { field.clone() }.into());
        })
    };
    let blank_aside = Some(SetAside { why: String::new(), on: Vec::new() });

    let write_text = {
        let entry = entry.clone();
        Callback::from(move |text| put(Evidence { text, ..(*entry).clone() }))
    };
    let choose_about = {
        let (editor, entry, field) = (editor.clone(), entry.clone(), format!("{id}-about"));
        Callback::from(move |about| editor.change(&field, put(Evidence { about, ..(*entry).clone() })))
    };
    let write_happened = {
        let entry = entry.clone();
        Callback::from(move |happened| put(Evidence { happened, ..(*entry).clone() }))
    };
    let write_known = {
        let entry = entry.clone();
        Callback::from(move |known| put(Evidence { known, ..(*entry).clone() }))
    };
    let same_day = {
        let (editor, entry, field) = (editor.clone(), entry.clone(), format!("{id}-known"));
        let (announce, same_days) = (announce.clone(), same_days.clone());
        Callback::from(move |()| {
            editor.change(&field, put(Evidence { known: entry.happened, ..(*entry).clone() }));
            same_days.set(*same_days + 1);
            announce.emit(story::NOW_SAME_DAY.into());
        })
    };
    let choose_links = {
        let (editor, entry, field) = (editor.clone(), entry.clone(), format!("{id}-links"));
        Callback::from(move |links| editor.change(&field, put(Evidence { links, ..(*entry).clone() })))
    };
    let remove = {
        let (editor, announce, field, name) = (editor.clone(), announce.clone(), remove_id.clone(), name.clone());
        let (command, then) = (Command::Evidence(Change::Remove(entry.id.clone())), props.open.then.clone());
        Callback::from(move |()| {
            if uses.judgements == 0 {
                page::focus(&then);
                announce.emit(match uses.marks {
                    0 => words::bound::removed(&name),
                    marks => story::removed_with_marks(&name, marks),
                });
            }
            // With a judgement resting on it this is refused, and the refusal says why.
            editor.change(&field, command.clone());
        })
    };
    let place = {
        let id = entry.id.clone();
        Callback::from(move |to| Command::Evidence(Change::Place(id.clone(), to)))
    };
    let toggle_more = {
        let more = more.clone();
        Callback::from(move |()| more.set(!*more))
    };

    let mut sources = vec![Choice::new(RECORD, story::A_RECORD)];
    let people = whole.story.actors.iter();
    sources.extend(people.map(|actor| Choice::new(actor.id.to_string(), person_name(&whole.story, &actor.id))));
    let from = html! {
        <Select
            id={format!("{id}-source")} label={story::SOURCE} options={sources} nothing={story::NOT_SAID}
            selected={Some(source_id(entry)).filter(|id| *id != NOT_SAID).map(|id| AttrValue::from(id.to_owned()))}
            onchange={choose("source", |next, id| next.source = id.and_then(source_of))}
        />
    };
    let how = question("how", story::HOW, None, options::<How>(), entry.how.map(How::id));
    let alone =
        question("alone", story::ALONE, Some(story::ALONE_HINT), options::<YesNo>(), entry.alone.map(YesNo::id));
    let interpreter = entry.interpreter.map(Interpreter::id);
    let interpreter = question("interpreter", story::INTERPRETER, None, options::<Interpreter>(), interpreter);
    let visit = question("visit", story::VISIT, None, options::<Visit>(), entry.visit.map(Visit::id));
    let leans = question("leans", story::LEANS, None, options::<Leans>(), entry.leans.map(Leans::id));
    let checked = question("checked", story::CHECKED, None, options::<Checked>(), entry.checked.map(Checked::id));
    let shows = question("shows", story::SHOWS, None, options::<Shows>(), entry.shows.map(Shows::id));
    let label = label_in(&entry.text, content::person_labels());
    let more_id = format!("{id}-more");
    html! {
        <div class="sp-entry-editor" role="group" aria-label={name.clone()}>
            <BoundText
                id={text_field(&entry.id)} label={story::TEXT} hint={story::TEXT_HINT} value={entry.text.clone()}
                write={write_text} rows=2
            />
            if let Some(label) = label {
                <Notice tone={NoticeTone::Voice} announced=true>
                    <p>{ words::cooperation::label_met(label, content::trap(Trap::D9).question) }</p>
                </Notice>
            }
            <BoundPeople
                id={format!("{id}-about")} label={story::ABOUT} value={entry.about.clone()} onchoose={choose_about}
            />
            <div class="sp-entry-pair">
                { from }
                { how.menu(choose("how", |next, id| next.how = id.and_then(How::from_id))) }
            </div>
            if entry.how == Some(How::HeardDirect) {
                { alone.row(choose("alone", |next, id| next.alone = id.and_then(YesNo::from_id))) }
                { interpreter.menu(choose("interpreter", |next, id| next.interpreter = id.and_then(Interpreter::from_id))) }
            }
            if matches!(entry.how, Some(How::Seen | How::HeardDirect)) {
                { visit.row(choose("visit", |next, id| next.visit = id.and_then(Visit::from_id))) }
            }
            <div class="sp-entry-pair">
                <BoundDate
                    id={format!("{id}-happened")} label={story::HAPPENED} value={entry.happened} write={write_happened}
                />
                <div class="sp-stack sp-stack-tight">
                    <BoundDate
                        key={*same_days} id={format!("{id}-known")} label={story::KNOWN} hint={story::KNOWN_HINT}
                        value={entry.known} write={write_known}
                    />
                    if entry.happened.is_some() {
                        <div class="sp-entry-flush">
                            <Button id={format!("{id}-same-day")} kind={ButtonKind::Quiet} small=true onclick={same_day}>
                                { story::SAME_DAY }
                            </Button>
                        </div>
                    }
                </div>
            </div>
            { leans.row(choose("leans", |next, id| next.leans = id.and_then(Leans::from_id))) }
            { checked.menu(choose("checked", |next, id| next.checked = id.and_then(Checked::from_id))) }
            <div class="sp-entry-flush">
                <Button class="sp-unfolds" kind={ButtonKind::Quiet} small=true expanded={*more} controls={more_id.clone()} onclick={toggle_more}>
                    { story::MORE_ABOUT_ENTRY }
                </Button>
            </div>
            <div id={more_id} class="sp-stack">
                if *more {
                    { shows.menu(choose("shows", |next, id| next.shows = id.and_then(Shows::from_id))) }
                    <BoundEntries
                        id={format!("{id}-links")} label={story::LINKS} value={entry.links.clone()}
                        except={entry.id.clone()} onchoose={choose_links}
                    />
                }
            </div>
            { aside(&editor, entry, set_aside(None)) }
            if uses.marks > 0 {
                <p class="sp-hint" id={format!("{remove_id}-marks")}>{ story::marks_go(uses.marks) }</p>
            }
            <Toolbar class="sp-entry-actions" label={name.clone()}>
                <Button id={format!("{id}-done")} small=true label={story::done(&name)} onclick={props.onclose.clone()}>
                    { story::DONE }
                </Button>
                if props.open.movable {
                    <ReorderButtons
                        id={format!("{id}-order")} what={name.clone()} at={props.open.at} of={props.open.of} {place}
                    />
                }
                if entry.set_aside.is_none() {
                    <Button
                        id={format!("{id}-aside")} kind={ButtonKind::Quiet} small=true label={story::set_aside(&name)}
                        onclick={set_aside(blank_aside.clone())}
                    >{ story::SET_ASIDE }</Button>
                }
                <Button
                    id={remove_id} kind={ButtonKind::Quiet} small=true label={story::remove(&name)} onclick={remove}
                >{ story::REMOVE }</Button>
            </Toolbar>
            if let Some(why) = refused {
                <p class="sp-error" role="alert">{ words::refusals::sentence(why) }</p>
                if entry.set_aside.is_none() {
                    <div><Button small=true onclick={set_aside(blank_aside)}>{ story::SET_ASIDE_INSTEAD }</Button></div>
                }
            }
            if !props.open.movable && props.open.of > 1 {
                <p class="sp-hint">{ story::MOVE_IN_OWN_ORDER }</p>
            }
        </div>
    }
}
