//! Names of signals, as messages say them.

/// What POSIX numbers alike everywhere.
const COMMON: &[(i32, &str)] = &[
    (1, "SIGHUP"),
    (2, "SIGINT"),
    (3, "SIGQUIT"),
    (4, "SIGILL"),
    (5, "SIGTRAP"),
    (6, "SIGABRT"),
    (8, "SIGFPE"),
    (9, "SIGKILL"),
    (11, "SIGSEGV"),
    (13, "SIGPIPE"),
    (14, "SIGALRM"),
    (15, "SIGTERM"),
    (24, "SIGXCPU"),
    (25, "SIGXFSZ"),
];

#[cfg(not(target_os = "macos"))]
const OWN: &[(i32, &str)] = &[(7, "SIGBUS"), (10, "SIGUSR1"), (12, "SIGUSR2"), (31, "SIGSYS")];
#[cfg(target_os = "macos")]
const OWN: &[(i32, &str)] = &[(10, "SIGBUS"), (12, "SIGSYS"), (30, "SIGUSR1"), (31, "SIGUSR2")];

/// The name of a signal that ends programs; another one is told by its number.
pub fn name(number: i32) -> String {
    let known = COMMON.iter().chain(OWN).find(|(one, _)| *one == number);
    known.map_or_else(|| format!("signal {number}"), |(_, name)| (*name).to_owned())
}
