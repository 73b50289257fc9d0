//! Jobs on real terminals: come back to, looked at from two sides, resized, stopped; programs that fill the screen.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use support::Home;
use support::ctty::Terminal;
use support::jobs::until;

fn run(script: &str) -> [&str; 6] {
    ["lmk", "run", "--local", "sh", "-c", script]
}

/// A program that fills the screen: as editors do, with its own keys, sizes and the alternate screen.
const SCREEN: &str = r#"
    saved=$(stty -g); stty -echo -icanon min 1 time 0
    trap 'draw' WINCH
    draw() { printf '\033[2J\033[Hsize=%s\033[7m status \033[27m' "$(stty size | tr ' ' x)"; }
    printf '\033[?1049h\033[?25l'; draw
    while key=$(dd bs=1 count=1 2>/dev/null); do
        case $key in q) break;; *) printf '\033[5;1H\033[38;5;208m[%s]\033[0m' "$key";; esac
    done
    printf '\033[?25h\033[?1049l'; stty "$saved"; echo left; exit 6
"#;

#[test]
fn a_screenful_is_drawn_keyed_resized_and_left() {
    let home = Home::new();
    let mut terminal = Terminal::afar(&home, &run(SCREEN));
    terminal.until("\u{1b}[?1049h\u{1b}[?25l\u{1b}[2J\u{1b}[Hsize=24x80\u{1b}[7m status \u{1b}[27m");
    terminal.keys("x");
    terminal.until("\u{1b}[5;1H\u{1b}[38;5;208m[x]\u{1b}[0m");
    // A key of more than one byte, and Ctrl-\ once, come through as well.
    terminal.keys("\u{1b}");
    terminal.until("[\u{1b}]");
    terminal.resize(40, 100);
    // A shell hears of it after its key.
    terminal.keys_until("z", "size=40x100");
    terminal.keys("q");
    terminal.until("\u{1b}[?25h\u{1b}[?1049l");
    terminal.until("left\r\n");
    assert_eq!(terminal.ended().1, 6);
}

#[test]
fn come_back_to_it_has_the_size_of_the_new_terminal() {
    let home = Home::new();
    let mut first = Terminal::afar(&home, &run(SCREEN));
    first.until("size=24x80");
    first.keys("\u{1c}\u{1c}");
    first.until("Detached");
    assert_eq!(first.ended().1, 0);
    let mut second = Terminal::start(
        &home,
        &["sh", "-c", "stty rows 33 cols 77; exec \"$0\" lmk attach %last", env!("CARGO_BIN_EXE_afar")],
    );
    second.until("size=24x80");
    second.keys_until("y", "size=33x77");
    second.keys("x");
    second.until("[x]");
    second.resize(20, 60);
    second.keys_until("z", "size=20x60");
    second.keys("q");
    second.until("left");
    assert_eq!(second.ended().1, 6);
}

#[test]
fn two_see_the_same_and_one_only_looks() {
    let home = Home::new();
    let script = "stty -echo; echo up; while read x; do printf '\\033[38;5;%sm%s\\033[0m\\n' 99 $x; [ $x = end ] && exit 3; done";
    let mut first = Terminal::afar(&home, &run(script));
    first.until("up");
    let mut second = Terminal::afar(&home, &["lmk", "attach", "%last"]);
    second.until("up");
    let mut third = Terminal::afar(&home, &["lmk", "attach", "--read-only", "%last"]);
    third.until("up");
    third.keys("unheard\r");
    second.keys("two\r");
    first.keys("one\r");
    let colour = |word: &str| format!("\u{1b}[38;5;99m{word}\u{1b}[0m\r\n");
    for terminal in [&mut first, &mut second, &mut third] {
        terminal.until(&colour("two"));
    }
    second.keys("end\r");
    for terminal in [first, second] {
        let (shown, code) = terminal.ended();
        let shown = String::from_utf8_lossy(&shown).into_owned();
        assert!(shown.contains(&colour("end")) && !shown.contains("unheard\u{1b}"), "{shown}");
        assert_eq!(code, 3);
    }
    assert_eq!(third.ended().1, 3);
}

#[test]
fn who_only_looks_goes_alone() {
    let home = Home::new();
    let mut first =
        Terminal::afar(&home, &run("stty -echo; echo up; while read x; do echo got=$x; done; exit 3"));
    first.until("up\r\n");
    let look = format!("{} lmk attach --read-only %last\r", env!("CARGO_BIN_EXE_afar"));
    let mut shell = Terminal::start(&home, &["bash", "--norc", "--noprofile", "-i"]);
    shell.until("ready> ");
    shell.keys(&look);
    shell.until("up\r\n");
    shell.keys("\u{1a}");
    shell.until("Stopped");
    shell.until("ready> ");
    first.keys("one\r");
    first.until("got=one\r\n");
    shell.keys("fg\r");
    shell.until("got=one\r\n");
    shell.keys("\u{3}");
    shell.until("Detached");
    shell.until("ready> ");
    // The terminal is as it was.
    shell.keys("echo back$((1+1)); exit\r");
    shell.until("back2\r\n");
    let _ = shell.ended();
    first.keys("two\r");
    first.until("got=two\r\n");
    first.keys("\u{4}");
    assert_eq!(first.ended().1, 3);
}

#[test]
fn stopped_where_it_is_attached_and_gone_on_with() {
    let home = Home::new();
    let script = "echo up; while read x; do echo got=$x; done; exit 5";
    let name = home.run(&["lmk", "run", "--local", "--no-attach", "sh", "-c", script]).job_id();
    // Started without a terminal to type on, it has nothing to read.
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(5);
    let mut shell = Terminal::start(&home, &["bash", "--norc", "--noprofile", "-i"]);
    shell.until("ready> ");
    let program = env!("CARGO_BIN_EXE_afar");
    shell.keys(&format!(
        "{program} lmk run --local sh -c 'echo \"u\"p; while read x; do echo got=$x; done; exit 5'\r"
    ));
    shell.until("up\r\n");
    shell.keys("\u{1c}\u{1c}");
    shell.until("Detached");
    shell.until("ready> ");
    shell.keys(&format!("{program} lmk attach %last\r"));
    shell.until("up");
    shell.keys("one\r");
    shell.until("got=one");
    shell.keys("\u{1a}");
    shell.until("Stopped");
    shell.until("ready> ");
    let pid = home.last_job()["pid"].as_i64().unwrap();
    let state = || {
        std::fs::read_to_string(format!("/proc/{pid}/stat"))
            .unwrap()
            .rsplit(')')
            .next()
            .unwrap()
            .trim()
            .to_owned()
    };
    until("the stop", || state().starts_with('T'));
    shell.keys("fg\r");
    shell.until("attach");
    shell.keys("two\r");
    shell.until("got=two");
    shell.keys("\u{4}");
    shell.until("ready> ");
    shell.keys("echo status=$?; exit\r");
    shell.until("status=5");
    let _ = shell.ended();
}

#[test]
fn a_password_is_nowhere_in_the_log() {
    let home = Home::new();
    let script = "stty -echo; printf 'Password: '; read word; stty echo; echo; echo length=${#word}";
    let mut terminal = Terminal::afar(&home, &run(script));
    terminal.until("Password: ");
    terminal.keys("correct horse\r");
    terminal.until("length=13");
    let (shown, code) = terminal.ended();
    assert!(code == 0 && !String::from_utf8_lossy(&shown).contains("correct"));
    let name = home.last_job()["name"].as_str().unwrap().to_owned();
    for file in std::fs::read_dir(home.path(&format!(".lmk/jobs/{name}"))).unwrap().flatten() {
        let text = std::fs::read(file.path()).unwrap();
        assert!(!String::from_utf8_lossy(&text).contains("correct"), "{:?}", file.path());
    }
}

#[test]
fn ctrl_c_at_a_hidden_question_leaves_a_terminal_that_shows_what_is_typed() {
    let home = Home::new();
    let asks = format!("{} config set bai.secret_key; echo \"status $?\"", env!("CARGO_BIN_EXE_afar"));
    let script = format!("trap : INT; {asks}; stty -a | tr ' ' '\\n' | grep -x -e echo -e -echo");
    let mut terminal = Terminal::start(&home, &["sh", "-c", &script]);
    terminal.until("bai.secret_key: ");
    terminal.keys("hush\u{3}");
    terminal.until("status 130");
    let (shown, _) = terminal.ended();
    let shown = String::from_utf8_lossy(&shown).into_owned();
    assert!(shown.ends_with("\necho\r\n") && !shown.contains("hush"), "{shown}");
    let mut terminal = Terminal::start(&home, &["sh", "-c", &asks]);
    terminal.until("bai.secret_key: ");
    terminal.keys("wrong\u{15}hushh\u{7f}\n");
    terminal.until("status 0");
    let (shown, _) = terminal.ended();
    assert!(!String::from_utf8_lossy(&shown).contains("hush"));
    assert!(home.read(".config/afar/credentials.toml").contains("\"hush\""));
}
