//! What can be asked for on the command line. Values only: nothing is run here.

use std::ffi::OsString;

use anyhow::{Context as _, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

use crate::engines::Engine;
use crate::stages::Stage;

/// What `cargo xtask` alone prints.
pub const HELP: &str = "\
Standpoint's own commands.

  cargo xtask serve   Install what is missing, build, and open the app on this computer
      --port N            the port on 127.0.0.1 (8080 unless told otherwise)
      --dev               build without optimising, and reload the page when a file changes
      --open, --no-open   open the address in a browser, or only print it
                          (unless told, it opens where there is a desktop)

  cargo xtask test    Install what is missing and run every check
      --quick             only those that need no browser: format, clippy, native tests
      --engine NAME       only this engine: chromium, firefox or webkit (may be repeated)
      --only STAGE        only this stage: fmt, clippy, native, web, dist or journeys (may be repeated)

  cargo xtask bench [SECTION..]
                      Build the app, drive it in Chromium, and print what it costs; sections: saving, map,
                      grid, second-looks, loading, and looks, which needs no browser (all unless told).
                      Figures to be read: nothing passes or fails

  cargo xtask looks FILE
                      Read an exported session and print its second looks, one a line: the trap, then the ids
                      of what it rests on
      --json              for machines, with each question and rule
      --all               those too that an answer keeps quiet
      --on DATE           as of that day, for work that is no exercise (today unless told)

  cargo xtask records FILE --out DIR
                      Read an exported session and write its three records, each as a page, Markdown, plain lines
                      and a Word document, and its evidence and people as tables
      --pictures          with the map, the timeline and the grid, also where its writer left them out
      --on DATE           as made on that day (today unless told)

  cargo xtask dist    Build what people get: dist/ for any static host, and dist/standpoint.html, the one file";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print [`HELP`].
    Help,
    /// Build and serve.
    Serve(ServeOptions),
    /// Build what people get.
    Dist,
    /// Run the checks.
    Test(TestOptions),
    /// Measure what the built app costs: these sections, all when empty.
    Bench(Vec<String>),
    /// Print the second looks of an exported session: what `looks` itself is to be asked.
    Looks(Vec<OsString>),
    /// Write the records of an exported session: what `records` itself is to be asked.
    Records(Vec<OsString>),
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// Rebuild and reload when a file changes.
    pub dev: bool,
    /// Open a browser: yes, no, or where there is a desktop.
    pub open: Option<bool>,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Only the stages that need no browser.
    pub quick: bool,
    /// Only these engines; all when empty.
    pub engines: Vec<Engine>,
    /// Only these stages; all when empty.
    pub only: Vec<Stage>,
}

/// Reads the command line, program name first.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> anyhow::Result<Task> {
    let mut parser = lexopt::Parser::from_iter(arguments);
    let command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Task::Help),
        Some(Value(command)) => command,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.to_str() {
        Some("serve") => serve(&mut parser),
        Some("test") => test(&mut parser),
        Some("dist") => match parser.next()? {
            None => Ok(Task::Dist),
            Some(Long("help") | Short('h')) => Ok(Task::Help),
            Some(other) => Err(other.unexpected().into()),
        },
        Some("bench") => bench(&mut parser),
        Some("looks") => looks(&mut parser),
        Some("records") => records(&mut parser),
        Some("help") => Ok(Task::Help),
        _ => bail!("there is no command {command:?}\n\n{HELP}"),
    }
}

fn serve(parser: &mut lexopt::Parser) -> anyhow::Result<Task> {
    let mut options = ServeOptions { port: 8080, dev: false, open: None };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => {
                options.port = parser.value()?.parse().context("--port takes a number up to 65535")?;
            }
            Long("dev") => options.dev = true,
            Long("open") => options.open = Some(true),
            Long("no-open") => options.open = Some(false),
            Long("help") | Short('h') => return Ok(Task::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Serve(options))
}

fn test(parser: &mut lexopt::Parser) -> anyhow::Result<Task> {
    let mut options = TestOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("quick") => options.quick = true,
            Long("engine") => options.engines.push(parser.value()?.parse_with(Engine::named)?),
            Long("only") => options.only.push(parser.value()?.parse_with(Stage::named)?),
            Long("help") | Short('h') => return Ok(Task::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Test(options))
}

fn bench(parser: &mut lexopt::Parser) -> anyhow::Result<Task> {
    let mut sections = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(section) => sections.push(section.string()?),
            Long("help") | Short('h') => return Ok(Task::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Task::Bench(sections))
}

/// Passes everything on, the file by its whole path: the other program runs in the folder of the project.
fn looks(parser: &mut lexopt::Parser) -> anyhow::Result<Task> {
    let (mut file, mut rest) = (None, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) if file.is_none() => file = Some(whole(name)?),
            Long("json") => rest.push("--json".into()),
            Long("all") => rest.push("--all".into()),
            Long("on") => rest.extend(["--on".into(), parser.value()?]),
            Long("help") | Short('h') => return Ok(Task::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    rest.push(file.context("which file? cargo xtask looks FILE")?);
    Ok(Task::Looks(rest))
}

/// The same for the records: the file and the folder by their whole paths.
fn records(parser: &mut lexopt::Parser) -> anyhow::Result<Task> {
    let (mut file, mut out, mut rest) = (None, None, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Value(name) if file.is_none() => file = Some(whole(name)?),
            Long("out") => out = Some(whole(parser.value()?)?),
            Long("pictures") => rest.push("--pictures".into()),
            Long("on") => rest.extend(["--on".into(), parser.value()?]),
            Long("help") | Short('h') => return Ok(Task::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    rest.extend(["--out".into(), out.context("where to? cargo xtask records FILE --out DIR")?]);
    rest.push(file.context("which file? cargo xtask records FILE --out DIR")?);
    Ok(Task::Records(rest))
}

fn whole(name: OsString) -> anyhow::Result<OsString> {
    let whole = std::path::absolute(&name).with_context(|| format!("{name:?} is no file"))?;
    Ok(whole.into_os_string())
}

#[cfg(test)]
mod tests {
    use super::{ServeOptions, Task, TestOptions, parse};
    use crate::engines::Engine;
    use crate::stages::Stage;

    fn read(line: &str) -> Result<Task, String> {
        let words = std::iter::once("xtask").chain(line.split_whitespace());
        parse(words.map(Into::into)).map_err(|error| format!("{error:#}"))
    }

    #[test]
    fn nothing_asked_for_is_help() {
        assert_eq!(read(""), Ok(Task::Help));
        assert_eq!(read("serve --help"), Ok(Task::Help));
    }

    #[test]
    fn serve_has_defaults_and_options() {
        assert_eq!(read("serve"), Ok(Task::Serve(ServeOptions { port: 8080, dev: false, open: None })));
        assert_eq!(
            read("serve --dev --port=9000 --no-open"),
            Ok(Task::Serve(ServeOptions { port: 9000, dev: true, open: Some(false) }))
        );
        assert!(read("serve --port many").is_err());
    }

    #[test]
    fn test_takes_engines_and_stages() {
        assert_eq!(
            read("test --engine firefox --only web --only fmt"),
            Ok(Task::Test(TestOptions {
                quick: false,
                engines: vec![Engine::Firefox],
                only: vec![Stage::Web, Stage::Format],
            }))
        );
    }

    #[test]
    fn bench_takes_sections() {
        assert_eq!(read("bench"), Ok(Task::Bench(vec![])));
        assert_eq!(read("bench saving"), Ok(Task::Bench(vec!["saving".into()])));
        assert!(read("bench --fast").is_err());
    }

    #[test]
    fn records_takes_a_file_and_a_folder_by_their_whole_paths() {
        let Ok(Task::Records(asked)) = read("records case.json --out here --pictures") else { panic!("not read") };
        let asked: Vec<_> = asked.iter().map(|word| word.to_string_lossy()).collect();
        assert!(asked[..2] == ["--pictures", "--out"] && asked[2].ends_with("here") && asked[3].ends_with("case.json"));
        assert!(asked[2..].iter().all(|path| std::path::Path::new(&**path).is_absolute()));
        assert!(read("records case.json").is_err() && read("records --out here").is_err());
    }

    #[test]
    fn looks_takes_a_file_and_passes_the_rest_on() {
        let Ok(Task::Looks(asked)) = read("looks case.json --json --on 2026-11-22") else { panic!("not read") };
        let whole = std::path::absolute("case.json").unwrap_or_default();
        assert_eq!(asked, ["--json".into(), "--on".into(), "2026-11-22".into(), whole.into_os_string()]);
        assert!(read("looks").is_err() && read("looks a b").is_err() && read("looks a --fast").is_err());
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        assert!(read("test --engine opera").is_err_and(|error| error.contains("chromium, firefox")));
        assert!(read("deploy").is_err_and(|error| error.contains("deploy")));
        assert!(read("dist --fast").is_err_and(|error| error.contains("--fast")));
    }
}
