//! Compressing and its reverse, by the browser's own streams.
//!
//! A few kilobytes can inflate to hundreds of megabytes, so what comes from elsewhere goes in by slices, each once the
//! last has come out, and nothing more goes in when enough has come out. Start with [`inflate`].

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::by_name::{at, call, get, promised};

/// How much goes in at a time, in bytes. Deflate makes at most a thousandfold of it.
const SLICE: usize = 512;

/// Why something was not inflated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InflateError {
    /// It comes to more than was asked for; it was left at that.
    TooLarge,
    /// It is not compressed in this way, or not all of it is there.
    Damaged,
    /// This browser has no such streams.
    Unable,
}

/// The text that was compressed with deflate, of at most `limit` bytes.
///
/// # Errors
/// Says why there is none.
pub async fn inflate(packed: &[u8], limit: usize) -> Result<String, InflateError> {
    let bytes = through("DecompressionStream", packed, limit).await?;
    String::from_utf8(bytes).map_err(|_| InflateError::Damaged)
}

/// A text compressed with deflate; nothing where this browser cannot.
pub async fn deflate(text: &str) -> Option<Vec<u8>> {
    through("CompressionStream", text.as_bytes(), usize::MAX).await.ok()
}

async fn through(kind: &str, bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateError> {
    let make = at(&[kind]).dyn_into::<Function>().map_err(|_| InflateError::Unable)?;
    let stream = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).map_err(|_| InflateError::Unable)?;
    let end = |side: &str, method: &str| call(&get(&stream, side), method, &[]).ok_or(InflateError::Unable);
    let (writer, reader) = (end("writable", "getWriter")?, end("readable", "getReader")?);

    // The stream takes the next slice only when somebody reads, so these wait their turn.
    let mut going_in = Array::new();
    for slice in bytes.chunks(SLICE) {
        going_in.extend(call(&writer, "write", &[Uint8Array::from(slice).into()]));
    }
    going_in.extend(call(&writer, "close", &[]));
    // What goes wrong is seen when reading; without this the page would also report it as nobody's.
    let _ = Promise::all_settled(&going_in);

    let mut out = Vec::new();
    loop {
        let read = promised(&reader, "read", &[]).await.ok_or(InflateError::Damaged)?;
        if get(&read, "done").is_truthy() {
            return Ok(out);
        }
        let piece = Uint8Array::new(&get(&read, "value"));
        if out.len() + piece.length() as usize > limit {
            // What is left to read is of no more use to anybody.
            let _ = promised(&reader, "cancel", &[JsValue::UNDEFINED]).await;
            return Err(InflateError::TooLarge);
        }
        out.extend_from_slice(&piece.to_vec());
    }
}
