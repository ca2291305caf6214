//! Tables with a caption, which scroll by themselves when the page is narrower than they are.

use yew::prelude::*;

use super::field::part;

/// Properties of [`Table`].
#[derive(Properties, PartialEq, Clone)]
pub struct TableProps {
    /// Unique on the page, the same between renders.
    pub id: AttrValue,
    /// What the table holds.
    pub caption: AttrValue,
    /// The heads of the columns.
    pub columns: Vec<AttrValue>,
    /// The rows: `<tr>`s, the first cell of each usually `<th scope="row">`.
    pub children: Html,
    /// Keeps the caption for screen readers only, where a heading already says it.
    #[prop_or_default]
    pub hide_caption: bool,
    /// Never squeezed below a readable width: scrolls instead.
    #[prop_or_default]
    pub wide: bool,
    /// More classes, on the table.
    #[prop_or_default]
    pub class: Classes,
}

/// A table inside a region that scrolls, and that the keyboard can reach to scroll it.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let caption_id = part(&props.id, "caption");
    let caption_class = if props.hide_caption { "sp-hidden" } else { "sp-table-caption" };
    html! {
        <div class="sp-table-scroll" role="region" tabindex="0" aria-labelledby={caption_id.clone()}>
            <table
                id={props.id.clone()}
                class={classes!("sp-table", props.wide.then_some("sp-table-wide"), props.class.clone())}
            >
                <caption id={caption_id} class={caption_class}>{ &props.caption }</caption>
                <thead>
                    <tr>
                        for column in props.columns.iter() {
                            <th scope="col">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody>{ props.children.clone() }</tbody>
            </table>
        </div>
    }
}
