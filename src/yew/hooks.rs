//! Hooks that keep something from one drawing to the next. To Yew they all keep one type, [`Kept`]: it compiles the
//! whole of a hook anew for every type that is kept, about two kilobytes each. What they do is Yew's doing.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use upstream::NodeRef;
use upstream::functional::{self, Hook, HookContext, TearDown};
use upstream::html::ImplicitClone;

use super::callback::Callback;

/// A value of any type, and what says whether another of that type is the same.
#[derive(Clone)]
pub(crate) struct Kept {
    value: Rc<dyn Any>,
    same: Same,
}

type Same = fn(&dyn Any, &dyn Any) -> bool;

impl Kept {
    fn new(value: impl Any, same: Same) -> Self {
        Self { value: Rc::new(value), same }
    }

    /// A value that is the same as another where the two are equal.
    pub(crate) fn equal<T: PartialEq + 'static>(value: T) -> Self {
        Self::new(value, equal::<T>)
    }

    /// The value, if it is of this type.
    pub(crate) fn as_a<T: 'static>(&self) -> Option<&T> {
        self.value.downcast_ref()
    }

    fn get<T: 'static>(&self) -> &T {
        self.as_a().unwrap_or_else(|| unreachable!("a hook keeps values of one type"))
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.value, &other.value) || (self.same)(&*self.value, &*other.value)
    }
}

fn equal<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref()
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

/// A hook that is run by a function.
pub(crate) struct Run<F>(pub(crate) F);

impl<T, F: FnOnce(&mut HookContext) -> T> Hook for Run<F> {
    type Output = T;

    fn run(self, ctx: &mut HookContext) -> T {
        self.0(ctx)
    }
}

/// A value that the component is drawn again for whenever it is set.
pub fn use_state<T: 'static, F: FnOnce() -> T>(init: F) -> impl Hook<Output = UseStateHandle<T>> {
    Run(move |ctx: &mut HookContext| state(ctx, init, never))
}

/// A value that the component is drawn again for whenever it becomes another.
pub fn use_state_eq<T: PartialEq + 'static, F: FnOnce() -> T>(init: F) -> impl Hook<Output = UseStateHandle<T>> {
    Run(move |ctx: &mut HookContext| state(ctx, init, equal::<T>))
}

fn state<T: 'static>(ctx: &mut HookContext, init: impl FnOnce() -> T, same: Same) -> UseStateHandle<T> {
    UseStateHandle { state: kept(ctx, Box::new(move || Kept::new(init(), same)), same), of: PhantomData }
}

#[inline(never)]
fn kept(ctx: &mut HookContext, init: Box<dyn FnOnce() -> Kept + '_>, same: Same) -> Rc<State> {
    let now = functional::use_state_eq(init).run(ctx);
    let setting = Rc::new(Setting { setter: now.setter(), same });
    Rc::new(State { now, setting })
}

/// A value of a component, and what sets it.
struct State {
    now: functional::UseStateHandle<Kept>,
    setting: Rc<Setting>,
}

struct Setting {
    setter: functional::UseStateSetter<Kept>,
    same: Same,
}

impl Setting {
    fn set(&self, value: impl Any) {
        self.setter.set(Kept::new(value, self.same));
    }
}

/// Another hold of the same.
#[inline(never)]
fn shared<T>(of: &Rc<T>) -> Rc<T> {
    of.clone()
}

/// A value of a component, to read and to set.
pub struct UseStateHandle<T> {
    state: Rc<State>,
    of: PhantomData<T>,
}

impl<T: 'static> UseStateHandle<T> {
    /// Sets it.
    #[inline(never)]
    pub fn set(&self, value: T) {
        self.state.setting.set(value);
    }

    /// What sets it, without the value.
    #[must_use]
    pub fn setter(&self) -> UseStateSetter<T> {
        UseStateSetter { setting: shared(&self.state.setting), of: PhantomData }
    }
}

impl<T: 'static> Deref for UseStateHandle<T> {
    type Target = T;

    #[inline(never)]
    fn deref(&self) -> &T {
        self.state.now.get()
    }
}

impl<T> Clone for UseStateHandle<T> {
    fn clone(&self) -> Self {
        Self { state: shared(&self.state), of: PhantomData }
    }
}

impl<T> PartialEq for UseStateHandle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.state.now == other.state.now
    }
}

impl<T> ImplicitClone for UseStateHandle<T> {}

/// What sets a value of a component.
pub struct UseStateSetter<T> {
    setting: Rc<Setting>,
    of: PhantomData<T>,
}

impl<T: 'static> UseStateSetter<T> {
    /// Sets it.
    #[inline(never)]
    pub fn set(&self, value: T) {
        self.setting.set(value);
    }
}

impl<T> Clone for UseStateSetter<T> {
    fn clone(&self) -> Self {
        Self { setting: shared(&self.setting), of: PhantomData }
    }
}

impl<T> PartialEq for UseStateSetter<T> {
    fn eq(&self, other: &Self) -> bool {
        self.setting.setter == other.setting.setter
    }
}

impl<T> ImplicitClone for UseStateSetter<T> {}

/// Runs after every drawing; what it gives back is run before the next time, and at the end.
pub fn use_effect<F: FnOnce() -> D + 'static, D: TearDown>(f: F) -> impl Hook<Output = ()> {
    Run(move |ctx: &mut HookContext| {
        effect(ctx, Kept::new((), never), Box::new(move |_| torn_down(f())));
    })
}

/// Runs after a drawing for which `deps` are other than they were; as [`use_effect`] otherwise.
pub fn use_effect_with<T, F, D>(deps: T, f: F) -> impl Hook<Output = ()>
where
    T: PartialEq + 'static,
    F: FnOnce(&T) -> D + 'static,
    D: TearDown,
{
    Run(move |ctx: &mut HookContext| {
        effect(ctx, Kept::equal(deps), Box::new(move |deps| torn_down(f(deps.get()))));
    })
}

type Effect = Box<dyn FnOnce(&Kept) -> Box<dyn FnOnce()>>;

#[inline(never)]
fn effect(ctx: &mut HookContext, deps: Kept, run: Effect) {
    functional::use_effect_with(deps, run).run(ctx);
}

fn torn_down(tear_down: impl TearDown) -> Box<dyn FnOnce()> {
    Box::new(move || tear_down.tear_down())
}

/// What `f` makes of `deps`, made anew only when they are other than they were.
pub fn use_memo<T: 'static, F: FnOnce(&D) -> T, D: PartialEq + 'static>(deps: D, f: F) -> impl Hook<Output = Rc<T>> {
    Run(move |ctx: &mut HookContext| {
        let made = memo(ctx, Kept::equal(deps), Box::new(move |deps| Rc::new(f(deps.get()))));
        typed(made)
    })
}

#[inline(never)]
fn typed<T: 'static>(kept: Rc<dyn Any>) -> Rc<T> {
    kept.downcast().unwrap_or_else(|_| unreachable!("a hook keeps values of one type"))
}

/// A value that can be changed without the component being drawn again.
pub fn use_mut_ref<T: 'static, F: FnOnce() -> T>(init: F) -> impl Hook<Output = Rc<RefCell<T>>> {
    Run(move |ctx: &mut HookContext| typed(first(ctx, Box::new(move || Rc::new(RefCell::new(init()))))))
}

#[inline(never)]
fn first(ctx: &mut HookContext, init: Box<dyn FnOnce() -> Rc<dyn Any> + '_>) -> Rc<dyn Any> {
    (*functional::use_ref(init).run(ctx)).clone()
}

/// Where an element of the component can be found once it is on the page.
pub fn use_node_ref() -> impl Hook<Output = NodeRef> {
    Run(|ctx: &mut HookContext| (*functional::use_ref(NodeRef::default).run(ctx)).clone())
}

type Make<'hook> = Box<dyn FnOnce(&Kept) -> Rc<dyn Any> + 'hook>;

#[inline(never)]
fn memo(ctx: &mut HookContext, deps: Kept, make: Make<'_>) -> Rc<dyn Any> {
    let kept = functional::use_mut_ref(|| None::<(Kept, Rc<dyn Any>)>).run(ctx);
    let mut kept = kept.borrow_mut();
    match &*kept {
        Some((of, made)) if *of == deps => made.clone(),
        _ => {
            *kept = None;
            let made = make(&deps);
            *kept = Some((deps, made.clone()));
            made
        }
    }
}

/// A callback that stays the same for as long as `deps` do.
pub fn use_callback<IN, OUT, F, D>(deps: D, f: F) -> impl Hook<Output = Callback<IN, OUT>>
where
    IN: 'static,
    OUT: 'static,
    F: Fn(IN, &D) -> OUT + 'static,
    D: Clone + PartialEq + 'static,
{
    Run(move |ctx: &mut HookContext| {
        let callback = use_memo(deps, move |deps: &D| {
            let deps = deps.clone();
            Callback::from(move |value| f(value, &deps))
        });
        (*callback.run(ctx)).clone()
    })
}
