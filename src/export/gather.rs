//! Answers laid side by side as something to look at, to show and to print: the questions, each decision on one ladder,
//! the explanations, the maps over each other, the second looks.
//!
//! It is written as markup and put into the page whole: sixty groups are there at once, and paper waits for nothing.
//! Groups are named in the order of their names, never counted. Start with [`parts`] for the page and [`slides`] for a
//! room.

use super::gather_map::{maps, runs};
use super::markup::Markup;
use crate::content;
use crate::content::words::gather as words;
use crate::content::words::map_sentences::numbered;
use crate::content::words::power_map::lower;
use crate::content::words::protection::{WORDLESS_DECISION, level};
use crate::domain::Listed;
use crate::domain::cooperation::{ReasonGroup, Standing};
use crate::domain::gather::{DecisionLaid, ExplanationLaid, Groups, Laid, Voices, others};
use crate::domain::gather_prompts::{Prompt, prompts};
use crate::domain::power::{Amount, Working};
use crate::domain::protection::{JudgementLeans, Level, Look};
use crate::domain::story::Story;

/// A part of what is shown, beneath a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// What stands beneath it.
    pub markup: String,
}

/// What groups are called: their names, with a number where two have the same.
#[must_use]
pub fn called(groups: &[String]) -> Vec<String> {
    let mut called = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let alike = groups.iter().filter(|other| *other == group).count();
        let before = groups[..at].iter().filter(|other| *other == group).count();
        called.push(if alike > 1 { numbered(group, before + 1) } else { group.clone() });
    }
    called
}

/// What is told, and what everybody in it is called.
pub(super) struct Told<'a> {
    /// The answers.
    pub laid: &'a Laid,
    /// What the groups are called.
    pub groups: Vec<String>,
    /// The people.
    pub story: Story,
}

impl<'a> Told<'a> {
    fn of(laid: &'a Laid) -> Self {
        let actors = laid.people.iter().map(|person| (**person).clone()).collect();
        Self { laid, groups: called(&laid.groups), story: Story { actors, ..Story::default() } }
    }

    /// Groups, by name.
    pub fn names(&self, who: &[usize]) -> Vec<&str> {
        who.iter().filter_map(|at| self.groups.get(*at)).map(|name| &**name).collect()
    }

    /// Groups in a row, in few words where these are nearly all there are.
    pub fn who(&self, who: &[usize]) -> String {
        let without = others(&self.all(), who);
        if without.is_empty() && who.len() > 1 {
            words::EVERY_GROUP.to_owned()
        } else if !without.is_empty() && without.len() * 3 < who.len() {
            [words::ALL_BUT, &words::together(&self.names(&without))].concat()
        } else {
            words::together(&self.names(who))
        }
    }

    /// All groups.
    fn all(&self) -> Groups {
        (0..self.groups.len()).collect()
    }

    fn explanation(&self, row: &ExplanationLaid) -> String {
        match (row.text.trim(), row.reason) {
            ("", Some(reason)) => content::label(reason).to_owned(),
            (text, _) => text.to_owned(),
        }
    }
}

/// Everything, part by part.
#[must_use]
pub fn parts(laid: &Laid) -> Vec<Part> {
    let told = Told::of(laid);
    let asked = questions(&told);
    let mut out = Markup::begun("");
    if asked.is_empty() {
        out.element("p", words::NO_QUESTIONS);
    } else {
        out.element("p class=\"sp-hint\"", words::QUESTIONS_BODY);
        out.raw("<ul class=\"sp-gather-questions\">\n");
        asked.iter().for_each(|question| out.element("li dir=\"auto\"", question));
        out.raw("</ul>\n");
    }
    let mut parts = vec![Part { heading: words::QUESTIONS.to_owned(), markup: out.finished() }];
    parts.extend(tools(&told));
    parts
}

/// The same for a room: one question at a time, then the rest.
#[must_use]
pub fn slides(laid: &Laid) -> Vec<Part> {
    let told = Told::of(laid);
    let mut slides = Vec::new();
    for question in questions(&told) {
        let mut out = Markup::begun("");
        out.element("p class=\"sp-gather-question\" dir=\"auto\"", &question);
        slides.push(Part { heading: words::QUESTION.to_owned(), markup: out.finished() });
    }
    slides.extend(tools(&told));
    slides
}

/// A page of parts, for putting into the app's own.
#[must_use]
pub fn page(parts: &[Part]) -> String {
    let mut out = Markup::begun("<div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"sp-gather\">\n");
    for (at, part) in parts.iter().enumerate() {
        let id = ["gather-part-", &at.to_string()].concat();
        out.raw(&["<section class=\"sp-gather-part\" aria-labelledby=\"", &id, "\">\n"].concat());
        out.element(&["h2 dir=\"auto\" id=\"", &id, "\""].concat(), &part.heading);
        out.raw(&part.markup);
        out.raw("</section>\n");
    }
    out.raw("</div>");
    out.finished()
}

fn tools(told: &Told) -> Vec<Part> {
    let laid = told.laid;
    let mut parts = Vec::new();
    for row in &laid.decisions {
        let question = if row.question.trim().is_empty() { WORDLESS_DECISION } else { &row.question };
        if !row.judged.said.is_empty() || !row.now.said.is_empty() || !row.parties.is_empty() {
            parts.push(Part { heading: [words::WHO_LEADS, " ", question].concat(), markup: decision(told, row) });
        }
    }
    if !laid.explanations.is_empty() {
        parts.push(Part { heading: words::EXPLANATIONS.to_owned(), markup: explanations(told) });
    }
    if !laid.drew.is_empty() {
        parts.push(Part { heading: words::MAPS.to_owned(), markup: maps(told) });
    }
    if !laid.looks.is_empty() {
        let mut out = Markup::begun("");
        for row in &laid.looks {
            out.element("h3", content::trap(row.trap).question);
            heard(&mut out, told, &named::<Look>(&row.looks, words::UNANSWERED));
        }
        parts.push(Part { heading: words::LOOKS.to_owned(), markup: out.finished() });
    }
    parts
}

/// What is said, in the words of its list, and by whom; at the end those who say nothing.
fn named<E: Listed>(voices: &Voices, silent: &'static str) -> Vec<(&'static str, Groups)> {
    let mut rows: Vec<(&str, Groups)> = Vec::new();
    for (at, by) in &voices.said {
        if let Some(one) = E::all().get(*at) {
            rows.push((content::label(*one), by.clone()));
        }
    }
    rows.push((silent, voices.silent.clone()));
    rows
}

/// Answers with the groups that give them, beneath each other. One without groups is left out.
fn heard(out: &mut Markup, told: &Told, rows: &[(&str, Groups)]) {
    out.raw("<dl class=\"sp-gather-said\">\n");
    for (what, by) in rows.iter().filter(|(_, by)| !by.is_empty()) {
        out.raw("<div>");
        out.element("dt dir=\"auto\"", what);
        out.raw("<dd>");
        markers(out, told, by, "sp-marker", "");
        out.raw("</dd></div>\n");
    }
    out.raw("</dl>\n");
}

fn markers(out: &mut Markup, told: &Told, by: &[usize], class: &str, after: &str) {
    for name in told.names(by) {
        out.element(&["span dir=\"auto\" class=\"", class, "\""].concat(), &[name, after].concat());
    }
}

/// A table that scrolls by itself where it is wider than the page. The first cell of each row heads it.
pub(super) fn table(out: &mut Markup, caption: &str, columns: &[&str], rows: &[Vec<String>]) {
    out.raw("<div class=\"sp-table-scroll sp-gather-detail\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.text(caption);
    out.raw("\"><table class=\"sp-table\">\n");
    out.element("caption class=\"sp-table-caption\"", caption);
    out.raw("<thead><tr>");
    columns.iter().for_each(|column| out.element("th scope=\"col\"", column));
    out.raw("</tr></thead>\n<tbody>");
    for row in rows {
        out.raw("<tr>");
        for (at, cell) in row.iter().enumerate() {
            out.element(if at == 0 { "th scope=\"row\" dir=\"auto\"" } else { "td dir=\"auto\"" }, cell);
        }
        out.raw("</tr>\n");
    }
    out.raw("</tbody></table></div>\n");
}

fn rung(at: usize) -> String {
    let rung = Level::ALL[at.min(Level::ALL.len() - 1)];
    level(rung.number(), content::level(rung).name)
}

fn decision(told: &Told, row: &DecisionLaid) -> String {
    let mut out = Markup::begun("");
    out.element("p class=\"sp-hint\"", words::LADDER_KEY);
    out.raw("<ol class=\"sp-ladder\" role=\"list\" aria-label=\"");
    out.text(words::LADDER);
    out.raw("\">\n");
    for at in (0..Level::ALL.len()).rev() {
        let entry = content::level(Level::ALL[at]);
        out.raw("<li class=\"sp-rung\">");
        out.element("span class=\"sp-rung-number\"", Level::ALL[at].id());
        out.raw("<span class=\"sp-rung-words\">");
        out.text(entry.name);
        out.element("span class=\"sp-rung-detail\"", entry.meaning);
        out.raw("</span><span class=\"sp-rung-markers\">");
        markers(&mut out, told, row.judged.by(at), "sp-marker sp-marker-now", "");
        markers(&mut out, told, row.now.by(at), "sp-marker", &[": ", words::NOW].concat());
        out.raw("</span></li>\n");
    }
    out.raw("</ol>\n<ul class=\"sp-gather-sentences\">\n");
    for (lead, voices) in [(words::JUDGED, &row.judged), (words::AT_NOW, &row.now)] {
        let mut said: Vec<String> = Vec::new();
        for (at, by) in &voices.said {
            said.push(words::says(&rung(*at), &told.who(by)));
        }
        if !voices.silent.is_empty() {
            said.push(words::says(&lower(words::NOT_SAID), &told.who(&voices.silent)));
        }
        out.element("li dir=\"auto\"", &words::said_by(lead, &said));
    }
    out.raw("</ul>\n");
    let mut rows = Vec::new();
    for (who, said) in &row.words {
        let rung = |level: Option<Level>| level.map_or(words::NOT_SAID.to_owned(), |level| rung(level as usize));
        let leans = said.leans.map_or(words::NOT_SAID, content::label::<JudgementLeans>).to_owned();
        rows.push(vec![told.groups[*who].clone(), rung(said.judged), rung(said.now), leans, said.words.clone()]);
    }
    table(&mut out, &[words::BY_GROUP, " ", &row.question].concat(), &words::DECISION_COLUMNS, &rows);
    if !row.parties.is_empty() {
        out.element("h3", words::PARTIES);
        out.raw("<ul class=\"sp-gather-sentences\">\n");
        for (party, voices) in &row.parties {
            let said: Vec<String> = voices.said.iter().map(|(at, by)| words::says(&rung(*at), &told.who(by))).collect();
            out.element("li dir=\"auto\"", &words::said_by(&super::sentences::name(&told.story, party), &said));
        }
        out.raw("</ul>\n");
    }
    out.finished()
}

fn explanations(told: &Told) -> String {
    let mut out = Markup::begun("");
    out.element("p class=\"sp-hint\"", words::EXPLANATIONS_BODY);
    for row in &told.laid.explanations {
        out.element("h3 dir=\"auto\"", &told.explanation(row));
        let mut rows = named::<Standing>(&row.standing, words::NO_WORD);
        rows.push((words::MISSED, row.missed.clone()));
        heard(&mut out, told, &rows);
        out.raw("<ul class=\"sp-gather-detail sp-gather-sentences\">");
        for (who, said) in row.by.iter().filter(|(_, said)| !said.why.is_empty()) {
            out.element("li dir=\"auto\"", &[&told.groups[*who], ": “", &said.why, "”"].concat());
        }
        out.raw("</ul>\n");
    }
    let mut nobody: Vec<&str> = Vec::new();
    for kind in ReasonGroup::ALL {
        if told.laid.explanations.iter().all(|row| row.kind != *kind) {
            nobody.push(content::label(*kind));
        }
    }
    if !nobody.is_empty() {
        out.element("p", &words::refused(words::NOBODY_THOUGHT, &[&words::together(&nobody), "."].concat()));
    }
    out.finished()
}

/// The questions in words, those about the largest differences first.
fn questions(told: &Told) -> Vec<String> {
    let laid = told.laid;
    let mut asked = Vec::new();
    for prompt in prompts(laid) {
        asked.push(match prompt {
            Prompt::Levels { decision, low, high } => {
                let [low, high] = [low, high].map(|(at, by)| (told.who(&by), rung(at)));
                words::ask_levels(&laid.decisions[decision].question, [&low.0, &low.1], [&high.0, &high.1])
            }
            Prompt::OneLevel { decision, level } => {
                words::ask_one_level(&laid.decisions[decision].question, &rung(level))
            }
            Prompt::Standing { explanation, stands, not } => {
                let row = &laid.explanations[explanation];
                let [stands, not] = [stands, not].map(|by| told.who(&by));
                words::ask_standing(&told.explanation(row), &stands, &not)
            }
            Prompt::OnlySome { explanation, by } => {
                let name = told.explanation(&laid.explanations[explanation]);
                words::ask_only_some(&name, &told.who(&by))
            }
            Prompt::NobodyAboutUs => words::ASK_ABOUT_US.to_owned(),
            Prompt::Ties { one, other } => {
                let [one, other] = [one, other].map(|at| &laid.ties[at]);
                let [by, otherwise] = [one, other].map(|tie| told.who(&tie.by));
                words::ask_ties(&runs(told, one), &by, &runs(told, other), &otherwise)
            }
            Prompt::Works { tie, one, other } => {
                let said = |(at, by): (usize, Groups)| {
                    let works = Working::ALL.get(at).map_or("", |works| content::label(*works));
                    (lower(works), told.who(&by))
                };
                let (one, other) = (said(one), said(other));
                words::ask_works(&runs(told, &laid.ties[tie]), [&one.0, &one.1], [&other.0, &other.1])
            }
            Prompt::OnlyOn { tie } => words::ask_only_on(&runs(told, &laid.ties[tie]), &told.who(&laid.ties[tie].by)),
            Prompt::Amounts { source } => {
                let row = &laid.sources[source];
                let amount = |at: usize| told.who(row.amount.by(at));
                let name = |id| super::sentences::name(&told.story, id);
                let (over, source) = (row.over.as_ref().map(name), lower(content::power_source(row.source).name));
                let said = [&*amount(Amount::Little as usize), &*amount(Amount::Lot as usize)];
                words::ask_amounts(&name(&row.actor), over.as_deref(), &source, said)
            }
            Prompt::Looks { look } => {
                let row = &laid.looks[look];
                let changed = told.who(row.looks.by(Look::ChangedView as usize));
                words::ask_looks(content::trap(row.trap).question, &changed)
            }
        });
    }
    asked
}
