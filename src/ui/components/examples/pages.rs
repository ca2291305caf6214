//! What pages are made of.

use yew::prelude::*;

use super::Example;
use crate::ui::components::button::press;
use crate::ui::components::{
    ButtonKind, Disclosure, EmptyState, Notice, NoticeTone, Panel, PanelTone, Quote, SourceLine, Table, Task, TaskList,
    TaskStep,
};

/// The examples of this file.
pub const EXAMPLES: &[Example] = &[
    Example::new("Panel", "a sheet", "region", "Refusal", || {
        html! {
            <Panel id="example-panel" level=4 title="Refusal">
                <p>{ "Not acting, not agreeing. What does “no” protect?" }</p>
            </Panel>
        }
    }),
    Example::new("Panel", "set into the page", "region", "Add a person", || {
        html! {
            <Panel id="example-panel-sunk" level=4 title="Add a person" tone={PanelTone::Sunk}>
                <p>{ "A short name that does not identify them." }</p>
            </Panel>
        }
    }),
    Example::new("Table", "sessions kept here", "region", "Carry on", || {
        html! {
            <Table id="example-table" caption="Carry on" columns={vec![
                AttrValue::Static("Situation"),
                AttrValue::Static("Last worked on"),
                AttrValue::Static("Where you were"),
                AttrValue::Static("Review date"),
            ]}>
                <tr>
                    <th scope="row">{ "Fourth visit missed" }</th>
                    <td>{ "Yesterday, 16:40" }</td>
                    <td>{ "Co-operation, the grid" }</td>
                    <td>{ "3 December" }</td>
                </tr>
                <tr>
                    <th scope="row">{ "Moving, and whose wish" }</th>
                    <td>{ "12 November" }</td>
                    <td>{ "Records" }</td>
                    <td>{ "26 November" }</td>
                </tr>
            </Table>
        }
    }),
    Example::new("Disclosure", "longer guidance", "group", "More about sources of power", || {
        html! {
            <Disclosure summary="More about sources of power">
                <p>{ "People have power from more places than the law: from knowing this life, from whom they know, from saying no." }</p>
            </Disclosure>
        }
    }),
    Example::new("SourceLine", "why it is asked", "group", "Where this comes from", || {
        html! {
            <SourceLine why="Power sits with families too, and it is easiest to miss there.">
                <p>{ "An invented source, for this example only." }</p>
            </SourceLine>
        }
    }),
    Example::new("Notice", "good to know", "generic", "Everything stays on this computer.", || {
        html! { <Notice><p>{ "Everything stays on this computer." }</p></Notice> }
    }),
    Example::new("Notice", "please read", "status", "NOT saved", || {
        html! {
            <Notice tone={NoticeTone::Attention} title="NOT saved" announced=true>
                <p>{ "This browser has no room left. Your work is still on this page. Keep it as a file now." }</p>
            </Notice>
        }
    }),
    Example::new(
        "Notice",
        "about somebody's words",
        "generic",
        "These words go into the record as they stand.",
        || {
            html! { <Notice tone={NoticeTone::Voice}><p>{ "These words go into the record as they stand." }</p></Notice> }
        },
    ),
    Example::new("Quote", "with whose words they are", "blockquote", "She can choose whom she lets in.", || {
        html! { <Quote who="The family-support worker, 4 May">{ "She can choose whom she lets in." }</Quote> }
    }),
    Example::new("EmptyState", "teaches, then offers", "generic", "No people yet", || {
        html! {
            <EmptyState
                title="No people yet"
                actions={press("Add the first person", Callback::noop()).kind(ButtonKind::Primary).drawn()}
            >
                <p>{ "Start with the person this is about, then yourself. You are part of the picture too." }</p>
            </EmptyState>
        }
    }),
    Example::new("TaskList", "the walk", "list", "Opening", || {
        html! { <nav aria-label="Example walk"><TaskList tasks={walk()} /></nav> }
    }),
];

fn walk() -> Vec<Task> {
    let stage = |name: &'static str, state: &'static str| Task {
        href: format!("#/components/{name}").into(),
        name: name.into(),
        state: state.into(),
        here: false,
        steps: Vec::new(),
    };
    let step = |number: &'static str, name: &'static str, state: &'static str, here: bool| TaskStep {
        href: format!("#/components/map/{number}").into(),
        number: number.into(),
        name: name.into(),
        state: state.into(),
        here,
    };
    vec![
        stage("Opening", "considered"),
        stage("Story", "begun"),
        Task {
            here: true,
            steps: vec![
                step("1", "Frame", "considered", false),
                step("2", "Who", "begun", false),
                step("4", "Sources", "", true),
                step("7", "Their eyes", "untouched", false),
            ],
            ..stage("Power map", "")
        },
        stage("Partnership or protection", "untouched"),
    ]
}
