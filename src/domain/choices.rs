//! One way to write a closed list of answers.
//!
//! Every catalogue of `content`, every saved answer and every set of radio buttons is one of these lists, so each
//! has the same four things: all its members in their reading order, a stable id that is saved, the way back from
//! that id, and a refusal in words when a saved id is not in the list. May not know what any list means.

/// What every closed list of answers offers, for code that shows any of them.
pub trait Listed: Copy + Eq + 'static {
    /// The name of the list, as its wording is filed under in `content`.
    const LIST: &'static str;
    /// Every member, in reading order.
    fn all() -> &'static [Self];
    /// The id a member is saved under.
    fn id(self) -> &'static str;
    /// The member saved under an id.
    fn from_id(id: &str) -> Option<Self>;
}

/// Where an id stands in its list.
#[inline(never)]
pub(crate) fn place(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|one| *one == id)
}

/// Defines an enum whose members are written, saved and listed by a stable id.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$member_meta:meta])* $member:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$member_meta])* #[doc = concat!("Saved as `", $id, "`.")] $member,)+
        }

        impl $name {
            /// Every member, in reading order.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            const IDS: &'static [&'static str] = &[$($id,)+];

            /// The id this member is saved under; never changes once released.
            #[must_use]
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The member saved under `id`, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                $crate::domain::choices::place(Self::IDS, id).and_then(|at| Self::ALL.get(at).copied())
            }
        }

        impl $crate::domain::choices::Listed for $name {
            const LIST: &'static str = stringify!($name);
            fn all() -> &'static [Self] {
                Self::ALL
            }
            fn id(self) -> &'static str {
                Self::id(self)
            }
            fn from_id(id: &str) -> Option<Self> {
                Self::from_id(id)
            }
        }
    };
}

pub(crate) use choices;

choices! {
    /// An answer to a yes-or-no question that may honestly be "unknown".
    YesNo { Yes = "yes", No = "no", Unknown = "unknown" }
}
