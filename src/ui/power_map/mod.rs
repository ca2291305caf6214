//! The power map: who has power here, from which sources, over and with whom, including us.
//!
//! The picture, the table and the sentences say the same thing and none is needed to use another. Ours and theirs are
//! drawn and edited by the same pieces, told apart by [`Canvas`](crate::domain::Canvas). May not know other stages.
//!
//! Four components serve all of it: a step, a row of a list (`rows`), the map with its words (`map_view`) and the
//! controls of a new tie (`tie_maker`). Everything else is a plain function. Start with [`PowerStep`].

mod answers;
mod chosen;
mod differing;
mod drag;
mod frame;
mod kept_maps;
mod keys;
mod legend;
mod looking;
mod map_view;
mod marks;
mod matrix;
mod one_only;
mod paper;
mod petals;
mod picture;
mod pieces;
mod position;
mod rose;
mod rows;
mod sentence_line;
mod shift;
mod source_rows;
mod step;
mod take_away;
mod their_eyes;
mod tie_maker;
mod tie_table;
mod who;
mod working;

use crate::ui::components::tags;

pub use step::PowerStep;
