//! Every environment variable that is no setting, declared once; and the only reads of the environment.

/// A variable and what it is for.
pub struct Var {
    /// Its name.
    pub name: &'static str,
    /// What it does, one line.
    pub doc: &'static str,
}

macro_rules! vars {
    ($($ident:ident = $name:literal: $doc:literal;)*) => {
        $(#[doc = $doc] #[cfg_attr(not(feature = "sandbox"), allow(dead_code))] pub const $ident: &str = $name;)*
        /// All of them, for the help topic, the reference page and the tests.
        pub const VARS: &[Var] = &[$(Var { name: $name, doc: $doc }),*];
    };
}

vars! {
    AFAR_PROFILE = "AFAR_PROFILE": "the profile to use, instead of the active one of the configuration file";
    AFAR_CONFIG = "AFAR_CONFIG": "the configuration file, instead of the one in the user's configuration folder";
    AFAR_SANDBOX = "AFAR_SANDBOX": "1: every service is the embedded sandbox, as with --sandbox";
    AFAR_SANDBOX_DIR = "AFAR_SANDBOX_DIR": "the folder of the sandbox's state, instead of the one in the user's state folder";
    AFAR_NO_INPUT = "AFAR_NO_INPUT": "1: never ask anything, as with --no-input";
    AFAR_COMPLETE = "AFAR_COMPLETE": "set by the completion scripts: the shell that asks what a word can become";
    AFAR_COMPLETE_LINE = "AFAR_COMPLETE_LINE": "set by the completion script of bash: the line up to the cursor";
    AFAR_COMPLETE_WORD = "AFAR_COMPLETE_WORD": "set by the completion script of bash: what bash holds for the last word";
    NO_COLOR = "NO_COLOR": "set to anything: no colour";
    CLICOLOR_FORCE = "CLICOLOR_FORCE": "set to anything but 0: colour even where the output is no terminal";
    TERM = "TERM": "dumb: no colour; else how the terminal shows notifications";
    PATH = "PATH": "where the sandbox looks for the interpreters of its images";
    HOME = "HOME": "where the official clients' files are looked for";
    XDG_CONFIG_HOME = "XDG_CONFIG_HOME": "the folder of afar's configuration, by default ~/.config";
    XDG_STATE_HOME = "XDG_STATE_HOME": "the folder of session cookies and the like, by default ~/.local/state";
    XDG_CACHE_HOME = "XDG_CACHE_HOME": "the folder of caches and logs of parallel runs, by default ~/.cache";
    SSL_CERT_FILE = "SSL_CERT_FILE": "a PEM file of certificate authorities to trust beside the built-in ones";
    LMK_CONFIG_PATH = "LMK_CONFIG_PATH": "the official LMK client's configuration file, which must exist";
    LMK_PROFILE = "LMK_PROFILE": "the section of the official LMK configuration file, by default `python`";
    LAS_CLIENT_ID = "LAS_CLIENT_ID": "Lucidtech's client ID; the four LAS_ variables count only together";
    LAS_CLIENT_SECRET = "LAS_CLIENT_SECRET": "the secret that belongs to it";
    LAS_AUTH_ENDPOINT = "LAS_AUTH_ENDPOINT": "where Lucidtech's tokens come from, such as auth.lucidtech.ai/oauth2";
    LAS_API_ENDPOINT = "LAS_API_ENDPOINT": "Lucidtech's API, such as https://api.lucidtech.ai/v1";
    TRANSITION_ID = "TRANSITION_ID": "the transition that `las transitions run` works for";
    EXECUTION_ID = "EXECUTION_ID": "the execution of it";
    HTTP_PROXY = "HTTP_PROXY": "the proxy for http addresses; http_proxy likewise, and before it";
    HTTP_PROXY_LOWER = "http_proxy": "as HTTP_PROXY";
    HTTPS_PROXY = "HTTPS_PROXY": "the proxy for https addresses; https_proxy likewise";
    HTTPS_PROXY_LOWER = "https_proxy": "as HTTPS_PROXY";
    ALL_PROXY = "ALL_PROXY": "the proxy for all addresses, socks5://… among others; all_proxy likewise";
    ALL_PROXY_LOWER = "all_proxy": "as ALL_PROXY";
    NO_PROXY = "NO_PROXY": "hosts that no proxy is used for, separated by commas; no_proxy likewise";
    NO_PROXY_LOWER = "no_proxy": "as NO_PROXY";
    LC_ALL = "LC_ALL": "what `afar doctor` says of the terminal's encoding";
    LC_CTYPE = "LC_CTYPE": "as LC_ALL, where that is not set";
    LANG = "LANG": "as LC_ALL, where neither is set";
    SHELL = "SHELL": "the shell whose completion `afar doctor` looks for, and that `lmk shell-plugin` is for";
    SHELL_JOBS = "SHELL_JOBS": "what `jobs -l` printed, where `lmk monitor %1` looks for the shell's jobs";
    DISPLAY = "DISPLAY": "whether there is a screen that a browser can be opened on";
    WAYLAND_DISPLAY = "WAYLAND_DISPLAY": "as DISPLAY, under Wayland";
    VISUAL = "VISUAL": "the editor for texts that are neither in a file nor piped in, with its options";
    EDITOR = "EDITOR": "the same where VISUAL is not set; vi where neither is";
    BROWSER = "BROWSER": "programs that open a web page, separated by colons; %s stands for the address";
}

/// The variables that name proxies.
pub const PROXIES: &[&str] = &[
    HTTP_PROXY,
    HTTP_PROXY_LOWER,
    HTTPS_PROXY,
    HTTPS_PROXY_LOWER,
    ALL_PROXY,
    ALL_PROXY_LOWER,
    NO_PROXY,
    NO_PROXY_LOWER,
];

/// The value of a declared variable; what is not UTF-8 counts as not set.
pub fn get(name: &str) -> Option<String> {
    debug_assert!(
        VARS.iter().any(|var| var.name == name) || super::registry::declares(name),
        "{name} is not declared"
    );
    std::env::var(name).ok()
}

/// The value of any variable, for a `.env` file that speaks of it.
pub fn foreign(name: &str) -> Option<String> {
    // What could be no variable's name is none: the standard library panics at some of them.
    let fits = !name.is_empty() && !name.contains(['=', '\0']);
    fits.then(|| std::env::var(name).ok()).flatten()
}

/// Whether a switch-like variable is set to something other than nothing, `0`, `false` or `no`.
pub fn on(name: &str) -> bool {
    get(name).is_some_and(|value| !matches!(value.to_ascii_lowercase().as_str(), "" | "0" | "false" | "no"))
}
