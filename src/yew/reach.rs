//! Values in reach of everything inside a part of the page. To Yew they are one context, whatever they are.

use std::rc::Rc;

use upstream::context::{ContextProvider, ContextProviderProps};
use upstream::functional::{self, FunctionProvider, Hook, HookContext};
use upstream::html::{HtmlResult, Properties};
use upstream::virtual_dom::{VChild as UpstreamChild, VNode};

use super::hooks::{Kept, Run};
use super::node::Html;
use super::woven::VChild;

/// A value, and what is in reach around it.
#[derive(Clone)]
struct Reach(Rc<Link>);

#[derive(PartialEq)]
struct Link {
    value: Kept,
    around: Option<Reach>,
}

impl PartialEq for Reach {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// Puts a value in reach of everything inside it; read with [`use_context`].
pub fn provide<T: PartialEq + 'static>(context: T, children: Html) -> Html {
    VChild::<Provide>::new(ProvideProps { value: Kept::equal(context), children }, None).node()
}

/// The nearest value of this type, if there is one. The component is drawn again when it becomes another.
pub fn use_context<T: Clone + 'static>() -> impl Hook<Output = Option<T>> {
    Run(|ctx: &mut HookContext| nearest(around(ctx)))
}

#[inline(never)]
fn around(ctx: &mut HookContext) -> Option<Reach> {
    functional::use_context().run(ctx)
}

#[inline(never)]
fn nearest<T: Clone + 'static>(mut reach: Option<Reach>) -> Option<T> {
    while let Some(Reach(link)) = reach {
        if let Some(value) = link.value.as_a::<T>() {
            return Some(value.clone());
        }
        reach = link.around.clone();
    }
    None
}

struct Provide;

#[derive(PartialEq)]
struct ProvideProps {
    value: Kept,
    children: Html,
}

impl Properties for ProvideProps {
    type Builder = ();

    fn builder() {}
}

impl FunctionProvider for Provide {
    type Properties = ProvideProps;

    fn run(ctx: &mut HookContext, props: &ProvideProps) -> HtmlResult {
        let context = Reach(Rc::new(Link { value: props.value.clone(), around: around(ctx) }));
        let props = ContextProviderProps { context, children: props.children.clone().into_node() };
        Ok(VNode::from(UpstreamChild::<ContextProvider<Reach>>::new(props, None)))
    }
}
