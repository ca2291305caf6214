//! The map on paper: the picture that is taken away, all it says in sentences beneath it, and what another drawing of it
//! says differently. It is written as markup and not drawn by the page's own machinery, because a browser that is about
//! to print waits for nothing. Start with [`on_paper`].

use super::changes::{Between, told};
use super::markup::Markup;
use super::sentences::{actor, by_actor, name};
use crate::content::words::map_tools as words;
use crate::content::words::power_map;
use crate::domain::power::Map;
use crate::domain::story::Story;

/// A map that is printed.
#[derive(Clone, Copy, Debug)]
pub struct PaperMap<'a> {
    /// The people, called as they are to be called on paper.
    pub story: &'a Story,
    /// What it says.
    pub map: &'a Map,
    /// Its picture, as [`map_file`](super::map_file) draws it.
    pub svg: &'a str,
    /// The drawing it is compared with, when it is somebody else's.
    pub beside: Option<&'a Map>,
}

/// The maps of a step as XHTML; nothing where there are none.
#[must_use]
pub fn on_paper(maps: &[PaperMap]) -> String {
    let mut out = Markup::begun("<div xmlns=\"http://www.w3.org/1999/xhtml\" class=\"sp-paper\">\n");
    for paper in maps {
        out.raw("<section class=\"sp-paper-part\">\n<figure class=\"sp-paper-map\">");
        out.raw(paper.svg);
        out.raw("</figure>\n");
        out.element("h2", words::IN_SENTENCES);
        out.raw("<div class=\"sp-paper-people\">\n");
        let said = by_actor(paper.story, paper.map);
        for somebody in paper.story.actors.iter() {
            out.element("h3", &name(paper.story, &somebody.id));
            let mut lines = vec![actor(paper.story, somebody)];
            for about in said.iter().filter(|about| about.actor == somebody.id) {
                lines.extend(about.sentences.iter().map(ToString::to_string));
            }
            list(&mut out, &lines);
        }
        out.raw("</div>\n</section>\n");
        if let Some(beside) = paper.beside {
            out.raw("<section class=\"sp-paper-part\">\n");
            out.element("h2", power_map::DIFFERENCES);
            let differences = told(paper.story, beside, paper.map, Between::Eyes);
            if differences.is_empty() {
                out.element("p", power_map::NO_DIFFERENCE);
            } else {
                list(&mut out, &differences);
            }
            out.raw("</section>\n");
        }
    }
    out.raw("</div>");
    if maps.is_empty() { String::new() } else { out.finished() }
}

fn list(out: &mut Markup, lines: &[String]) {
    out.raw("<ul>\n");
    for line in lines {
        out.element("li dir=\"auto\"", line);
    }
    out.raw("</ul>\n");
}
