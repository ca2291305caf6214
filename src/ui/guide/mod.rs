//! About: what Standpoint is, where its questions come from, and the law with its dates.

use yew::prelude::*;

use crate::content::words::guide as words;
use crate::content::{self, Law, Link};
use crate::ui::app::HEADING;
use crate::ui::components::link_out::link_out;
use crate::ui::components::{Disclosure, Table};
use crate::ui::home::site_head;

/// The page.
pub fn guide_page() -> Html {
    html! {
        <>
            { site_head() }
            <main class="sp-page sp-stack">
                <h1 id={HEADING} tabindex="-1">{ words::HEADING }</h1>
                <p class="sp-lead">{ words::LEAD }</p>
                <p>{ words::ADDRESSES }</p>
                <h2>{ words::SEEDS }</h2>
                for document in content::documents().iter() {
                    <Disclosure key={document.letter} summary={words::document(document.author, document.title)}>
                        <p>{ document.publisher }</p>
                        <dl class="sp-items">
                            for item in content::items_of(document) {
                                <dt key={format!("{}-place", item.0)}>{ words::place(document.place, item.1) }</dt>
                                <dd key={item.0}>{ item.2 }</dd>
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

fn law_row(law: &'static Law) -> Html {
    let nations: Vec<&str> = law.nations.iter().map(|nation| content::label(*nation)).collect();
    html! {
        <tr key={law.id}>
            <th scope="row">{ nations.join(", ") }</th>
            <td>{ law.fact }</td>
            <td>{ law.title }{ links(&law.links) }</td>
            <td>{ law.last_checked }</td>
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
