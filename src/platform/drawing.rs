//! A drawing that was written as SVG, put into the page or turned into a picture of points (PNG), on this device.
//!
//! As a picture it may fetch nothing and run nothing: browsers draw it as they draw any image. Its address holds the
//! whole of it, which the page's policy allows and which leaves the canvas readable, also when the page is a file.

use gloo::events::EventListener;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::by_name::{at, call, get, promised};
use super::page;

/// How many points to a unit of the drawing, the sharpest first.
const SHARPNESS: [i32; 2] = [2, 1];
/// More points than this are not asked for twice as sharp: some browsers would stop instead of refusing.
const MOST: i32 = 32_000_000;

/// The PNG of a drawing of this size: twice as many points as units, or as many where that is more than the browser
/// can hold. Nothing where it can hold neither.
pub async fn png(svg: &str, (wide, high): (i32, i32)) -> Option<Vec<u8>> {
    let document = at(&["document"]);
    let image = call(&document, "createElement", &["img".into()])?;
    let address = ["data:image/svg+xml;charset=utf-8,", &String::from(encode_uri_component(svg))].concat();
    set(&image, "src", address.into());
    promised(&image, "decode", &[]).await?;
    for times in SHARPNESS {
        let (wide, high) = (wide * times, high * times);
        if times > 1 && wide.saturating_mul(high) > MOST {
            continue;
        }
        let canvas = call(&document, "createElement", &["canvas".into()])?;
        set(&canvas, "width", wide.into());
        set(&canvas, "height", high.into());
        if let Some(bytes) = painted(&canvas, image.clone(), wide, high).await {
            return Some(bytes);
        }
    }
    None
}

async fn painted(canvas: &JsValue, image: JsValue, wide: i32, high: i32) -> Option<Vec<u8>> {
    let brush = call(canvas, "getContext", &["2d".into()])?;
    call(&brush, "drawImage", &[image, 0.into(), 0.into(), wide.into(), high.into()])?;
    // A canvas that is too large stays blank without a word. Every drawing has a ground, so no point of it is clear.
    let corner = call(&brush, "getImageData", &[(wide - 1).into(), (high - 1).into(), 1.into(), 1.into()])?;
    if Uint8Array::new(&get(&corner, "data")).get_index(3) != u8::MAX {
        return None;
    }
    let made = Promise::new(&mut |done: Function, refused: Function| {
        if call(canvas, "toBlob", &[done.into(), "image/png".into()]).is_none() {
            // A promise can always be broken.
            let _ = refused.call0(&JsValue::UNDEFINED);
        }
    });
    let file = JsFuture::from(made).await.ok()?;
    let bytes = promised(&file, "arrayBuffer", &[]).await?;
    Some(Uint8Array::new(&bytes).to_vec())
}

fn set(of: &JsValue, name: &str, value: JsValue) {
    // Refused only by what is no object, and these are elements.
    let _ = Reflect::set(of, &name.into(), &value);
}

/// Prints the page with markup of ours in the element with this id, which is there for paper alone and empty again once
/// it was printed. Whether the browser could.
#[must_use]
pub fn print_with(id: &'static str, markup: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    put_into(id, markup);
    EventListener::once(&window, "afterprint", move |_| put_into(id, "")).forget();
    page::print()
}

/// Puts markup of ours, SVG or XHTML, into the element with this id, in place of what it held; at once. It is read as a
/// document of its own and not as part of the page, so that words in it stay words.
pub fn put_into(id: &str, markup: &str) {
    // Where any of it is missing the element stays empty; the page says the same.
    let _ = try_put_into(id, markup);
}

fn try_put_into(id: &str, markup: &str) -> Option<JsValue> {
    let document = at(&["document"]);
    let element = call(&document, "getElementById", &[id.into()])?;
    if markup.is_empty() {
        return call(&element, "replaceChildren", &[]);
    }
    let reader = Reflect::construct(at(&["DOMParser"]).unchecked_ref::<Function>(), &Array::new()).ok()?;
    let read = call(&reader, "parseFromString", &[markup.into(), "application/xml".into()])?;
    let whole = call(&document, "importNode", &[get(&read, "documentElement"), true.into()])?;
    call(&element, "replaceChildren", &[whole])
}
