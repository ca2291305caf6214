//! The way back from words to the map: a typed sentence read as a tie or as a source of power.
//!
//! Reads every sentence that [`super::sentences`] writes, and the short form people type in a hurry ("School –
//! expertise – over – Mum"). Never guesses a name: what it does not know it hands back, with what could stand there.
//! Knows nothing of the map it is for; whoever calls it makes the change. Start with [`read`].

use crate::content;
use crate::content::words::map_sentences as words;
use crate::content::words::power_map::lower;
use crate::domain::power::{Amount, Certainty, Expression, PowerSource, Rating, Tie, TieKind, Use, Working};
use crate::domain::story::{ActorKind, Story};
use crate::domain::{ActorId, RatingId, TieId};

use super::sentences::name;

/// What a whole sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Something runs from one to another.
    Tie(Tie),
    /// Somebody has power through something.
    Rating(Rating),
    /// What somebody is in this story.
    Actor(ActorId, ActorKind),
}

/// What stands in the way of understanding a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing was typed.
    Empty,
    /// It is good so far and does not say enough yet.
    Unfinished,
    /// These words are not known where they stand.
    NotKnown(String),
    /// Nobody of that name is in the story.
    Nobody(String),
    /// From somebody to the same person.
    ToOneself,
}

/// How far a typed sentence was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it says, or what stands in the way.
    pub said: Result<Claim, Trouble>,
    /// Whole sentences it could go on to be, at most [`MOST_OFFERED`].
    pub next: Vec<String>,
}

/// Most ways to go on that are offered at once.
pub const MOST_OFFERED: usize = 24;

/// Reads a sentence. `tie` and `rating` are the ids of whatever it makes.
#[must_use]
pub fn read(story: &Story, text: &str, tie: TieId, rating: RatingId) -> Reading {
    let mut reader = Reader { text, at: 0, next: Vec::new(), unknown: None, of_a_name: false };
    let said = match reader.sentence(story, tie, rating) {
        Some(Claim::Tie(tie)) if tie.from == tie.to => Err(Trouble::ToOneself),
        _ if reader.unknown.is_some() => {
            let words = reader.unknown.take().unwrap_or_default();
            Err(if reader.of_a_name {
                Trouble::Nobody(up_to_turn(&words).to_owned())
            } else {
                Trouble::NotKnown(words)
            })
        }
        Some(claim) => Ok(claim),
        None if text.trim().is_empty() => Err(Trouble::Empty),
        None => Err(Trouble::Unfinished),
    };
    Reading { said, next: reader.next }
}

/// What can stand at one place of a sentence: the words, and what they mean.
type Options<T> = Vec<(String, T)>;

struct Reader<'a> {
    text: &'a str,
    /// How far it has been read, in bytes.
    at: usize,
    /// What could come next, where reading stopped.
    next: Vec<String>,
    /// What was not known, where reading stopped.
    unknown: Option<String>,
    /// A name should have stood there.
    of_a_name: bool,
}

/// After the start of a sentence.
#[derive(Clone, Copy)]
enum Turn {
    Has,
    HereAs,
    Source(PowerSource),
    Tie(TieKind),
}

/// At the end of a sentence about a source of power.
#[derive(Clone, Copy)]
enum Extent {
    Amount(Amount),
    Use(Use),
    Because,
}

/// At the end of a sentence about a tie.
#[derive(Clone, Copy)]
enum Detail {
    Certainty(Certainty),
    Working(Working),
    Expression(Expression),
    Because,
}

impl<'a> Reader<'a> {
    fn sentence(&mut self, story: &Story, tie: TieId, rating: RatingId) -> Option<Claim> {
        let people = people(story);
        let (lead, _) = words::certainty(Certainty::Guess);
        let guess = self.skip_to(lead.trim()).is_some();
        let from = self.person(&people)?;
        match self.expect(&turns())? {
            Turn::HereAs => {
                for article in words::ARTICLES {
                    self.skip_to(article);
                }
                let kinds = ActorKind::ALL.iter().map(|kind| (lower(content::label(*kind)), *kind)).collect();
                let kind = self.expect(&kinds)?;
                if self.finished() { Some(Claim::Actor(from, kind)) } else { self.refuse_rest() }
            }
            Turn::Tie(kind) => self.tie(tie, from, kind, guess, &people),
            Turn::Source(source) => {
                self.skip_to(words::POWER);
                let over = match self.skip_to(words::OVER) {
                    Some(()) => Some(self.person(&people)?),
                    None => None,
                };
                self.extent(rating, from, source, over)
            }
            Turn::Has => {
                let over = match self.skip_to(words::OVER) {
                    Some(()) => Some(self.person(&people)?),
                    None => None,
                };
                if over.is_some() {
                    self.expect(&vec![(words::THROUGH.to_owned(), ())])?;
                } else {
                    let both = vec![(words::THROUGH.to_owned(), true), (words::OVER.to_owned(), false)];
                    if !self.expect(&both)? {
                        return None;
                    }
                }
                let source = self.expect(&sources(|source| source))?;
                self.extent(rating, from, source, over)
            }
        }
    }

    fn tie(
        &mut self,
        id: TieId,
        from: ActorId,
        kind: TieKind,
        guess: bool,
        people: &Options<ActorId>,
    ) -> Option<Claim> {
        let to = self.person(people)?;
        let certainty = if guess { Certainty::Guess } else { Certainty::Think };
        let mut tie = Tie { id, from, to, kind, certainty, working: None, expression: None, why: String::new() };
        let details = details();
        while !self.finished() {
            match self.expect(&details)? {
                Detail::Certainty(certainty) => tie.certainty = certainty,
                Detail::Working(working) => tie.working = Some(working),
                Detail::Expression(expression) => tie.expression = Some(expression),
                Detail::Because => tie.why = self.rest(),
            }
        }
        self.offer(&details);
        Some(Claim::Tie(tie))
    }

    fn extent(&mut self, id: RatingId, actor: ActorId, source: PowerSource, over: Option<ActorId>) -> Option<Claim> {
        let amount = Amount::Unknown;
        let mut rating = Rating { id, actor, source, over, amount, used: None, note: String::new() };
        let extents = extents();
        while !self.finished() {
            match self.expect(&extents)? {
                Extent::Amount(amount) => rating.amount = amount,
                Extent::Use(used) => rating.used = Some(used),
                Extent::Because => rating.note = self.rest(),
            }
        }
        self.offer(&extents);
        Some(Claim::Rating(rating))
    }

    fn person(&mut self, people: &Options<ActorId>) -> Option<ActorId> {
        let found = self.expect(people);
        self.of_a_name = found.is_none();
        found
    }

    /// One of the options, the longest that stands here. Where none does, reading ends: what could stand here is kept,
    /// and what stands here instead.
    fn expect<T: Clone>(&mut self, options: &Options<T>) -> Option<T> {
        for passing in [false, true] {
            let mut from = self.at + leading(&self.text[self.at..], char::is_whitespace);
            if passing {
                from += leading(&self.text[from..], joins);
            }
            let mut best: Option<(usize, &T)> = None;
            for (words, meaning) in options {
                if let Some(length) = begins(&self.text[from..], words)
                    && best.is_none_or(|(longest, _)| length > longest)
                {
                    best = Some((length, meaning));
                }
            }
            if let Some((length, meaning)) = best {
                self.at = from + length;
                return Some(meaning.clone());
            }
        }
        self.offer(options);
        let rest = self.text[self.at..].trim_matches(joins);
        if !rest.is_empty() && self.next.is_empty() {
            self.unknown = Some(rest.to_owned());
        }
        None
    }

    /// Passes over these words where they stand.
    fn skip_to(&mut self, words: &str) -> Option<()> {
        let from = self.at + leading(&self.text[self.at..], joins);
        self.at = from + begins(&self.text[from..], words)?;
        Some(())
    }

    /// Keeps the options that what is typed here could go on to be, as whole sentences.
    fn offer<T>(&mut self, options: &Options<T>) {
        let typed = &self.text[self.at..];
        let begun = &typed[leading(typed, joins)..];
        let so_far = self.text[..self.at].trim_end();
        let joint = if so_far.is_empty() { "" } else { " " };
        self.next.clear();
        for (words, _) in options {
            if self.next.len() < MOST_OFFERED && continues(words, begun) {
                let sentence = [so_far, joint, words].concat();
                if !self.next.contains(&sentence) {
                    self.next.push(sentence);
                }
            }
        }
    }

    /// A sentence that went on after its end.
    fn refuse_rest(&mut self) -> Option<Claim> {
        self.unknown = Some(self.text[self.at..].trim_matches(joins).to_owned());
        None
    }

    fn finished(&self) -> bool {
        self.text[self.at..].chars().all(joins)
    }

    /// Everything that is left: the writer's own reason.
    fn rest(&mut self) -> String {
        let rest = self.text[self.at..].strip_prefix(' ').unwrap_or(&self.text[self.at..]);
        self.at = self.text.len();
        rest.to_owned()
    }
}

/// The words up to where a sentence goes on after a name: what somebody is called who is not in the story.
fn up_to_turn(words: &str) -> &str {
    let mut ends = words.len();
    for (at, _) in words.char_indices() {
        let begins_here = at > 0 && words[..at].ends_with(joins);
        if begins_here && turns().iter().any(|(turn, _)| begins(&words[at..], turn).is_some()) {
            ends = at;
            break;
        }
    }
    words[..ends].trim_matches(joins)
}

/// Everybody by the name the sentences give them.
fn people(story: &Story) -> Options<ActorId> {
    story.actors.iter().map(|actor| (name(story, &actor.id), actor.id.clone())).collect()
}

fn sources<T>(meaning: fn(PowerSource) -> T) -> Options<T> {
    let named = |source: &PowerSource| (lower(content::power_source(*source).name), meaning(*source));
    PowerSource::ALL.iter().map(named).collect()
}

fn turns() -> Options<Turn> {
    let mut turns = vec![
        (words::HAS_POWER.to_owned(), Turn::Has),
        (words::HERE_AS.to_owned(), Turn::HereAs),
        (words::IS.to_owned(), Turn::HereAs),
    ];
    turns.extend(TieKind::ALL.iter().map(|kind| (content::tie_kind(*kind).phrase.to_owned(), Turn::Tie(*kind))));
    turns.extend(sources(Turn::Source));
    turns
}

fn extents() -> Options<Extent> {
    let mut extents = Vec::new();
    for amount in Amount::ALL {
        extents.push((words::amount(*amount).to_owned(), Extent::Amount(*amount)));
    }
    for used in Use::ALL {
        extents.push((words::used(*used).trim_start_matches(joins).to_owned(), Extent::Use(*used)));
    }
    extents.push((words::BECAUSE.to_owned(), Extent::Because));
    extents
}

fn details() -> Options<Detail> {
    let mut details = Vec::new();
    for certainty in [Certainty::Sure, Certainty::Think] {
        let (_, tail) = words::certainty(certainty);
        details.push((tail.trim_matches(joins).to_owned(), Detail::Certainty(certainty)));
    }
    for working in Working::ALL {
        let said = words::works(Some(content::label(*working)), None);
        details.push((said.trim_matches(joins).to_owned(), Detail::Working(*working)));
    }
    for expression in Expression::ALL {
        let said = words::works(None, Some(content::label(*expression)));
        details.push((said.trim_matches(joins).to_owned(), Detail::Expression(*expression)));
        details.push((words::as_power(content::label(*expression)), Detail::Expression(*expression)));
    }
    details.push((words::BECAUSE.to_owned(), Detail::Because));
    details
}

/// What may stand between two parts of a sentence.
fn joins(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '.' | ';' | '-' | '–' | '—')
}

/// How many bytes at the start of a text are such letters.
fn leading(text: &str, such: fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(such).len()
}

/// Whether a text begins with these words, as whole words, whatever their case; how many bytes they take.
fn begins(text: &str, words: &str) -> Option<usize> {
    let length = shared(text, words)?;
    let cut = |letter: char| !letter.is_alphanumeric();
    let ends = words.ends_with(cut) || text[length..].chars().next().is_none_or(cut);
    (!words.is_empty() && ends).then_some(length)
}

/// The bytes of `text` that read as all of `words`.
fn shared(text: &str, words: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for word in words.chars() {
        let (_, letter) = letters.next()?;
        if letter != word && !letter.to_lowercase().eq(word.to_lowercase()) {
            return None;
        }
    }
    Some(letters.offset())
}

/// Whether words go on from what was begun.
fn continues(words: &str, begun: &str) -> bool {
    shared(words, begun.trim_end()).is_some()
}
