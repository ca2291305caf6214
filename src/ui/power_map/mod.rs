//! The power map: who has power here, from which sources, over and with whom, including us.
//!
//! The picture, the table and the sentences say the same thing and none is needed to use another. Ours and theirs are
//! drawn and edited by the same components, told apart by [`Canvas`](crate::domain::Canvas). May not know other
//! stages. Start with [`MapView`](map_view::MapView), then the step you need.

mod difference_list;
mod drawing;
mod frame;
mod kept_maps;
mod legend;
mod links;
mod map_marks;
mod map_picture;
mod map_view;
mod rose;
mod sentence_list;
mod shift;
mod source_rows;
mod sources;
mod their_eyes;
mod tie_maker;
mod tie_table;
mod who;
mod working;

pub use frame::FrameStep;
pub use links::LinksStep;
pub use shift::ShiftStep;
pub use sources::SourcesStep;
pub use their_eyes::TheirEyesStep;
pub use who::WhoStep;
pub use working::WorkingStep;
