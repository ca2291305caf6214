//! How the page's script unpacks: it asks where to write what is packed, and has it unpacked.
//!
//! Functions that a page calls by name need an attribute that Rust counts as unsafe, since nothing else in the program
//! may have that name.

/// Where to write what is packed.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
extern "C" fn packed() -> *mut u8 {
    super::room().packed.as_mut_ptr()
}

/// Unpacks so many bytes, and says how many the wasm has: none, if they are damaged or were more than there is room for.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
extern "C" fn unpack(length: usize) -> usize {
    super::room().unpack(length).unwrap_or_default()
}

/// Where the wasm is.
#[allow(unsafe_code)]
#[unsafe(no_mangle)]
extern "C" fn wasm() -> *const u8 {
    super::room().wasm.as_ptr()
}
