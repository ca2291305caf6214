//! The content security policies: what the two pages may do, and so what they cannot. Pure.
//!
//! Scripts and styles are named by hash, so that nothing injected runs. There is no `'unsafe-inline'` and no
//! `'unsafe-eval'`; `'wasm-unsafe-eval'` allows compiling wasm and nothing else. `style="…"` attributes are refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// The hash of an inline script or style, as a policy names it.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", digest(text))
}

/// The SHA-256 of some bytes in base64.
pub fn digest(bytes: impl AsRef<[u8]>) -> String {
    BASE64.encode(Sha256::digest(bytes))
}

/// A name for some bytes, short enough for an address.
pub fn short_hash(bytes: impl AsRef<[u8]>) -> String {
    let digest = Sha256::digest(bytes);
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The policy of the hosted page: it loads its own files and contacts nobody else.
pub fn hosted(inline_scripts: &[&str]) -> String {
    let scripts = hashes(inline_scripts);
    policy(&[
        "default-src 'none'",
        &format!("script-src 'self' {scripts} 'wasm-unsafe-eval'"),
        "style-src 'self'",
        "font-src data:",
        "img-src data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

/// The policy of the one file: no connection at all.
pub fn one_file(scripts: &[&str], styles: &[&str]) -> String {
    policy(&[
        "default-src 'none'",
        &format!("script-src {} 'wasm-unsafe-eval'", hashes(scripts)),
        &format!("style-src {}", hashes(styles)),
        "font-src data:",
        "img-src data:",
        "connect-src 'none'",
        "worker-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ])
}

/// The policy of the page for addresses that lead nowhere: its own script, and nothing else.
pub fn lost(scripts: &[&str]) -> String {
    policy(&["default-src 'none'", &format!("script-src {}", hashes(scripts)), "base-uri 'none'", "form-action 'none'"])
}

/// The element that puts a policy in a page.
pub fn element(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn hashes(texts: &[&str]) -> String {
    let hashes: Vec<_> = texts.iter().map(|text| hash(text)).collect();
    hashes.join(" ")
}

fn policy(directives: &[&str]) -> String {
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::{hash, hosted, lost, one_file};

    #[test]
    fn the_hash_is_the_one_browsers_compute() {
        // From the worked example in the Content Security Policy specification.
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn neither_policy_lets_anything_out_or_anything_unnamed_in() {
        for policy in [hosted(&["a"]), one_file(&["a", "b"], &["c"]), lost(&["d"])] {
            assert!(policy.starts_with("default-src 'none'; "));
            for banned in ["'unsafe-inline'", "'unsafe-eval'", "http", "*"] {
                assert!(!policy.contains(banned), "{policy} has {banned}");
            }
        }
        assert!(one_file(&["a"], &["c"]).contains("connect-src 'none'; worker-src 'none'"));
        assert!(hosted(&["a"]).contains("worker-src 'self'"));
    }
}
