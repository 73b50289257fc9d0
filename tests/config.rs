//! `afar config …`: where settings come from, and files that are edited with care.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use support::{Answer, Home, Server};

const FILE: &str = "# mine\nprofile = \"work\" # the active one\n\n[profiles.work.bai]\n# where\nendpoint = \"http://work.example\"\n\n[profiles.other.bai]\nendpoint = \"http://other.example\"\n";

fn home() -> Home {
    let home = Home::new();
    home.write(".config/afar/config.toml", FILE);
    home
}

fn endpoint(home: &Home, args: &[&str]) -> String {
    let run = home.run(&[args, &["config", "get", "bai.endpoint"]].concat()).code(0);
    run.stdout.trim_end().to_owned()
}

#[test]
fn the_order_is_flag_variable_dotenv_profile_default() {
    let home = home();
    assert_eq!(endpoint(&home, &[]), "http://work.example");
    assert_eq!(endpoint(&home, &["--profile", "other"]), "http://other.example");
    home.write(".env", "BACKEND_ENDPOINT=http://dotenv.example\n");
    assert_eq!(endpoint(&home, &[]), "http://dotenv.example");
    let home = home.env("BACKEND_ENDPOINT", "http://env.example");
    assert_eq!(endpoint(&home, &[]), "http://env.example");
    let home = home.env("AFAR_BAI_ENDPOINT", "http://afar.example");
    assert_eq!(endpoint(&home, &[]), "http://afar.example");
    assert_eq!(
        endpoint(&home, &["--profile", "other"]),
        "http://other.example",
        "an explicit profile beats variables"
    );
    let none = Home::new();
    assert_eq!(endpoint(&none, &[]), "https://api.cloud.backend.ai");
    let shown = home.run(&["config", "show", "--origin", "-o", "json"]).code(0).json();
    let row = shown.as_array().unwrap().iter().find(|row| row["key"] == "bai.endpoint").unwrap();
    assert_eq!(row["origin"], "the variable AFAR_BAI_ENDPOINT");
}

#[test]
fn edits_leave_the_rest_as_it_was() {
    let home = home();
    let _ = home.run(&["config", "set", "bai.domain", "lab"]).code(0);
    let _ = home.run(&["config", "use", "other"]).code(0);
    let _ = home.run(&["config", "set", "retries", "3"]).code(0);
    let _ = home.run(&["config", "--profile", "work", "unset", "bai.domain"]).code(0);
    let wanted = FILE.replace("profile = \"work\" #", "profile = \"other\" #");
    let now = home.read(".config/afar/config.toml");
    for line in wanted.lines() {
        assert!(now.contains(line), "`{line}` is gone:\n{now}");
    }
    assert!(now.contains("retries = 3"));
    let _ = home.run(&["config", "check"]).code(0);
    let _ = home.run(&["config", "profiles", "-o", "name"]).code(0).stdout("other\nwork\n");
}

#[test]
fn wrong_keys_values_and_profiles_are_refused_with_the_nearest() {
    let home = home();
    let _ = home.run(&["config", "set", "bai.endpiont", "x"]).code(2).error().says("`bai.endpoint`");
    let _ = home.run(&["config", "set", "bai.endpoint", "manager"]).code(2).says("absolute URL");
    let _ = home.run(&["config", "use", "wrok"]).code(5).error().says("`work`");
    let _ = home.run(&["--profile", "wrok", "config", "show"]).code(3).error().says("`work`");
    let _ = home.run(&["--config", "nofile.toml", "config", "show"]).code(3).error();
    assert_eq!(home.read(".config/afar/config.toml"), FILE);
}

#[test]
fn secrets_come_from_stdin_and_are_kept_apart() {
    let home = home();
    let _ = home
        .run(&["config", "set", "bai.secret_key", "wJalrXUtnFEMI"])
        .code(2)
        .error()
        .hides("wJalrXUtnFEMI");
    let _ = home
        .run_stdin(&["config", "set", "bai.secret_key", "-"], "wJalrXUtnFEMI\n")
        .code(0)
        .hides("wJalrXUtnFEMI");
    let path = home.path(".config/afar/credentials.toml");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(!home.read(".config/afar/config.toml").contains("wJalrXUtnFEMI"));
    let _ = home.run(&["config", "get", "bai.secret_key"]).code(0).stdout("wJal********\n");
    let _ = home.run(&["config", "show"]).code(0).hides("wJalrXUtnFEMI");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let _ = home.run(&["config", "show"]).code(0).says("its mode is 0600 now");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn configure_stores_what_it_asks_and_tries_it() {
    let server = Server::bai(|request| match request.path() {
        "/admin/gql" => Answer::json(serde_json::json!({"data": {"keypair": {"is_admin": true}}})),
        _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
    });
    let home = Home::new();
    let answers = format!("{}\n\nAKTEST\nthe-secret-key-0123\n", server.url());
    let _ = home
        .run_stdin(&["bai", "configure", "--profile", "work"], &answers)
        .code(0)
        .says("It works")
        .hides("the-secret");
    let gql = server.seen().pop().unwrap();
    assert!(gql.header("authorization").unwrap().contains("credential=AKTEST:"));
    assert!(home.read(".config/afar/credentials.toml").contains("the-secret-key-0123"));
    assert!(!home.read(".config/afar/config.toml").contains("the-secret-key-0123"));
}

#[test]
fn the_example_is_sound_and_complete() {
    let home = Home::new();
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("config.example.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    // Every line that is commented out is a setting too: the whole must parse with all of them in force.
    let whole: String = text
        .lines()
        .map(|line| {
            match line.strip_prefix("# ").filter(|rest| rest.contains(" = ") && !rest.starts_with(' ')) {
                Some(setting) => format!("{setting}\n"),
                None => format!("{line}\n"),
            }
        })
        .collect();
    home.write("all.toml", &whole);
    let all = home.path("all.toml");
    let _ = home.run(&["--config", all.to_str().unwrap(), "config", "check"]).code(0);
    let _ = home.run(&["--config", path.to_str().unwrap(), "config", "check"]).code(0);
    let keys = home.run(&["config", "show", "--all", "-o", "json"]).code(0).json();
    for row in keys.as_array().unwrap() {
        let key = row["key"].as_str().unwrap();
        let name = key.split('.').next_back().unwrap();
        assert!(text.contains(&format!("{name} = ")), "{key} is not in config.example.toml");
    }
}

#[test]
fn auth_status_says_where_credentials_come_from_and_what_is_missing() {
    let home = Home::new();
    let all = home.run(&["auth", "status", "-o", "json"]).code(0).json();
    let services: Vec<_> =
        all.as_array().unwrap().iter().map(|one| (&one["service"], &one["ready"])).collect();
    assert_eq!(format!("{services:?}").matches("Bool(false)").count(), 4, "{services:?}");
    let las = home.run(&["auth", "status", "las"]).code(4);
    assert!(las.stdout.contains("`afar las configure`"), "{}", las.stdout);
    let home = home
        .env("LAS_CLIENT_ID", "the-client")
        .env("LAS_CLIENT_SECRET", "the-secret-word")
        .env("LAS_AUTH_ENDPOINT", "auth.example/oauth2")
        .env("LAS_API_ENDPOINT", "https://api.example/v1")
        .env("BACKEND_ACCESS_KEY", "AKIA")
        .env("BACKEND_SECRET_KEY", "the-secret-word")
        .env("LMK_ACCESS_TOKEN", "the-secret-word");
    let all = home
        .run(&["auth", "status", "bai", "las", "lmk", "--offline", "-o", "json"])
        .code(0)
        .hides("the-secret-word")
        .json();
    assert_eq!(all[0]["source"], "the variable BACKEND_ACCESS_KEY");
    assert_eq!(all[0]["who"], "AKIA");
    assert_eq!(all[2]["source"], "the environment");
    assert_eq!(all[2]["who"], "the-client");
    let home = Home::new();
    home.write(
        ".lucidtech/credentials.cfg",
        "[default]\nclient_id = a\nauth_endpoint = b\napi_endpoint = c\n",
    );
    let las = home.run(&["las", "credentials", "-o", "json"]).code(3).says("client_secret");
    let last = &las.json()[2];
    assert_eq!((&last["in_force"], &last["missing"]), (&false.into(), &serde_json::json!(["client_secret"])));
}

#[test]
fn the_first_set_makes_a_profile() {
    let home = Home::new();
    for words in [&["config", "set", "--profile", "work"][..], &["--profile", "work", "config", "set"]] {
        let _ = home.run(&[words, &["bai.group", "research"]].concat()).code(0).says("profile `work`");
    }
    let _ = home.run(&["--profile", "work", "config", "get", "bai.group"]).code(0).stdout("research\n");
    let _ = home.run(&["--profile", "wrok", "config", "get", "bai.group"]).code(3).error().says("`work`");
}

#[test]
fn words_that_no_switch_and_no_list_knows_are_refused_where_they_stand() {
    let home = Home::new();
    let _ = home.run(&["config", "set", "notify.via", "foo"]).code(2).says("desktop");
    let _ = home.run(&["config", "set", "notify.via", "lmk, desktop"]).code(0);
    for (name, text) in [("AFAR_SANDBOX", "maybe"), ("AFAR_NO_INPUT", "perhaps"), ("AFAR_OUTPUT", "xml")] {
        let _ = Home::new().env(name, text).run(&["config", "show"]).code(3).says(name).says(text);
    }
    home.write("work/.env", "AFAR_OUTPUT=xml\n");
    let _ = home.run(&["config", "show"]).code(3).says(".env");
}

#[test]
fn several_edits_at_once_are_all_kept() {
    let home = Home::new();
    let pairs = [
        ("bai.domain", "a"),
        ("bai.group", "b"),
        ("retries", "3"),
        ("bai.endpoint", "http://one.example"),
        ("lmk.server_url", "http://two.example"),
        ("cocalc.host", "http://three.example"),
    ];
    let all = pairs.map(|(key, text)| home.spawn(&["config", "set", key, text]));
    for child in all {
        let _ = support::ended(child).code(0);
    }
    for (key, text) in pairs {
        let _ = home.run(&["config", "get", key]).code(0).stdout(&format!("{text}\n"));
    }
}

#[test]
fn a_dotenv_of_others_is_not_read_and_one_with_an_address_is_told_of() {
    let server =
        Server::new(|_| Answer::json(serde_json::json!({"userId": "u", "userEmail": "a@example.com"})));
    let home = Home::new();
    home.write(".lmk/config", "[python]\naccess_token = token-file\n");
    home.write("work/.env", &format!("LMK_SERVER_URL={}\n", server.url()));
    let run = home.run(&["lmk", "whoami"]).code(0).says("work/.env sets the address");
    assert_eq!(run.stderr.matches("warning").count(), 1, "{}", run.stderr);
    // Who signed in there is not told.
    let known = |url: &str| format!("[python]\naccess_token = token-file\nserver_url = {url}\n");
    home.write(".lmk/config", &known(&server.url()));
    let run = home.run(&["lmk", "whoami"]).code(0);
    assert_eq!(run.stderr, "");
    home.write(".lmk/config", &known("http://127.0.0.1:9"));
    let open = std::fs::Permissions::from_mode(0o666);
    std::fs::set_permissions(home.path("work/.env"), open).unwrap();
    let asked = server.seen().len();
    let run = home.run(&["lmk", "whoami"]).code(7).says("work/.env is not read: everybody may write it");
    assert_eq!((run.stderr.matches("is not read").count(), server.seen().len()), (1, asked));
}
