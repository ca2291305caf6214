//! Firefox's profile before its first start: preferences, and what Firefox itself works out when it is started for the
//! first time, which costs it more than everything else. Start with [`prepare`].

use crate::engine::{Engine, Hindrance};
use crate::process::Scratch;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Makes the profile in `scratch` ready to be started; one that has been started before keeps what it holds.
pub(crate) fn prepare(scratch: &Scratch, hindrances: &[Hindrance]) -> Result<(), String> {
    if !scratch.profile().join("compatibility.ini").exists()
        && let Some(worked_out) = worked_out()
    {
        copy(worked_out, &scratch.profile())?;
    }
    write_preferences(scratch, hindrances)
}

/// What a first start works out about this Firefox: its own code compiled, its add-ons listed, its empty key store.
/// Nothing here has ever seen a page.
const WORKED_OUT: [&str; 9] = [
    "startupCache",
    "compatibility.ini",
    "addonStartup.json.lz4",
    "extension-preferences.json",
    "extensions.json",
    "search.json.mozlz4",
    "cert9.db",
    "key4.db",
    "pkcs11.txt",
];

/// Where that is kept, from one start of Firefox for all journeys; none while that start is under way. Firefox itself
/// throws it away when it is of another version.
fn worked_out() -> Option<&'static Path> {
    static PLACE: OnceLock<Option<PathBuf>> = OnceLock::new();
    static BEGUN: OnceLock<()> = OnceLock::new();
    if BEGUN.set(()).is_ok() {
        let place = crate::output().join("firefox");
        let _ = PLACE.set((place.join("startupCache").exists() || work_out(&place).is_ok()).then_some(place));
    }
    PLACE.get()?.as_deref()
}

fn work_out(place: &Path) -> Result<(), String> {
    let scratch = Scratch::new()?;
    write_preferences(&scratch, &[])?;
    Engine::Firefox.start(&scratch, &[])?.quit();
    // Another run may be at the same: whole or not at all.
    let beside = place.with_extension(std::process::id().to_string());
    for name in WORKED_OUT {
        copy(&scratch.profile().join(name), &beside.join(name))?;
    }
    fs::rename(&beside, place).map_err(|why| why.to_string())
}

/// Copies a file, or a folder with everything in it; what is not there is left out.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let problem = |why: std::io::Error| format!("{}: {why}", from.display());
    if from.is_dir() {
        fs::create_dir_all(to).map_err(problem)?;
        for entry in fs::read_dir(from).map_err(problem)? {
            let name = entry.map_err(problem)?.file_name();
            copy(&from.join(&name), &to.join(&name))?;
        }
    } else if from.exists() {
        fs::create_dir_all(to.parent().unwrap_or(to)).map_err(problem)?;
        fs::copy(from, to).map_err(problem)?;
    }
    Ok(())
}

/// Firefox's automation defaults relax `file:` origins and more, which gave false
/// passes; they are refused, and what a first start does by itself is silenced.
fn write_preferences(scratch: &Scratch, hindrances: &[Hindrance]) -> Result<(), String> {
    let downloads = scratch.dir("downloads");
    let off = [
        "remote.prefs.recommended",
        "app.normandy.enabled",
        "app.update.auto",
        "browser.aboutwelcome.enabled",
        "browser.download.alwaysOpenPanel",
        "browser.download.always_ask_before_handling_new_types",
        "browser.newtabpage.enabled",
        "browser.newtabpage.activity-stream.feeds.topsites",
        "browser.newtabpage.activity-stream.feeds.section.topstories",
        "browser.safebrowsing.blockedURIs.enabled",
        "browser.safebrowsing.downloads.enabled",
        "browser.safebrowsing.malware.enabled",
        "browser.safebrowsing.phishing.enabled",
        "browser.safebrowsing.update.enabled",
        "browser.search.update",
        "browser.sessionstore.resume_from_crash",
        "browser.shell.checkDefaultBrowser",
        "browser.topsites.contile.enabled",
        "datareporting.healthreport.uploadEnabled",
        "datareporting.usage.uploadEnabled",
        "dom.push.connection.enabled",
        "extensions.getAddons.cache.enabled",
        "extensions.systemAddon.update.enabled",
        "extensions.update.enabled",
        "media.gmp-manager.updateEnabled",
        "network.captive-portal-service.enabled",
        "network.connectivity-service.enabled",
        "signon.rememberSignons",
        "toolkit.telemetry.enabled",
    ];
    let on = [
        "security.fileuri.strict_origin_policy",
        "browser.download.useDownloadDir",
        // Without it a file field cannot be given a file.
        "dom.file.createInChild",
        "datareporting.policy.dataSubmissionPolicyBypassNotification",
    ];
    let mut lines: Vec<String> = Vec::new();
    lines.extend(off.map(|name| format!("user_pref({name:?}, false);")));
    lines.extend(on.map(|name| format!("user_pref({name:?}, true);")));
    lines.push("user_pref(\"browser.download.folderList\", 2);".into());
    lines.push(format!("user_pref(\"browser.download.dir\", {:?});", downloads.display().to_string()));
    lines.push("user_pref(\"browser.startup.page\", 0);".into());
    lines.push("user_pref(\"browser.region.network.url\", \"\");".into());
    lines.push("user_pref(\"services.settings.server\", \"data:,#remote-settings-dummy/v1\");".into());
    if hindrances.contains(&Hindrance::NoWasm) {
        lines.push("user_pref(\"javascript.options.wasm\", false);".into());
    }
    let behaviour = if hindrances.contains(&Hindrance::NoStorage) { 2 } else { 5 };
    lines.push(format!("user_pref(\"network.cookie.cookieBehavior\", {behaviour});"));
    lines.push("user_pref(\"intl.accept_languages\", \"en-GB, en\");".into());
    lines.push("user_pref(\"toolkit.startup.max_resumed_crashes\", -1);".into());
    let file = scratch.profile().join("user.js");
    fs::write(&file, lines.join("\n") + "\n").map_err(|why| format!("{}: {why}", file.display()))
}
