//! The widgets every screen is made of: buttons, fields, choices, tables, dialogs.
//!
//! They know nothing of social work: no type of `domain`, no state of `app`. Words come in as
//! properties (their own few are in [`words`]), and what people do goes out as callbacks.
//! A component never refuses text and never changes it: rules belong to the caller, who hands
//! back an error to show.
//!
//! Every field takes an `id` that is unique on the page and stays the same between renders.
//! A component is a tag (`<Notice …>`) over a function of the same name that draws it from the same
//! properties: screens that draw much call the function, which weighs less in the download than the
//! tag. [`pieces`] has shorter calls for the commonest of them. Buttons, and links that look like them, are calls only:
//! [`button::press`] and [`button::link`].
//! Start with [`field`], then [`gallery`], which shows each component with its examples.

pub mod button;
pub mod check_list;
pub mod chip;
pub mod choice_list;
pub mod dialog;
pub mod disclosure;
pub mod drawing;
pub mod examples;
pub mod field;
mod focus;
pub mod gallery;
pub mod link_out;
pub mod live_region;
pub mod notice;
pub mod panel;
pub mod pieces;
pub mod select;
pub mod shares;
pub mod skip_link;
pub mod table;
pub mod tabs;
pub mod tags;
pub mod task_list;
pub mod text;
pub mod toolbar;
pub mod words;

pub use button::ButtonKind;
pub use check_list::CheckList;
pub use chip::{Chip, ChipTone, ToggleChip};
pub use choice_list::{Arrangement, Choice, ChoiceList, ScaleInWords};
pub use dialog::Dialog;
pub use disclosure::{Disclosure, SourceLine};
pub use drawing::DrawingDefs;
pub use field::Field;
pub use gallery::Gallery;
pub use live_region::{Announcer, use_announce};
pub use notice::{Notice, NoticeTone, Quote};
pub use panel::{EmptyState, Panel, PanelTone};
pub use select::Select;
pub use skip_link::SkipLink;
pub use table::Table;
pub use tabs::{Tab, Tabs};
pub use task_list::{Task, TaskList, TaskStep};
pub use text::{TextArea, TextField, TextKind};
pub use toolbar::Toolbar;
