//! Closed lists as answers to choose from, in the words of `content`.

use crate::content;
use crate::domain::Listed;
use crate::ui::components::Choice;

/// The members of a list as options to choose from, with their labels and hints.
#[must_use]
pub fn options<E: Listed>() -> Vec<Choice> {
    of(E::LIST, |at| E::all().get(at).map(|member| member.id()))
}

/// The options of the list with this name, whose members' ids are asked for one by one: not made anew for every list.
#[inline(never)]
fn of(list: &'static str, id: fn(usize) -> Option<&'static str>) -> Vec<Choice> {
    let mut options = Vec::new();
    while let Some(id) = id(options.len()) {
        let (label, hint) = content::wording(list, id).unwrap_or((id, None));
        let option = Choice::new(id, label);
        options.push(match hint {
            Some(hint) => option.with_hint(hint),
            None => option,
        });
    }
    options
}
