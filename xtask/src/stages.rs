//! `cargo xtask test`: every check there is, each as one stage, all of them even if one fails.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::args::TestOptions;
use crate::browsers::{self, Driver};
use crate::engines::Engine;
use crate::setup::{self, Builder};
use crate::table::{Outcome, Row, Table};
use crate::{dist, project, run};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// What `--only` can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// rustfmt.
    Format,
    /// clippy on both targets.
    Clippy,
    /// Everything that runs without a browser.
    Native,
    /// Components and storage in a browser.
    Web,
    /// Building what people get, with its size limits.
    Dist,
    /// The built app, driven as a person would.
    Journeys,
}

impl Stage {
    const ALL: [(&'static str, Self); 6] = [
        ("fmt", Self::Format),
        ("clippy", Self::Clippy),
        ("native", Self::Native),
        ("web", Self::Web),
        ("dist", Self::Dist),
        ("journeys", Self::Journeys),
    ];

    /// The stage of this name.
    pub fn named(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|(known, _)| *known == name);
        found
            .map(|(_, stage)| stage)
            .ok_or_else(|| format!("there is no stage {name:?}: fmt, clippy, native, web, dist or journeys"))
    }
}

/// Runs what was asked for, prints the table, and says whether everything held.
pub fn run(options: &TestOptions) -> Result<bool> {
    let mut table = Table { strict: is_ci(), ..Table::default() };
    perform(options, &mut table);
    println!("{}", table.render());
    Ok(table.holds())
}

/// Automation sets `CI`; there, nobody reads a table to see what was left out.
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

fn perform(options: &TestOptions, table: &mut Table) {
    let wants = |stage| match (options.only.is_empty(), options.quick) {
        (false, _) => options.only.contains(&stage),
        (true, true) => matches!(stage, Stage::Format | Stage::Clippy | Stage::Native),
        (true, false) => true,
    };
    let engines = if options.engines.is_empty() { &Engine::ALL[..] } else { &options.engines };
    let journeys = wants(Stage::Journeys);
    // Journeys drive what was built, so it is built first, lest they drive something old.
    let dist = wants(Stage::Dist) || journeys;
    let browsers = wants(Stage::Web) || journeys;

    let mut ready = Ready::default();
    let could_compile = step(table, "set-up, compiler", None, || compiler(&wants));
    if !could_compile {
        return;
    }
    if dist || browsers {
        step(table, "set-up, browser", None, || ready.prepare(engines, browsers, journeys));
    }

    if wants(Stage::Format) {
        step(table, "format", None, || run::stream(run::cargo().args(["fmt", "--all", "--check"])));
    }
    if wants(Stage::Clippy) {
        step(table, "clippy, native", None, || {
            let what = ["--workspace", "--all-targets"];
            run::stream(run::cargo().arg("clippy").args(what).args(["--", "-D", "warnings"]))
        });
        step(table, "clippy, wasm", None, || {
            let what = ["-p", "standpoint", "-p", "standpoint-unpack", "--lib", "--bins", "--test", "web"];
            let mut clippy = run::cargo();
            clippy.arg("clippy").args(WASM).args(what);
            run::stream(clippy.args(["--", "-D", "warnings"]))
        });
    }
    if wants(Stage::Native) {
        step(table, "native tests", None, || {
            run::stream(run::cargo().args(["test", "--workspace", "--exclude", "journeys"]))
        });
    }
    if wants(Stage::Web) {
        match &ready.builder {
            Some(builder) => {
                in_each_engine(table, "browser tests", &ready.drivers, |driver| web_tests(driver, builder))
            }
            None => {
                not_tested(table, "browser tests", None, "the build tools could not be installed");
            }
        }
    }
    if dist {
        let built = match &ready.builder {
            Some(builder) => step(table, "dist", None, || dist::build_and_report(builder)),
            None => not_tested(table, "dist", None, "the build tools could not be installed"),
        };
        if journeys && built {
            in_each_engine(table, "journeys", &ready.drivers, journey_tests);
        } else if journeys {
            for (engine, _) in &ready.drivers {
                not_tested(table, "journeys", Some(*engine), "the app was not built");
            }
        }
    }
}

/// The compiler and those of its components that the wanted stages use.
fn compiler(wants: &impl Fn(Stage) -> bool) -> Result<()> {
    setup::compiler()?;
    if wants(Stage::Format) {
        setup::component("rustfmt")?;
    }
    if wants(Stage::Clippy) {
        setup::component("clippy")?;
    }
    Ok(())
}

/// What the stages that need a browser were given. A part that could not be had leaves the others.
#[derive(Default)]
struct Ready {
    builder: Option<Builder>,
    drivers: Vec<(Engine, Result<Driver, String>)>,
}

impl Ready {
    fn prepare(&mut self, engines: &[Engine], browsers: bool, journeys: bool) -> Result<()> {
        let mut installed = Ok(());
        if browsers {
            installed = browsers::install(engines, journeys);
            self.drivers = engines.iter().map(|engine| (*engine, browsers::driver(*engine))).collect();
        }
        self.builder = Some(setup::builder()?);
        if journeys {
            browsers::npm(&project::root().join("tests").join("journeys"))?;
        }
        installed.context("could not install the browsers")
    }
}

/// Runs one stage and notes how it went; gives back whether it held.
fn step(table: &mut Table, stage: &'static str, engine: Option<Engine>, work: impl FnOnce() -> Result<()>) -> bool {
    let engine_named = engine.map_or(String::new(), |engine| format!(" in {}", engine.name()));
    println!("\n== {stage}{engine_named}");
    let started = Instant::now();
    let outcome = match work() {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            println!("{stage}{engine_named}: {error:#}");
            Outcome::Failed(error.to_string())
        }
    };
    let passed = outcome == Outcome::Passed;
    table.rows.push(Row { stage, engine, outcome, took: started.elapsed() });
    passed
}

/// Notes a stage that could not run; gives back that it did not hold.
fn not_tested(table: &mut Table, stage: &'static str, engine: Option<Engine>, why: &str) -> bool {
    table.rows.push(Row { stage, engine, outcome: Outcome::NotTested(why.to_owned()), took: Duration::ZERO });
    false
}

/// One engine after another: side by side they would slow each other until waits run out.
fn in_each_engine(
    table: &mut Table,
    stage: &'static str,
    drivers: &[(Engine, Result<Driver, String>)],
    tests: impl Fn(&Driver) -> Result<()>,
) {
    for (engine, driver) in drivers {
        match driver {
            Ok(driver) => {
                step(table, stage, Some(*engine), || tests(driver));
            }
            Err(why) => {
                not_tested(table, stage, Some(*engine), why);
            }
        }
    }
}

fn web_tests(driver: &Driver, builder: &Builder) -> Result<()> {
    // The runner takes the first driver it is told of, so it is told of one.
    const DRIVERS: [&str; 3] = ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"];
    let variable = match driver.engine {
        Engine::Chromium => "CHROMEDRIVER",
        Engine::Firefox => "GECKODRIVER",
        // WebKitGTK's driver speaks as Safari's does.
        Engine::Webkit => "SAFARIDRIVER",
    };
    let runner = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
    let mut tests = if driver.needs_screen { on_a_pretended_screen() } else { run::cargo() };
    for other in DRIVERS {
        tests.env_remove(other);
    }
    tests
        .args(["test", "-p", "standpoint", "--test", "web"])
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", builder.wasm_bindgen.join(runner))
        .env(variable, &driver.program)
        // For all the tests of a page together, in seconds.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    run::stream(&mut tests)
}

/// Cargo inside a virtual screen of its own, for an engine that has no headless form.
fn on_a_pretended_screen() -> Command {
    let cargo = run::cargo();
    let mut command = Command::new("xvfb-run");
    command.arg("-a").arg(cargo.get_program()).current_dir(project::root());
    command
}

fn journey_tests(driver: &Driver) -> Result<()> {
    let variable = match driver.engine {
        Engine::Chromium => "STANDPOINT_CHROMEDRIVER",
        Engine::Firefox => "STANDPOINT_GECKODRIVER",
        Engine::Webkit => "STANDPOINT_WEBKITDRIVER",
    };
    // Journeys that are alike on both origins run on both in one engine, and on one in each of the others.
    let left_out: &[&str] = match driver.engine {
        Engine::Chromium => &[],
        Engine::Firefox => &["--", "--skip", "::one_file_alike"],
        Engine::Webkit => &["--", "--skip", "::hosted_alike"],
    };
    let dist = project::root().join("dist");
    let dist = dist.canonicalize().context("dist/ is not there")?;
    // A browser for each processor: with more, every page answers later than a person would wait for it, and journeys
    // fail that have nothing to say. More than eight would fill the memory of a large machine.
    let at_once = std::thread::available_parallelism().map_or(2, |processors| processors.get().clamp(2, 8));
    run::stream(
        run::cargo()
            .args(["test", "-p", "journeys"])
            .args(left_out)
            .env("STANDPOINT_DIST", dist)
            .env("STANDPOINT_ENGINE", driver.engine.name())
            .env("RUST_TEST_THREADS", at_once.to_string())
            .env(variable, &driver.program),
    )
}
