//! Words for going on from one session in the next.

/// Over the way to it.
pub const HEADING: &str = "The next session";
/// What goes on and what stays.
pub const BODY: &str = "People, what is known, the map, explanations, decisions with their judgements, tripwires and \
open actions go on into it. How you arrived, your own position and what you learned stay here. This session is not \
changed.";
/// Begins it.
pub const START: &str = "Start the next session from this one";
/// The same in a row of the list.
pub const GO_ON: &str = "Next session";
/// Over what has changed.
pub const SINCE: &str = "What has changed since last time";
