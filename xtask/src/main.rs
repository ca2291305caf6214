//! Standpoint's own commands, run as `cargo xtask <command>`: serve, test, dist, bench, looks and records.
//!
//! Nothing here is part of the app. Where to start: [`args`] lists what can be asked for; [`setup`] makes the machine
//! ready; [`dist`] builds what people get, by way of the pure [`hosted`] and [`onefile`]; [`stages`] runs everything
//! that must hold.
#![allow(
    clippy::disallowed_methods,
    reason = "the clock is banned for the browser target; this program runs on the machine itself"
)]

mod args;
mod bench;
mod browsers;
mod built;
mod dist;
mod engines;
mod hosted;
mod html;
mod imports;
mod looks;
mod offline;
mod onefile;
mod order;
mod pack;
mod policy;
mod project;
mod run;
mod script;
mod serve;
mod server;
mod setup;
mod sizes;
mod stages;
mod stylesheet;
mod table;
mod tools;

use std::process::ExitCode;

use args::Task;

fn main() -> ExitCode {
    match args::parse(std::env::args_os()).and_then(perform) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nError: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> anyhow::Result<ExitCode> {
    match task {
        Task::Help => {
            println!("{}", args::HELP);
            Ok(ExitCode::SUCCESS)
        }
        Task::Serve(options) => serve::serve(&options).map(|()| ExitCode::SUCCESS),
        Task::Bench(sections) => bench::bench(&sections).map(|()| ExitCode::SUCCESS),
        Task::Looks(asked) => looks::ask("looks", &asked),
        Task::Records(asked) => looks::ask("records", &asked),
        Task::Dist => dist::command().map(|()| ExitCode::SUCCESS),
        Task::Test(options) => Ok(if stages::run(&options)? { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
    }
}
