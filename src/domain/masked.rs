//! The session as it may be shown to a room: people by their roles, in every text, and nothing that is private.
//!
//! Pure: from a session to another that reads like it. That one must never be saved, so whoever draws it only reads it.
//! Known are the names that people were given in the story, and what the name guard finds; a name that is on no list
//! cannot be known. Start with [`masked`].

use std::ops::Range;
use std::rc::Rc;

use super::form::{Read, text_of};
use super::handing_out::without_private;
use super::labels::folded;
use super::name_guard::{Kind, look};
use super::session::Session;
use super::sorted;
use super::story::{Actor, ActorKind, Age};

/// The words that masking needs, which are those of a language.
#[derive(Clone, Copy, Debug)]
pub struct MaskWords {
    /// Words that say a role, or nothing of anybody, parted by spaces. A label of these alone names nobody.
    pub roles: &'static str,
    /// Names that are another word in small letters, parted by spaces.
    pub doubtful: &'static str,
    /// What somebody of this kind is called.
    pub kind: fn(ActorKind, Option<Age>) -> &'static str,
    /// In place of the name of nobody on the list.
    pub name: &'static str,
    /// In place of a day of birth, a postcode or a number.
    pub detail: &'static str,
    /// The word that follows the name of a family in a title.
    pub family: &'static str,
}

/// The session with people as their roles, and without its title and what is private.
#[must_use]
pub fn masked(session: &Session, words: MaskWords) -> Session {
    let known = Known::of(session, words);
    let mut open = without_private(session);
    Rc::make_mut(&mut open.opening).title.clear();
    let actors = session.story.actors.iter().enumerate();
    let shown = actors.map(|(at, actor)| Actor { label: known.label(at, &actor.label), ..(**actor).clone() });
    Rc::make_mut(&mut open.story).actors = shown.collect();
    let saved = serde_json::from_str(&text_of(&open)).unwrap_or_default();
    // What was written a moment ago can be read; if it could not, nothing would be shown rather than a name.
    let read = Session::retold(&saved, Some(Rc::new(move |text| known.retold(text))));
    read.unwrap_or_else(|_| Session {
        story: Rc::default(),
        ..Session::new(session.id.clone(), (*open.opening).clone())
    })
}

/// A name, and what is said instead.
struct Named {
    /// Its words, in small letters.
    words: Vec<String>,
    /// What is said instead.
    shown: String,
}

/// The names that are known.
struct Known {
    /// What everybody on the list is called; nothing for a label that names nobody of its own.
    people: Vec<Option<String>>,
    /// Labels of several words, whole.
    whole: Vec<Named>,
    /// Names of one word.
    single: Vec<Named>,
    words: MaskWords,
}

/// The words of a text, each with where it stands, in small letters and without the ending of a genitive.
fn words_of(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        let within = sign.is_alphanumeric() || from.is_some() && matches!(sign, '\'' | '’' | '\u{ad}');
        match (from, within) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                let whole = text[start..at].trim_end_matches(['\'', '’', '\u{ad}']);
                let ends = ["'s", "’s", "'S", "’S"];
                let word = ends.iter().find_map(|end| whole.strip_suffix(end)).unwrap_or(whole);
                found.push((start..start + word.len(), folded(word)));
                from = None;
            }
            _ => {}
        }
    }
    found
}

fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|entry| entry == word)
}

/// Whether a word of a text is written as a name is.
fn as_name(text: &str, at: &Range<usize>) -> bool {
    text[at.clone()].chars().next().is_some_and(|first| !first.is_lowercase())
}

impl Known {
    fn of(session: &Session, words: MaskWords) -> Self {
        let actors: Vec<_> = session.story.actors.iter().collect();
        let mut known = Self { people: vec![None; actors.len()], whole: Vec::new(), single: Vec::new(), words };
        // A label that is a name and nothing else has the first claim on it: "Dev" before "Dev’s sister".
        for name_alone in [true, false] {
            for (at, actor) in actors.iter().enumerate() {
                let all = words_of(&actor.label);
                let own = known.names_in(&actor.label);
                if own.is_empty() || name_alone != (own.len() == all.len()) {
                    continue;
                }
                let new: Vec<String> = own.into_iter().filter(|word| !known.knows(word)).collect();
                if new.is_empty() && !name_alone {
                    continue;
                }
                let shown = known.role(session, at);
                let all: Vec<String> = all.into_iter().map(|(_, word)| word).collect();
                if all.len() > 1 {
                    known.whole.push(Named { words: all, shown: shown.clone() });
                }
                known.single.extend(new.into_iter().map(|word| Named { words: vec![word], shown: shown.clone() }));
                known.people[at] = Some(shown);
            }
        }
        let mut others: Vec<String> = actors.iter().flat_map(|actor| known.names_in(&actor.household)).collect();
        let title = &session.opening.title;
        for pair in words_of(title).windows(2).filter(|pair| pair[1].1 == words.family) {
            others.extend(known.names_in(&title[pair[0].0.clone()]));
        }
        for word in others {
            if !known.knows(&word) {
                known.single.push(Named { words: vec![word], shown: words.name.to_owned() });
            }
        }
        known
    }

    fn knows(&self, word: &str) -> bool {
        self.single.iter().any(|named| named.words[0] == word)
    }

    /// The words of a label that say no role. In a label with capitals, small words are no names. A month alone is one.
    fn names_in(&self, label: &str) -> Vec<String> {
        let small = !label.chars().any(char::is_uppercase);
        let words = words_of(label);
        let doubtful = words.iter().all(|(_, word)| listed(self.words.doubtful, word));
        let is_name = |at: &Range<usize>, word: &str| {
            doubtful || (small || as_name(label, at)) && !listed(self.words.roles, word)
        };
        words.into_iter().filter(|(at, word)| is_name(at, word)).map(|(_, word)| word).collect()
    }

    /// What somebody is called: the role that the label says, else what they are in the story, with a number where
    /// there are several.
    fn role(&self, session: &Session, at: usize) -> String {
        let actors = &session.story.actors;
        let Some(actor) = <[_]>::get(actors, at) else { return String::new() };
        let names = self.names_in(&actor.label);
        let mut said: Vec<&str> = Vec::new();
        for (range, word) in words_of(&actor.label) {
            if !names.contains(&word) && word.chars().all(char::is_alphabetic) {
                said.push(&actor.label[range]);
            }
        }
        let mut role = said.join(" ");
        if role.is_empty() {
            role.push_str((self.words.kind)(actor.kind, actor.age));
        }
        if let Some(first) = role.chars().next() {
            let capital: String = first.to_uppercase().collect();
            role.replace_range(..first.len_utf8(), &capital);
        }
        let taken = |name: &str| {
            let label = |actor: &Rc<Actor>| folded(&actor.label) == folded(name);
            self.people.iter().flatten().any(|shown| shown == name) || actors.iter().any(label)
        };
        let mut number = 1;
        let mut shown = role.clone();
        while taken(&shown) {
            number += 1;
            shown = format!("{role} {number}");
        }
        shown
    }

    /// What somebody on the list is called.
    fn label(&self, at: usize, label: &str) -> String {
        self.people[at].clone().unwrap_or_else(|| self.retold(label))
    }

    /// A text with every name that is known, and whatever the name guard finds, told otherwise.
    fn retold(&self, text: &str) -> String {
        let words = words_of(text);
        let mut changes: Vec<(Range<usize>, &str)> = Vec::new();
        self.find(&self.whole, text, &words, &mut changes);
        for found in look(text) {
            let shown = if found.kind == Kind::Name { self.words.name } else { self.words.detail };
            change(&mut changes, found.range, shown);
        }
        self.find(&self.single, text, &words, &mut changes);
        sorted::sort_by_key(&mut changes, |(range, _)| range.start);
        let mut told = String::with_capacity(text.len());
        let mut from = 0;
        for (range, shown) in changes {
            told.push_str(&text[from..range.start]);
            told.push_str(shown);
            from = range.end;
        }
        told.push_str(&text[from..]);
        told
    }

    /// Where these names stand in a text.
    fn find<'a>(
        &self,
        names: &'a [Named],
        text: &str,
        words: &[(Range<usize>, String)],
        changes: &mut Vec<(Range<usize>, &'a str)>,
    ) {
        for named in names {
            for stands in words.windows(named.words.len()) {
                let same = stands.iter().zip(&named.words).all(|((at, word), name)| {
                    // A whole family: "the Achterbergs".
                    let plural =
                        || word.strip_suffix('s').is_some_and(|one| one == name || one.strip_suffix('e') == Some(name));
                    word == name || as_name(text, at) && plural()
                });
                let other_word = named.words.len() == 1
                    && listed(self.words.doubtful, &named.words[0])
                    && !as_name(text, &stands[0].0);
                if same && !other_word {
                    change(changes, stands[0].0.start..stands[stands.len() - 1].0.end, &named.shown);
                }
            }
        }
    }
}

/// Notes a change, unless something there is changed already.
fn change<'a>(changes: &mut Vec<(Range<usize>, &'a str)>, at: Range<usize>, shown: &'a str) {
    if changes.iter().all(|(taken, _)| taken.end <= at.start || at.end <= taken.start) {
        changes.push((at, shown));
    }
}
