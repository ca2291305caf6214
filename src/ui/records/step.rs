//! The records step: which record, who may see it, what has changed since it was worded, the ways to take it along, and
//! the record itself.

use yew::prelude::*;

use super::paper::{paper, place};
use super::taking::ways;
use super::wording::{Wording, id};
use crate::app::{use_editor, use_whole};
use crate::content;
use crate::content::words::taking as words;
use crate::domain::records::{RecordKind, RecordPart, RecordPicture};
use crate::domain::walk::Step;
use crate::domain::{Command, Session};
use crate::export::record::{Block, Record, parts, record};
use crate::platform::{clock, drawing, page};
use crate::ui::bound::{Ask, SavingFile, Wanted, step_link};
use crate::ui::components::notice::{NoticeProps, NoticeTone, notice};
use crate::ui::components::pieces::{group, line, nothing_yet, several};
use crate::ui::components::{Tab, Tabs, use_announce};

/// The step.
#[component]
pub fn RecordStep() -> Html {
    let session = use_whole();
    let editor = use_editor();
    let announce = use_announce();
    let kind = use_state_eq(|| RecordKind::CaseSummary);
    let open = use_state_eq(|| None::<RecordPart>);
    let wanted = use_state_eq(|| None::<Wanted>);
    let made = record(&session, *kind, clock::today());
    let parts = parts(&session, *kind);
    use_pictures_in_place(&made);
    let before = use_mut_ref(|| None::<RecordPart>);
    use_effect_with(*open, move |open| {
        // Into the field that was opened, or back to the button that opened it.
        match (*open, before.replace(*open)) {
            (Some(part), _) => page::focus(&id(part, "words")),
            (None, Some(part)) => page::focus(&id(part, "edit")),
            (None, None) => false,
        };
    });
    let onclose = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    let ontoggle = {
        let editor = editor.clone();
        Callback::from(move |(picture, on)| editor.change("record-pictures", Command::Picture(picture, on)))
    };
    let pictures = if *kind == RecordKind::CaseSummary {
        let chosen: Vec<RecordPicture> = session.records.pictures.iter().copied().collect();
        Ask::new("record-pictures", words::PICTURES).hint(words::PICTURES_HINT).row().choices(chosen, ontoggle)
    } else {
        Html::default()
    };
    let nothing = if made.sections.is_empty() {
        nothing_yet(words::NOTHING_YET, words::NOTHING_YET_BODY, Html::default())
    } else {
        Html::default()
    };
    let tools = ways(&editor, &announce, *kind, wanted.setter());
    let wording = Wording { editor, announce, open: open.clone() };
    let above = several![
        readers(*kind, &session),
        wording.changed(&parts),
        nothing,
        tools,
        html! { <SavingFile id="save-record" session={(*wanted).clone()} {onclose} /> },
        line("sp-hint", words::SESSION_FILE),
        pictures,
    ];
    let children = group("sp-stack", several![group("sp-stack sp-no-print", above), paper(&made, &parts, &wording)]);
    let tabs: Vec<Tab> = RecordKind::ALL.iter().map(|kind| Tab::new(kind.id(), content::label(*kind))).collect();
    let onselect = {
        let kind = kind.setter();
        Callback::from(move |chosen: AttrValue| {
            open.set(None);
            kind.set(RecordKind::from_id(&chosen).unwrap_or(RecordKind::CaseSummary));
        })
    };
    html! {
        <Tabs id="records" label={words::RECORDS} {tabs} selected={kind.id()} {onselect}>{ children }</Tabs>
    }
}

/// Who may see it, and what is in it or left out.
fn readers(kind: RecordKind, session: &Session) -> Html {
    let holds = match kind {
        RecordKind::CaseSummary => words::LEFT_OUT,
        RecordKind::PersonalNote => words::NOTE_HOLDS,
        RecordKind::CpdNote => words::CPD_HOLDS,
    };
    let readers = notice(&NoticeProps {
        children: several![line("", content::hint(kind).unwrap_or_default()), line("", holds)],
        title: Some(words::READERS.into()),
        tone: NoticeTone::Info,
        announced: false,
    });
    let blank = kind == RecordKind::CpdNote
        && session.closing.ending.from_peer.trim().is_empty()
        && !session.records.rewritten.contains_key(&RecordPart::CpdPeer);
    let peer = if blank {
        let link = step_link(session, Step::Ending, words::TO_ENDING);
        notice(&NoticeProps {
            children: several![line("", words::NO_PEER_BODY), link],
            title: Some(words::NO_PEER.into()),
            tone: NoticeTone::Attention,
            announced: false,
        })
    } else {
        Html::default()
    };
    several![readers, peer]
}

/// Puts the pictures where they belong, once that is on the page.
#[hook]
fn use_pictures_in_place(record: &Record) {
    let mut pictures = Vec::new();
    for block in record.sections.iter().flat_map(|section| &section.blocks) {
        if let Block::Figure(figure) = block {
            pictures.push((place(figure), figure.svg.clone()));
        }
    }
    use_effect(move || {
        for (place, svg) in &pictures {
            drawing::put_into(place, svg);
        }
    });
}
