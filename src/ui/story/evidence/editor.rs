//! The fields of one entry. In the page only while the entry is open.

use std::rc::Rc;

use yew::prelude::*;

use super::aside::aside;
use super::resting::resting;
use super::row::{Open, text_field};
use super::view::{RECORD, source_id, source_of};
use crate::app::{use_editor, use_refusal, use_story};
use crate::content;
use crate::content::words::{self, story};
use crate::domain::labels::label_in;
use crate::domain::protection::Trap;
use crate::domain::story::{Checked, Evidence, How, Interpreter, Leans, SetAside, Shows, Story, Visit};
use crate::domain::{Change, Command, Session, YesNo};
use crate::platform::page;
use crate::ui::bound::{Ask, ReorderButtons, Writer, entry_name, part, person_name, refused, use_focus_new};
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, notice};
use crate::ui::components::pieces::{element, group, line, pieces, several};
use crate::ui::components::{ButtonKind, Choice, NoticeTone, Select, Toolbar, use_announce};

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
    let people = use_story();
    let announce = use_announce();
    let focus = use_focus_new();
    let more = use_state_eq(|| false);
    let asking = use_state_eq(|| false);
    // The date field keeps what was typed into it; a new one is made when its day comes from elsewhere.
    let same_days = use_state(|| 0_u32);
    let entry = &props.entry;
    let id = part("entry", entry.id.as_str());
    let name = entry_name(entry);
    let remove_id = part(&id, "remove");
    let why = use_refusal(&remove_id);

    let writer = Writer::new(&editor, entry, |entry| Command::Evidence(Change::put(entry)));
    let field = |name: &str| part(&id, name);

    let set_aside = |on: bool| {
        let (editor, field, announce, focus) = (editor.clone(), field("aside"), announce.clone(), focus.clone());
        let write = writer.typing(|entry, aside| entry.set_aside = aside);
        Callback::from(move |()| {
            let aside = on.then(|| SetAside { why: String::new(), on: Vec::new() });
            if editor.accepted(&field, write.emit(aside)) {
                announce.emit(if on { story::NOW_ASIDE } else { story::NOW_BACK }.into());
                // The button that was pressed has gone: on to the reason, or to the button that sets aside again.
                focus.emit(if on { part(&field, "why") } else { field.clone() });
            }
        })
    };
    let same_day = {
        let (editor, field, happened) = (editor.clone(), field("known"), entry.happened);
        let (announce, same_days) = (announce.clone(), same_days.clone());
        let write = writer.typing(|entry, known| entry.known = known);
        Callback::from(move |()| {
            editor.change(&field, write.emit(happened));
            same_days.set(*same_days + 1);
            announce.emit(story::NOW_SAME_DAY.into());
        })
    };
    let remove = {
        let (editor, announce, field, name) = (editor.clone(), announce.clone(), remove_id.clone(), name.clone());
        let (command, then) =
            (writer.removing(|entry| Command::Evidence(Change::Remove(entry.id.clone()))), props.open.then.clone());
        Callback::from(move |()| {
            if editor.accepted(&field, command.emit(())) {
                page::focus(&then);
                announce.emit(words::bound::removed(&name));
            }
        })
    };
    let ask = {
        let (editor, id, asking, remove) = (editor.clone(), entry.id.clone(), asking.setter(), remove.clone());
        let (focus, first) = (focus.clone(), part(&remove_id, "rests"));
        Callback::from(move |()| {
            if resting(&editor.session(), &id).is_empty() {
                remove.emit(());
            } else {
                asking.set(true);
                focus.emit(first.clone());
            }
        })
    };
    let keep = {
        let (asking, focus, remove_id) = (asking.setter(), focus.clone(), remove_id.clone());
        Callback::from(move |()| {
            asking.set(false);
            focus.emit(remove_id.clone());
        })
    };
    let to_aside = {
        let (asking, aside) = (asking.setter(), set_aside(true));
        Callback::from(move |()| {
            asking.set(false);
            aside.emit(());
        })
    };
    let rests = if *asking {
        rests_on_it(&editor.session(), entry, &remove_id, [to_aside, remove, keep])
    } else {
        Html::default()
    };
    let place = {
        let id = entry.id.clone();
        Callback::from(move |to| Command::Evidence(Change::Place(id.clone(), to)))
    };
    let toggle_more = {
        let more = more.clone();
        Callback::from(move |()| more.set(!*more))
    };

    let first = Ask::new(text_field(&entry.id), story::TEXT)
        .hint(story::TEXT_HINT)
        .rows(2)
        .text(&entry.text, writer.typing(|entry, text| entry.text = text));
    let about = Ask::new(field("about"), story::ABOUT)
        .people(&entry.about, writer.choosing(field("about"), |entry, about| entry.about = about));
    let happened = Ask::new(field("happened"), story::HAPPENED)
        .day(entry.happened, writer.typing(|entry, happened| entry.happened = happened));
    let known = Ask::new(field("known"), story::KNOWN)
        .hint(story::KNOWN_HINT)
        .day(entry.known, writer.typing(|entry, known| entry.known = known));
    let known_too = if entry.happened.is_some() {
        group("sp-entry-flush", press(story::SAME_DAY, same_day).id(field("same-day")).in_row().drawn())
    } else {
        Html::default()
    };
    let known = html! {
        <div class="sp-stack sp-stack-tight">
            <div key={*same_days}>{ known }</div>
            { known_too }
        </div>
    };
    let more_id = field("more");
    let more_button = press(story::MORE_ABOUT_ENTRY, toggle_more).in_row().expanded(*more);
    let more_button = more_button.controls(&more_id).class("sp-unfolds").drawn();
    let done = press(story::DONE, props.onclose.clone()).id(field("done")).label(story::done(&name)).small().drawn();
    let to_aside = if entry.set_aside.is_none() {
        press(story::SET_ASIDE, set_aside(true)).id(field("aside")).label(story::set_aside(&name)).in_row().drawn()
    } else {
        Html::default()
    };
    let remove = press(story::REMOVE, ask).id(remove_id).label(story::remove(&name)).in_row().drawn();
    let links = if *more { further(&id, entry, &writer) } else { Html::default() };
    html! {
        <div class="sp-entry-editor" role="group" aria-label={name.clone()}>
            { first }
            { label_met(&entry.text) }
            { about }
            { group("sp-entry-pair", several![source(&id, entry, &people, &writer), how(&id, entry, &writer)]) }
            { heard(&id, entry, &writer) }
            { group("sp-entry-pair", several![happened, known]) }
            { leaning(&id, entry, &writer) }
            { group("sp-entry-flush", more_button) }
            <div id={more_id} class="sp-stack">{ links }</div>
            { aside(&field("aside"), entry, &writer, set_aside(false)) }
            <Toolbar class="sp-entry-actions" label={name.clone()}>
                { done }
                if props.open.movable {
                    <ReorderButtons
                        id={field("order")} what={name} at={props.open.at} of={props.open.of} {place}
                    />
                }
                { to_aside }
                { remove }
            </Toolbar>
            { refused(why) }
            { rests }
            if !props.open.movable && props.open.of > 1 {
                { line("sp-hint", story::MOVE_IN_OWN_ORDER) }
            }
        </div>
    }
}

/// What rests on an entry that was to be removed, and the ways on: set it aside instead, remove it, keep it.
fn rests_on_it(
    session: &Session,
    entry: &Evidence,
    remove: &AttrValue,
    [to_aside, go, keep]: [Callback<()>; 3],
) -> Html {
    let held = session.is_judged_on(&entry.id);
    let aside = entry.set_aside.is_some();
    let offer = |name: &'static str, kind, label, onclick| {
        press(label, onclick).id(part(remove, name)).kind(kind).small().drawn()
    };
    let nothing = Html::default;
    let ways = several![
        if aside { nothing() } else { offer("aside", ButtonKind::Primary, story::SET_ASIDE_INSTEAD, to_aside) },
        if held { nothing() } else { offer("go", ButtonKind::Careful, story::REMOVE_ALL_THE_SAME, go) },
        offer("keep", ButtonKind::Secondary, story::KEEP_IT, keep),
    ];
    let so = match (held, aside) {
        (true, true) => story::ASIDE_ALREADY,
        (true, false) => story::ONLY_ASIDE,
        _ => story::REMOVE_OR_ASIDE,
    };
    let list = element("ul", "", resting(session, &entry.id));
    let title = part(remove, "rests");
    html! {
        <div class={NoticeTone::Attention.class()} role="group" aria-labelledby={title.clone()}>
            <p class="sp-notice-title" id={title} tabindex="-1">{ story::REMOVE_ENTRY }</p>
            { line("", story::RESTS_ON_IT) }{ list }{ line("", so) }{ group("sp-cluster", ways) }
        </div>
    }
}

/// A remark where the words are a verdict rather than a description.
fn label_met(text: &str) -> Html {
    let Some(label) = label_in(text, content::person_labels()) else {
        return Html::default();
    };
    let met = words::cooperation::label_met(label, content::trap(Trap::D9).question);
    notice(&NoticeProps { children: line("", met), title: None, tone: NoticeTone::Voice, announced: true })
}

/// From whom, or from what.
fn source(id: &AttrValue, entry: &Rc<Evidence>, story: &Story, writer: &Writer<Evidence>) -> Html {
    let field = part(id, "source");
    let mut sources = vec![Choice::new(RECORD, story::A_RECORD)];
    for actor in story.actors.iter() {
        sources.push(Choice::new(actor.id.to_string(), person_name(story, &actor.id)));
    }
    let selected = entry.source.as_ref().map(|_| AttrValue::from(source_id(entry).to_owned()));
    let onchange = writer.choosing(field.clone(), |entry, id: Option<AttrValue>| {
        entry.source = id.and_then(|id| source_of(&id));
    });
    html! { <Select id={field} label={story::SOURCE} options={sources} nothing={story::NOT_SAID} {selected} {onchange} /> }
}

fn how(id: &AttrValue, entry: &Rc<Evidence>, writer: &Writer<Evidence>) -> Html {
    let field = part(id, "how");
    Ask::new(field.clone(), story::HOW)
        .menu()
        .choice::<How>(entry.how, writer.choosing(field, |entry, how| entry.how = how))
}

/// What to ask about what was heard or seen ourselves.
fn heard(id: &AttrValue, entry: &Rc<Evidence>, writer: &Writer<Evidence>) -> Html {
    let mut asked = Vec::new();
    if entry.how == Some(How::HeardDirect) {
        let (alone, interpreter) = (part(id, "alone"), part(id, "interpreter"));
        asked.push(
            Ask::new(alone.clone(), story::ALONE)
                .hint(story::ALONE_HINT)
                .row()
                .choice::<YesNo>(entry.alone, writer.choosing(alone, |entry, alone| entry.alone = alone)),
        );
        asked.push(Ask::new(interpreter.clone(), story::INTERPRETER).menu().choice::<Interpreter>(
            entry.interpreter,
            writer.choosing(interpreter, |entry, interpreter| entry.interpreter = interpreter),
        ));
    }
    if matches!(entry.how, Some(How::Seen | How::HeardDirect)) {
        let visit = part(id, "visit");
        asked.push(
            Ask::new(visit.clone(), story::VISIT)
                .row()
                .choice::<Visit>(entry.visit, writer.choosing(visit, |entry, visit| entry.visit = visit)),
        );
    }
    pieces(asked)
}

/// Which way it leans, and whether it was checked.
fn leaning(id: &AttrValue, entry: &Rc<Evidence>, writer: &Writer<Evidence>) -> Html {
    let (leans, checked) = (part(id, "leans"), part(id, "checked"));
    several![
        Ask::new(leans.clone(), story::LEANS)
            .row()
            .choice::<Leans>(entry.leans, writer.choosing(leans, |entry, leans| entry.leans = leans)),
        Ask::new(checked.clone(), story::CHECKED)
            .menu()
            .choice::<Checked>(entry.checked, writer.choosing(checked, |entry, checked| entry.checked = checked)),
    ]
}

/// What is needed less often.
fn further(id: &AttrValue, entry: &Rc<Evidence>, writer: &Writer<Evidence>) -> Html {
    let (shows, links) = (part(id, "shows"), part(id, "links"));
    several![
        Ask::new(shows.clone(), story::SHOWS)
            .menu()
            .choice::<Shows>(entry.shows, writer.choosing(shows, |entry, shows| entry.shows = shows)),
        Ask::new(links.clone(), story::LINKS).entries(
            entry.links.clone(),
            Some(&entry.id),
            writer.choosing(links, |entry, links| entry.links = links),
        ),
    ]
}
