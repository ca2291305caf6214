//! What is done to a part of a record: wording it by hand, leaving it out, and what to do when the session has changed
//! since.

use yew::prelude::*;

use crate::app::Editor;
use crate::content;
use crate::content::words::taking as words;
use crate::domain::Command;
use crate::domain::records::{MAX_PART, RecordPart, Rewritten};
use crate::export::record::{Changed, Part, as_text};
use crate::ui::bound::Ask;
use crate::ui::components::ButtonKind;
use crate::ui::components::button::press;
use crate::ui::components::notice::{NoticeProps, NoticeTone, notice};
use crate::ui::components::pieces::{element, group, line, pieces, saying, several, their_line};

/// The hands that do it.
pub(super) struct Wording {
    /// The way to change the session.
    pub editor: Editor,
    /// Says what was done.
    pub announce: Callback<String>,
    /// The part that is being worded.
    pub open: UseStateHandle<Option<RecordPart>>,
}

/// The id of what belongs to a part.
pub(super) fn id(part: RecordPart, of: &str) -> AttrValue {
    [of, "-", &part.id().replace('/', "-")].concat().into()
}

impl Wording {
    /// A part as it stands in the record: what it says, or the field it is worded in.
    pub fn part(&self, part: &Part, shown: Vec<Html>) -> Html {
        let here = *self.open == Some(part.part);
        let name = content::label(part.part);
        if here {
            return element(
                "section",
                "sp-record-section sp-record-open",
                several![saying("h3", "", name), self.field(part)],
            );
        }
        if shown.is_empty() {
            return self.absent(part, name);
        }
        let note = if part.rewritten.is_some() { line("sp-hint sp-no-print", words::BY_HAND) } else { Html::default() };
        let head = several![saying("h3", "", name), self.opener(part.part, words::EDIT)];
        let mut held = vec![group("sp-record-bar", head), note];
        held.extend(shown);
        element("section", "sp-record-section", held)
    }

    /// What stands in the place of a part that says nothing: a way back where it was left out, a way to add words.
    fn absent(&self, part: &Part, name: &str) -> Html {
        let more = matches!(part.part, RecordPart::CaseMore | RecordPart::NoteMore | RecordPart::CpdMore);
        if more {
            return group("sp-record-bar sp-no-print", self.opener(part.part, words::ADD));
        }
        if part.rewritten.is_none() {
            return Html::default();
        }
        let said = line("sp-hint", words::left_out(name));
        group("sp-record-bar sp-no-print", several![said, self.opener(part.part, words::EDIT)])
    }

    fn opener(&self, part: RecordPart, deed: &'static str) -> Html {
        let open = self.open.clone();
        press(deed, Callback::from(move |()| open.set(Some(part))))
            .id(id(part, "edit"))
            .label(words::with_part(deed, content::label(part)))
            .in_row()
            .class("sp-no-print")
            .drawn()
    }

    fn field(&self, part: &Part) -> Html {
        let (which, composed) = (part.part, as_text(&part.composed));
        let over = part.rewritten.map_or_else(|| composed.clone(), |before| before.over.clone());
        let write = Callback::from(move |text: String| {
            // What reads as the session has it now is nobody's own wording.
            let rewritten = if text == composed { None } else { Some(Rewritten { text, over: over.clone() }) };
            Command::Rewrite(which, rewritten)
        });
        let name = content::label(which);
        let text = Ask::new(id(which, "words"), name).hidden().hint(words::HOW_TO_EDIT).limit(MAX_PART).rows(12);
        let close = {
            let open = self.open.clone();
            Callback::from(move |()| open.set(None))
        };
        let back = if part.rewritten.is_some() {
            self.deed(which, words::BACK_TO_SESSION, ButtonKind::Quiet, None, words::TAKEN)
        } else {
            Html::default()
        };
        let out = Some(Rewritten { text: String::new(), over: as_text(&part.composed) });
        let leave = if part.composed.is_empty() {
            Html::default()
        } else {
            self.deed(which, words::LEAVE_OUT, ButtonKind::Quiet, out, "")
        };
        let done = press(words::DONE, close).label(words::with_part(words::DONE, name)).drawn();
        group(
            "sp-stack sp-no-print",
            several![text.text(&part.text(), write), group("sp-cluster", several![done, leave, back])],
        )
    }

    /// A button that puts something in the place of a part, and says so.
    fn deed(
        &self,
        part: RecordPart,
        deed: &'static str,
        kind: ButtonKind,
        to: Option<Rewritten>,
        said: &'static str,
    ) -> Html {
        let (editor, announce, open) = (self.editor.clone(), self.announce.clone(), self.open.clone());
        let onclick = Callback::from(move |()| {
            open.set(None);
            editor.change(&id(part, "words"), Command::Rewrite(part, to.clone()));
            let name = content::label(part);
            announce.emit(if said.is_empty() { words::left_out(name) } else { said.to_owned() });
        });
        press(deed, onclick).kind(kind).label(words::with_part(deed, content::label(part))).drawn()
    }

    /// What has changed in the session since parts of the record were worded by hand; nothing where nothing has.
    pub fn changed(&self, parts: &[Part]) -> Html {
        let (mut things, mut told) = (0, Vec::new());
        for part in parts {
            if let Some(changed) = part.changed() {
                things += changed.count();
                told.push(self.one_changed(part, &changed));
            }
        }
        if things == 0 {
            return Html::default();
        }
        notice(&NoticeProps {
            children: pieces(told),
            title: Some(words::changed(things).into()),
            tone: NoticeTone::Attention,
            announced: false,
        })
    }

    fn one_changed(&self, part: &Part, changed: &Changed) -> Html {
        let mut held = vec![saying("h2", "", content::label(part.part))];
        for (heading, lines) in [(words::NOW_SAYS, &changed.now), (words::SAYS_NO_MORE, &changed.gone)] {
            let mut said = Vec::new();
            for one in lines {
                said.push(element("li", "", their_line("", one.clone())));
            }
            held.push(if said.is_empty() {
                Html::default()
            } else {
                several![line("", heading), element("ul", "", said)]
            });
        }
        let mine = part.rewritten.map(|mine| Rewritten { text: mine.text.clone(), over: as_text(&part.composed) });
        held.push(group(
            "sp-cluster",
            several![
                self.deed(part.part, words::TAKE_NEW, ButtonKind::Secondary, None, words::TAKEN),
                self.deed(part.part, words::KEEP_MINE, ButtonKind::Secondary, mine, words::KEPT),
            ],
        ));
        group("sp-record-changed", held)
    }
}
