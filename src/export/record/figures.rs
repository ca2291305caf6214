//! The pictures a case summary can have, each with what it says in sentences: the map, the timeline and the grid. Each
//! stands at the end of the part whose words it repeats.

use crate::content;
use crate::domain::Session;
use crate::domain::map_layout::Spot;
use crate::domain::records::{RecordPart, RecordPicture};
use crate::export::grid_file::grid_drawn;
use crate::export::map_file::{MapFile, picture as map_picture};
use crate::export::sentences::by_actor;
use crate::export::timeline_file::timeline_drawn;

/// A picture in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub picture: RecordPicture,
    /// What stands above it.
    pub title: String,
    /// The picture: an SVG that stands alone.
    pub svg: String,
    /// Its width and height, in units of the drawing.
    pub size: Spot,
    /// What it says, a sentence each; blank where the part says all of it already.
    pub words: Vec<String>,
    /// All it says, for whoever cannot see it.
    pub alt: String,
}

/// The picture at the end of a part, where one is wanted and there is something to draw.
pub(super) fn of(session: &Session, part: RecordPart, rewritten: bool) -> Option<Figure> {
    let picture = match part {
        RecordPart::Power => RecordPicture::Map,
        RecordPart::Known => RecordPicture::Timeline,
        RecordPart::Cooperation => RecordPicture::Grid,
        _ => return None,
    };
    if !session.records.pictures.contains(&picture) {
        return None;
    }
    let title = content::label(picture);
    let (story, map) = (&session.story, &session.power.map);
    let (svg, size, words) = match picture {
        RecordPicture::Map if *map == Default::default() => return None,
        RecordPicture::Map => {
            let drawn = map_picture(story, map, &MapFile { title, subtitle: "", names: true }, false);
            let mut words = Vec::new();
            for about in by_actor(story, map) {
                words.extend(about.sentences.iter().map(ToString::to_string));
            }
            (drawn.svg, drawn.size, words)
        }
        RecordPicture::Timeline => timeline_drawn(session, title)?,
        RecordPicture::Grid => grid_drawn(session, title)?,
    };
    let alt = words.join(" ");
    // The map is told in this part, unless somebody wrote something else there.
    let words = if picture == RecordPicture::Map && !rewritten { Vec::new() } else { words };
    Some(Figure { picture, title: title.to_owned(), svg, size, words, alt })
}
