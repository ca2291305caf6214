//! What may be given where a property or an attribute of another type is asked for: as Yew has it, for our types.

use upstream::html::ImplicitClone;

use super::callback::Callback;
use super::node::Html;
use super::text::{AttrValue, Classes};
use super::woven::VChild;

/// What can stand for a `T` in `html!`.
pub trait IntoPropValue<T> {
    /// As it is asked for.
    fn into_prop_value(self) -> T;
}

impl<T> IntoPropValue<T> for T {
    fn into_prop_value(self) -> T {
        self
    }
}

impl<T> IntoPropValue<Option<T>> for T {
    fn into_prop_value(self) -> Option<T> {
        Some(self)
    }
}

impl<T: ImplicitClone> IntoPropValue<T> for &T {
    fn into_prop_value(self) -> T {
        self.clone()
    }
}

impl<T: ImplicitClone> IntoPropValue<Option<T>> for &T {
    fn into_prop_value(self) -> Option<T> {
        Some(self.clone())
    }
}

impl<I, O, F: Fn(I) -> O + 'static> IntoPropValue<Callback<I, O>> for F {
    fn into_prop_value(self) -> Callback<I, O> {
        Callback::from(self)
    }
}

impl<I, O, F: Fn(I) -> O + 'static> IntoPropValue<Option<Callback<I, O>>> for F {
    fn into_prop_value(self) -> Option<Callback<I, O>> {
        Some(Callback::from(self))
    }
}

impl<C> IntoPropValue<Html> for VChild<C> {
    fn into_prop_value(self) -> Html {
        self.node()
    }
}

macro_rules! values {
    ($($from:ty => $to:ty: |$value:ident| $as:expr;)+) => { $(
        impl IntoPropValue<$to> for $from {
            fn into_prop_value(self) -> $to {
                let $value = self;
                $as
            }
        }
    )+ };
}

values! {
    &'static str => AttrValue: |text| text.into();
    &'static str => Option<AttrValue>: |text| Some(text.into());
    Option<&'static str> => Option<AttrValue>: |text| text.map(AttrValue::from);
    &'static str => String: |text| text.to_owned();
    String => AttrValue: |text| text.into();
    String => Option<AttrValue>: |text| Some(text.into());
    Option<String> => Option<AttrValue>: |text| text.map(AttrValue::from);
    &'static str => Classes: |class| class.into();
    String => Classes: |class| class.into();
    Option<&'static str> => Classes: |class| class.into();
    Classes => Option<AttrValue>: |classes| classes.into_value();
}
