//! Advocacy: the routes that may exist in a nation, who could act, and what would be a conflict for them.
//!
//! A route is only ever a possible right, to be checked; its law is named by id and looked up with [`super::law`].

use std::sync::LazyLock;

use super::embedded::read;
use crate::domain::advocacy::{AdvocacyRoute, AdvocateRole, Conflict};
use crate::domain::form::readable;

/// A route to an advocate.
#[derive(Debug)]
pub struct RouteEntry {
    /// The route.
    pub id: AdvocacyRoute,
    /// Its name.
    pub name: &'static str,
    /// For whom it is, in a line; [`super::routes_found`] says whom it fits.
    pub when: &'static str,
    /// The law or guidance behind it: ids for [`super::law`].
    pub laws: Vec<&'static str>,
}

readable!(RouteEntry { id, name, when, laws });

/// Somebody who could act for the person.
#[derive(Debug)]
pub struct RoleEntry {
    /// The role.
    pub id: AdvocateRole,
    /// Its name.
    pub name: &'static str,
    /// What they may do.
    pub may: &'static str,
    /// Where that comes from, for [`super::cite`].
    pub refs: Vec<&'static str>,
}

readable!(RoleEntry { id, name, may, refs });

/// A question that shows a conflict. "Yes" always means that there may be one.
#[derive(Debug)]
pub struct ConflictEntry {
    /// The question's id; its role is [`Conflict::role`].
    pub id: Conflict,
    /// The question.
    pub question: &'static str,
    /// What a yes would mean.
    pub then: &'static str,
}

readable!(ConflictEntry { id, question, then });

static ROUTES: LazyLock<Vec<RouteEntry>> =
    LazyLock::new(|| read("advocacy_routes.json", include_str!("advocacy_routes.json")));
static ROLES: LazyLock<Vec<RoleEntry>> =
    LazyLock::new(|| read("advocacy_roles.json", include_str!("advocacy_roles.json")));
static CONFLICTS: LazyLock<Vec<ConflictEntry>> =
    LazyLock::new(|| read("advocacy_conflicts.json", include_str!("advocacy_conflicts.json")));

/// The words of a route.
#[must_use]
pub fn route(id: AdvocacyRoute) -> &'static RouteEntry {
    &ROUTES[id as usize]
}

/// All routes.
#[must_use]
pub fn routes() -> &'static [RouteEntry] {
    &ROUTES
}

/// The words of a role.
#[must_use]
pub fn role(id: AdvocateRole) -> &'static RoleEntry {
    &ROLES[id as usize]
}

/// All roles.
#[must_use]
pub fn roles() -> &'static [RoleEntry] {
    &ROLES
}

/// The words of a conflict question.
#[must_use]
pub fn conflict(id: Conflict) -> &'static ConflictEntry {
    &CONFLICTS[id as usize]
}

/// All conflict questions.
#[must_use]
pub fn conflicts() -> &'static [ConflictEntry] {
    &CONFLICTS
}

/// The conflict questions about one role.
pub fn conflicts_of(role: AdvocateRole) -> impl Iterator<Item = &'static ConflictEntry> {
    conflicts().iter().filter(move |conflict| conflict.id.role() == role)
}
