//! The WebDriver protocol: JSON over HTTP to a driver on this machine. It knows
//! nothing of pages or people; start with [`Wire::call`].

use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;

/// The name the WebDriver standard gives an element reference in JSON.
pub(crate) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A driver's refusal, or the driver being gone.
#[derive(Debug, Clone)]
pub struct WireError {
    /// The standard's error code, such as `stale element reference`; `gone` if
    /// the driver does not answer.
    pub code: String,
    /// What the driver said.
    pub message: String,
}

impl WireError {
    /// Whether asking again is pointless: the browser or its driver has ended.
    pub(crate) fn is_final(&self) -> bool {
        matches!(self.code.as_str(), "gone" | "invalid session id" | "session not created")
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.message.lines().next().unwrap_or("");
        write!(out, "{}: {first}", self.code)
    }
}

/// One driver's address.
pub(crate) struct Wire {
    agent: ureq::Agent,
    base: String,
}

impl Wire {
    pub(crate) fn new(port: u16) -> Wire {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(90)))
            .build()
            .into();
        Wire { agent, base: format!("http://127.0.0.1:{port}") }
    }

    /// Sends one command and returns its `value`.
    pub(crate) fn call(&self, method: &str, path: &str, body: &Value) -> Result<Value, WireError> {
        let url = format!("{}{path}", self.base);
        let answer = match method {
            "GET" => self.agent.get(&url).call(),
            "DELETE" => self.agent.delete(&url).call(),
            _ => self.agent.post(&url).header("content-type", "application/json; charset=utf-8").send(body.to_string()),
        };
        let gone = |why: String| WireError { code: "gone".into(), message: why };
        let mut answer = answer.map_err(|why| gone(format!("{method} {path}: {why}")))?;
        let ok = answer.status().is_success();
        let text = answer
            .body_mut()
            .with_config()
            .limit(256 * 1024 * 1024)
            .read_to_string()
            .map_err(|why| gone(format!("{method} {path}: {why}")))?;
        let mut whole: Value = serde_json::from_str(&text).unwrap_or(json!({}));
        let value = whole["value"].take();
        if ok {
            return Ok(value);
        }
        let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Err(WireError { code: word("error"), message: word("message") })
    }
}
