//! The one component type, and what stands in for all the others.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use upstream::functional::{FunctionComponent, FunctionProvider, HookContext};
use upstream::html::{BaseComponent, Context, HtmlResult, Properties};
use upstream::virtual_dom::{Key, VList, VNode};
use web_sys::Element;

use super::node::Html;

/// A component of the app with its properties, whatever they are.
trait Drawn: Any {
    /// Whether the other is the same component with the same properties, and so would look the same.
    fn same(&self, other: &dyn Any) -> bool;
    fn run(&self, ctx: &mut HookContext) -> HtmlResult;
}

struct Of<C: FunctionProvider>(C::Properties);

impl<C> Drawn for Of<C>
where
    C: FunctionProvider + 'static,
    C::Properties: 'static,
{
    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref().is_some_and(|other: &Self| self.0 == other.0)
    }

    fn run(&self, ctx: &mut HookContext) -> HtmlResult {
        C::run(ctx, &self.0)
    }
}

/// What `html!` makes of a component's tag.
pub struct VChild<C> {
    drawn: Rc<dyn Drawn>,
    key: Option<Key>,
    of: PhantomData<C>,
}

impl<C> VChild<C>
where
    C: FunctionProvider + 'static,
    C::Properties: 'static,
{
    /// A component with its properties and, in a list, its key.
    pub fn new(props: C::Properties, key: Option<Key>) -> Self {
        Self { drawn: Rc::new(Of::<C>(props)), key, of: PhantomData }
    }
}

impl<C> VChild<C> {
    /// As a piece of the page.
    pub(crate) fn node(self) -> Html {
        node(self.drawn, self.key)
    }
}

#[inline(never)]
fn node(drawn: Rc<dyn Drawn>, key: Option<Key>) -> Html {
    VNode::from(upstream::virtual_dom::VChild::<Woven>::new(WovenProps(drawn), key)).into()
}

/// Draws a component into an element of the page, for as long as the page lives.
pub fn mount<C>(root: Element, props: C::Properties)
where
    C: FunctionProvider + 'static,
    C::Properties: 'static,
{
    upstream::Renderer::<Woven>::with_root_and_props(root, WovenProps(Rc::new(Of::<C>(props)))).render();
}

struct WovenProps(Rc<dyn Drawn>);

impl WovenProps {
    /// The component and its properties, whatever they are. Its type says which component it is.
    fn any(&self) -> &dyn Any {
        &*self.0
    }
}

impl PartialEq for WovenProps {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.any())
    }
}

impl Properties for WovenProps {
    type Builder = ();

    fn builder() {}
}

/// The one component type that Yew knows of.
struct Woven {
    function: FunctionComponent<Self>,
    /// Another one for each component of the app that stood here.
    turn: u32,
}

impl FunctionProvider for Woven {
    type Properties = WovenProps;

    fn run(ctx: &mut HookContext, props: &WovenProps) -> HtmlResult {
        props.0.run(ctx)
    }
}

impl BaseComponent for Woven {
    type Message = ();
    type Properties = WovenProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { function: FunctionComponent::new(ctx), turn: 0 }
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WovenProps) -> bool {
        // Another component has taken this one's place. To Yew they are one type, so its state is taken away here.
        if old.any().type_id() != ctx.props().any().type_id() {
            self.function.destroy();
            self.function = FunctionComponent::new(ctx);
            self.turn += 1;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> HtmlResult {
        let drawn = self.function.render(ctx.props())?;
        // A key of its own, so that nothing on the page is carried over from the component that stood here before: an
        // open fold, a scroll position, what was typed.
        let turn = VList::with_children(vec![drawn], Some(Key::from(self.turn)));
        Ok(VList::with_children(vec![turn.into()], None).into())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.function.rendered();
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.function.destroy();
    }

    fn prepare_state(&self) -> Option<String> {
        None
    }
}
