//! A part of a step that is drawn again only when what it shows changed: an entry of a list, a row of the grid, a
//! group of reasons. One component draws them all, since every component weighs kilobytes in the download.

use std::rc::Rc;

use yew::prelude::*;

use super::explanations::{held, reasons};
use super::grid::{Columns, against, cells, heads};
use super::label_hint::{self, use_label_said};
use super::pieces::use_hands;
use super::{behaviour, exceptions, find_out, moves, standing};
use crate::domain::cooperation::{Enquiry, Episode, Exception, Explanation, Move, Reason, ReasonGroup};
use crate::domain::{EvidenceId, List};

/// What a row shows.
pub enum Entry {
    /// A day (step 1).
    Episode(Rc<Episode>),
    /// A time when it went better (step 3).
    Exception(Rc<Exception>),
    /// An explanation that is held, whether another one has the same words, and what the advocacy check says of it
    /// (step 5).
    Held(Rc<Explanation>, bool, AttrValue),
    /// A group of reasons, those of them that are held, and what the advocacy check says of each (step 5).
    Reasons(ReasonGroup, Vec<Reason>, Vec<AttrValue>),
    /// The heads of the grid's columns, and the place there that Tab stops at (step 6).
    Heads(Rc<Columns>, AttrValue),
    /// A row of the grid, and the place there that Tab stops at (step 6).
    Cells(Rc<Explanation>, Rc<Columns>, AttrValue),
    /// An explanation that one entry is held against (step 6).
    Against(Rc<Explanation>, EvidenceId),
    /// Where an explanation stands (step 8).
    Stands(Rc<Explanation>),
    /// Something to find out, the explanations it can tell apart, and how it stands as an action (step 9).
    Enquiry(Rc<Enquiry>, List<Explanation>, AttrValue),
    /// A move, the explanations it can answer, and how it stands as an action (step 10).
    Move(Rc<Move>, List<Explanation>, AttrValue),
}

impl PartialEq for Entry {
    /// Entries of the session are compared by address: one that is rewritten is a new one.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Episode(one), Self::Episode(other)) => Rc::ptr_eq(one, other),
            (Self::Exception(one), Self::Exception(other)) => Rc::ptr_eq(one, other),
            (Self::Held(one, repeats, said), Self::Held(other, repeated, was)) => {
                Rc::ptr_eq(one, other) && repeats == repeated && said == was
            }
            (Self::Reasons(one, held, said), Self::Reasons(other, were, was)) => {
                one == other && held == were && said == was
            }
            (Self::Heads(one, stop), Self::Heads(other, stopped)) => one == other && stop == stopped,
            (Self::Cells(one, columns, stop), Self::Cells(other, were, stopped)) => {
                Rc::ptr_eq(one, other) && columns == were && stop == stopped
            }
            (Self::Against(one, entry), Self::Against(other, was)) => Rc::ptr_eq(one, other) && entry == was,
            (Self::Stands(one), Self::Stands(other)) => Rc::ptr_eq(one, other),
            (Self::Enquiry(one, rows, made), Self::Enquiry(other, were, was)) => {
                Rc::ptr_eq(one, other) && rows.same(were) && made == was
            }
            (Self::Move(one, rows, made), Self::Move(other, were, was)) => {
                Rc::ptr_eq(one, other) && rows.same(were) && made == was
            }
            _ => false,
        }
    }
}

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub struct RowProps {
    /// What it shows. Its kind stays the same for as long as its key does.
    pub entry: Entry,
    /// Where it stands, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// The row.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let hands = use_hands();
    let label = match &props.entry {
        Entry::Episode(entry) => label_hint::met(&[&entry.asked, &entry.how, &entry.response, &entry.effect]),
        Entry::Exception(entry) => label_hint::met(&[&entry.text]),
        Entry::Held(entry, ..) => label_hint::met(&[&entry.text]),
        Entry::Stands(entry) => label_hint::met(&[entry.standing().map_or("", |said| &said.why)]),
        Entry::Move(entry, ..) => label_hint::met(&[&entry.what, &entry.result]),
        _ => None,
    };
    use_label_said(label, &hands.announce);
    let at = (props.at, props.of);
    match &props.entry {
        Entry::Episode(entry) => behaviour::entry(entry, at, &hands, label),
        Entry::Exception(entry) => exceptions::entry(entry, at, &hands, label),
        Entry::Held(entry, repeats, said) => held(entry, at, *repeats, said, &hands, label),
        Entry::Reasons(group, chosen, said) => reasons(*group, chosen, said, &hands),
        Entry::Heads(columns, stop) => heads(columns, stop),
        Entry::Cells(entry, columns, stop) => cells(entry, columns, stop),
        Entry::Against(entry, with) => against(entry, with, &hands),
        Entry::Stands(entry) => standing::entry(entry, &hands, label),
        Entry::Enquiry(entry, rows, made) => find_out::entry(entry, at, rows, made, &hands),
        Entry::Move(entry, rows, made) => moves::entry(entry, at, rows, made, &hands, label),
    }
}

/// A row of its own, known by `key` among its neighbours.
#[inline(never)]
pub fn row(key: &str, entry: Entry, at: usize, of: usize) -> Html {
    html! { <Row {key} {entry} {at} {of} /> }
}
