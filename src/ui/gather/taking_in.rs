//! Answers coming in, from files and from what was pasted; and what is said of each.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::desk::{Desk, change, desk};
use crate::content::words::gather as words;
use crate::domain::gather::Taken;
use crate::domain::seminar::Answer;
use crate::platform::clock;
use crate::platform::files::{FileKind, ReadError, offer, read_text};
use crate::platform::inflate::{InflateError, deflate, inflate};
use crate::storage::{
    AnswerError, LinkFault, MAX_EXERCISE_BYTES, MAX_TOGETHER, answer_code, answer_text, answers_in, read_answer,
};

/// An answer, or why there is none.
type Came = Result<Answer, &'static str>;

/// Takes in files that were chosen, one after the other, and the answers in what was pasted.
pub fn take_in(shown: UseStateSetter<Rc<Desk>>, announce: Callback<String>, files: Vec<File>, pasted: AttrValue) {
    change(&shown, |desk| (desk.reading, desk.said) = (true, Vec::new()));
    spawn_local(async move {
        let mut came = Vec::new();
        let mut texts = Vec::new();
        for file in files {
            let name = file.name();
            match read_text(file, MAX_TOGETHER).await {
                Ok(text) => texts.push((name, text)),
                Err(ReadError::TooLarge { .. }) => came.push((name, Err(words::TOO_LARGE))),
                Err(ReadError::NotText) => came.push((name, Err(words::NOT_ANSWERS))),
                Err(ReadError::Unreadable) => came.push((name, Err(words::UNREADABLE))),
            }
        }
        if !pasted.is_empty() {
            texts.push((String::new(), pasted.to_string()));
        }
        for (name, text) in texts {
            // A file of answers that was opened and copied is as good as a code; a message may say anything.
            if text.trim_start().starts_with('{') {
                let whose = if name.is_empty() { words::code(1) } else { name };
                came.push((whose, read_answer(&text).map_err(|why| fault(&why))));
            } else {
                came.extend(codes(&text, &name).await);
            }
        }
        put_in(&shown, &announce, came, &pasted);
    });
}

/// Every code in a text; `file` is where it was, if it was a file.
async fn codes(text: &str, file: &str) -> Vec<(String, Came)> {
    let whose = |at: usize| if file.is_empty() { words::code(at + 1) } else { file.to_owned() };
    let found = match answers_in(text) {
        Ok(found) => found,
        Err(_) => return vec![(whose(0), Err(words::TOO_LARGE))],
    };
    let mut came = Vec::new();
    for (at, packed) in found.into_iter().enumerate() {
        let read = match packed {
            Ok(packed) => match inflate(&packed, MAX_EXERCISE_BYTES).await {
                Ok(text) => read_answer(&text).map_err(|why| fault(&why)),
                Err(InflateError::TooLarge) => Err(words::TOO_LARGE),
                Err(InflateError::Damaged) => Err(words::DAMAGED),
                Err(InflateError::Unable) => Err(words::UNABLE),
            },
            Err(LinkFault::Newer) => Err(words::NEWER),
            Err(LinkFault::TooLarge) => Err(words::TOO_LARGE),
            Err(LinkFault::Damaged | LinkFault::Empty) => Err(words::DAMAGED),
        };
        came.push((whose(at), read));
    }
    if came.is_empty() {
        came.push((whose(0), Err(if file.is_empty() { words::NO_CODE } else { words::NOT_ANSWERS })));
    }
    came
}

fn fault(why: &AnswerError) -> &'static str {
    match why {
        AnswerError::TooLarge => words::TOO_LARGE,
        AnswerError::Newer => words::NEWER,
        AnswerError::Damaged => words::DAMAGED,
        _ => words::NOT_ANSWERS,
    }
}

/// Puts in what has come, and says what became of each. What was `pasted` then leaves its field; while it holds no
/// answer it stays, so that it can be looked at.
fn put_in(shown: &UseStateSetter<Rc<Desk>>, announce: &Callback<String>, came: Vec<(String, Came)>, pasted: &str) {
    let mut said: Vec<AttrValue> = Vec::new();
    change(shown, |desk| {
        desk.reading = false;
        if desk.codes == *pasted && came.iter().any(|(_, came)| came.is_ok()) {
            desk.codes = AttrValue::default();
        }
        for (what, came) in came {
            said.push(match came {
                Ok(answer) => taken(desk, answer).into(),
                Err(why) => words::refused(&what, why).into(),
            });
        }
        desk.said.clone_from(&said);
    });
    announce.emit(said.iter().map(|line| &**line).collect::<Vec<_>>().join(" "));
}

fn taken(desk: &mut Desk, answer: Answer) -> String {
    let name = answer.group.trim().to_owned();
    let (exercise, title) = (answer.exercise.clone(), answer.title.trim().to_owned());
    let alike = |held: &Rc<Answer>| held.exercise == exercise && held.group.trim() == answer.group.trim();
    let alike = desk.gathered.0.iter().any(alike);
    let mut said = match desk.gathered.take(answer) {
        Taken::Again => return words::again(&name),
        Taken::Instead => words::instead(&name),
        Taken::New => {
            let other = if alike { words::same_name(&name) } else { String::new() };
            [words::new(&name), other].concat()
        }
    };
    desk.safe = false;
    if desk.shown() != Some(exercise) {
        let title = if title.is_empty() { words::UNTITLED } else { &title };
        said.push_str(&words::other_exercise(title));
    }
    said
}

/// Offers every answer that is here as one file of codes, each beneath the name of its group.
pub fn offer_together(shown: UseStateSetter<Rc<Desk>>, announce: Callback<String>) {
    spawn_local(async move {
        let mut text = String::new();
        for answer in &desk().gathered.0 {
            let Some(packed) = deflate(&answer_text(answer)).await else { return announce.emit(words::UNABLE.into()) };
            for part in [&answer.group, "\n", &answer_code(&packed).unwrap_or_default(), "\n\n"] {
                text.push_str(part);
            }
        }
        let name = [words::FILE_NAME, &clock::today().to_string(), ".txt"].concat();
        let offered = offer(&name, FileKind::Text, &text);
        change(&shown, |desk| desk.safe = offered);
        announce.emit(if offered { words::DOWNLOADED } else { words::NOT_DOWNLOADED }.into());
    });
}
