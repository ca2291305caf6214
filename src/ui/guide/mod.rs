//! About: what Standpoint is, where its questions come from and where each idea is met, showing a screen to others, and
//! the law with its dates.

use yew::prelude::*;

use crate::app::library::Library;
use crate::content::samples::samples;
use crate::content::words::{advocacy, guide as words, present, shell};
use crate::content::{self, Law, Link};
use crate::domain::SessionId;
use crate::domain::walk::Step;
use crate::platform::{clock, page, random};
use crate::route::Route;
use crate::ui::app::HEADING;
use crate::ui::components::button::press;
use crate::ui::components::link_out::link_out;
use crate::ui::components::pieces::element;
use crate::ui::components::{ButtonKind, Disclosure, Table};
use crate::ui::home::site_head;

/// The page.
pub fn guide_page(library: &Library) -> Html {
    let ways = &Ways::of(library);
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack">
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                <p class="sp-lead">{ words::LEAD }</p>
                <p>{ words::ADDRESSES }</p>
                <h2>{ present::GUIDE }</h2>
                for text in present::GUIDE_BODY { <p key={text}>{ text }</p> }
                <h2>{ words::SEEDS }</h2>
                <p>{ if ways.session.is_some() { words::LEADS_TO_LAST } else { words::LEADS_TO_SAMPLE } }</p>
                for document in content::documents().iter() {
                    <Disclosure key={document.letter} summary={words::document(document.author, document.title)}>
                        <p>{ document.publisher }</p>
                        <dl class="sp-items">
                            for item in content::items_of(document) {
                                <dt key={format!("{}-place", item.0)}>{ words::place(document.place, item.1) }</dt>
                                <dd key={item.0}>{ item.2 }{ ways.to(item.0) }</dd>
                            }
                        </dl>
                    </Disclosure>
                }
                <h2>{ words::ANCHORS }</h2>
                for anchor in content::anchors().iter() {
                    <Disclosure key={anchor.id} summary={anchor.title}>
                        <p>{ anchor.gives }</p>
                        <p>{ anchor.lesson.unwrap_or_default() }</p>
                        { links(&anchor.links) }
                    </Disclosure>
                }
                <h2>{ words::LAW }</h2>
                <p>{ words::LAW_NOTE }</p>
                <Table
                    id="law" caption={words::LAW} hide_caption=true wide=true
                    columns={words::LAW_COLUMNS.map(AttrValue::Static).to_vec()}
                >
                    for law in content::law().iter() { { law_row(law) } }
                </Table>
                <p>{ words::FONT }</p>
            </main>
        </>
    }
}

/// The ways from an idea to the steps where it is met: in the session last worked on, or in a made-up case that is
/// opened for it.
struct Ways {
    session: Option<SessionId>,
    library: Library,
}

impl Ways {
    fn of(library: &Library) -> Self {
        let unsaved = library.unsaved().into_iter().next().map(|session| session.id.clone());
        let kept = || library.list().ok()?.into_iter().find(|line| line.entry.is_ok()).map(|line| line.id);
        Self { session: unsaved.or_else(kept), library: library.clone() }
    }

    #[inline(never)]
    fn to(&self, id: &str) -> Html {
        let mut ways = Vec::new();
        for cited in content::cited(id) {
            let step = cited.step;
            let mut says = shell::kicker(content::label(step.stage()), content::prompt(step).nav);
            says.push_str(&words::entries(&cited.entries));
            let way = match &self.session {
                Some(id) => {
                    let href = Route::Session { id: id.clone(), step }.fragment();
                    html! { <a {href}>{ says }</a> }
                }
                None => {
                    let library = self.library.clone();
                    let onclick = Callback::from(move |()| open_sample(&library, step));
                    let kind = ButtonKind::Quiet;
                    press(&says, onclick).kind(kind).small().drawn()
                }
            };
            ways.push(element("li", "", way));
        }
        element("ul", "sp-ways", ways)
    }
}

fn open_sample(library: &Library, step: Step) {
    if let Some(sample) = samples().first() {
        let session = sample.complete(random::id());
        let id = session.id.clone();
        library.add(session);
        page::go(&Route::Session { id, step }.fragment());
    }
}

fn law_row(law: &'static Law) -> Html {
    let nations: Vec<&str> = law.nations.iter().map(|nation| content::label(*nation)).collect();
    html! {
        <tr key={law.id}>
            <th scope="row">{ nations.join(", ") }</th>
            <td>{ law.fact }</td>
            <td>{ law.title }{ links(&law.links) }</td>
            <td>{ advocacy::checked(law, clock::today()) }</td>
            <td>{ law.check }</td>
        </tr>
    }
}

fn links(links: &'static [Link]) -> Html {
    html! {
        <ul class="sp-addresses">
            for link in links.iter() { <li key={link.url}>{ link_out(link.title, link.url) }</li> }
        </ul>
    }
}
