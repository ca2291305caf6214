//! What is called when something happens. As Yew's own, but one word, as most calls of the interface hand some on, and
//! without the two functions that every closure behind a `dyn Fn` brings with it and nobody calls: the closure as
//! `FnMut`, and as a `FnOnce` that takes itself away.

use std::rc::Rc;

use upstream::events::Event;
use upstream::html::ImplicitClone;
use upstream::virtual_dom::{Listener, ListenerKind};
use wasm_bindgen::JsCast;

/// A function that is cheap to hand on.
pub struct Callback<IN, OUT = ()>(Rc<Box<dyn Called<IN, OUT>>>);

trait Called<IN, OUT> {
    fn called(&self, value: IN) -> OUT;
}

impl<IN, OUT, F: Fn(IN) -> OUT> Called<IN, OUT> for F {
    fn called(&self, value: IN) -> OUT {
        self(value)
    }
}

impl<IN, OUT> Callback<IN, OUT> {
    #[inline(never)]
    fn new(called: Box<dyn Called<IN, OUT>>) -> Self {
        Self(Rc::new(called))
    }

    /// Calls it.
    pub fn emit(&self, value: IN) -> OUT {
        self.0.called(value)
    }
}

impl<IN> Callback<IN> {
    /// One that does nothing.
    #[must_use]
    pub fn noop() -> Self {
        Self::from(|_| ())
    }
}

impl<IN: 'static, OUT: 'static> Callback<IN, OUT> {
    /// One that is called with what `func` makes of what it is given.
    #[must_use]
    pub fn reform<F: Fn(T) -> IN + 'static, T>(&self, func: F) -> Callback<T, OUT> {
        let this = self.clone();
        Callback::from(move |value| this.emit(func(value)))
    }
}

impl<IN, OUT, F: Fn(IN) -> OUT + 'static> From<F> for Callback<IN, OUT> {
    fn from(func: F) -> Self {
        Self::new(Box::new(func))
    }
}

impl<IN, OUT> Clone for Callback<IN, OUT> {
    #[inline(never)]
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<IN> Default for Callback<IN> {
    fn default() -> Self {
        Self::noop()
    }
}

impl<IN, OUT> PartialEq for Callback<IN, OUT> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<IN, OUT> ImplicitClone for Callback<IN, OUT> {}

/// What may be given for an event.
pub trait IntoEventCallback<E> {
    /// What is called for it, if anything is.
    fn into_event_callback(self) -> Option<Callback<E>>;
}

impl<E> IntoEventCallback<E> for Callback<E> {
    fn into_event_callback(self) -> Option<Callback<E>> {
        Some(self)
    }
}

impl<E> IntoEventCallback<E> for &Callback<E> {
    fn into_event_callback(self) -> Option<Callback<E>> {
        Some(self.clone())
    }
}

impl<E> IntoEventCallback<E> for Option<Callback<E>> {
    fn into_event_callback(self) -> Self {
        self
    }
}

impl<E, F: Fn(E) + 'static> IntoEventCallback<E> for F {
    fn into_event_callback(self) -> Option<Callback<E>> {
        Some(Callback::from(self))
    }
}

/// Listens for one kind of event on an element.
struct Heard<E> {
    kind: &'static ListenerKind,
    callback: Callback<E>,
}

impl<E: JsCast> Listener for Heard<E> {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event.unchecked_into());
    }

    /// Those that Yew does not wait for either.
    fn passive(&self) -> bool {
        matches!(self.kind, ListenerKind::onscroll | ListenerKind::ontouchmove | ListenerKind::ontouchstart)
    }
}

/// What is called for an event that is an `E`. `html!` writes it.
pub fn called<E>(callback: impl IntoEventCallback<E>) -> Option<Callback<E>> {
    callback.into_event_callback()
}

/// A listener for this kind of event, which is an `E`.
pub(crate) fn listener<E: JsCast + 'static>(
    kind: &'static ListenerKind,
    callback: Option<Callback<E>>,
) -> Option<Rc<dyn Listener>> {
    Some(Rc::new(Heard { kind, callback: callback? }))
}
