//! Backend.AI's administration in the sandbox: by `afar bai gql` and signed requests of `afar bai api`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::person::Person;
use support::sandbox::Sandbox;

const GROUP: &str = "2de2b969-1d04-48a6-af16-0bc8adb3c831";

/// What only administration is asked.
trait Asks {
    /// Asserts a success of GraphQL: the data.
    #[track_caller]
    fn gql(&self, document: &str) -> Value;

    /// Asserts that the answer has an error with these words.
    #[track_caller]
    fn wrong(&self, document: &str, words: &str);

    #[track_caller]
    fn wrong_with(&self, document: &str, variables: Value, words: &str);

    /// Asserts that a mutation is done.
    #[track_caller]
    fn done(&self, mutation: &str) -> Value;

    /// Asserts that a mutation is not done, for this reason.
    #[track_caller]
    fn undone(&self, mutation: &str, words: &str);

    #[track_caller]
    fn mutate(&self, mutation: &str) -> Value;
}

impl Asks for Person {
    #[track_caller]
    fn gql(&self, document: &str) -> Value {
        self.run(document, &json!({})).code(0).json()
    }

    #[track_caller]
    fn wrong(&self, document: &str, words: &str) {
        self.wrong_with(document, json!({}), words);
    }

    #[track_caller]
    fn wrong_with(&self, document: &str, variables: Value, words: &str) {
        let run = self.run(document, &variables);
        assert_ne!(run.code, 0, "{}", run.stdout);
        assert!(run.stderr.contains(words), "no `{words}`:\n{}", run.stderr);
    }

    #[track_caller]
    fn done(&self, mutation: &str) -> Value {
        let answer = self.mutate(mutation);
        assert_eq!(answer["ok"], true, "{mutation}: {answer}");
        answer
    }

    #[track_caller]
    fn undone(&self, mutation: &str, words: &str) {
        let answer = self.mutate(mutation);
        assert_eq!(answer["ok"], false, "{mutation}");
        assert!(answer["msg"].as_str().unwrap().contains(words), "{mutation}: {answer}");
    }

    #[track_caller]
    fn mutate(&self, mutation: &str) -> Value {
        let run = self.run(&format!("mutation {{ answer: {mutation} }}"), &json!({}));
        let text = if run.stdout.trim().is_empty() { run.stderr.clone() } else { run.stdout.clone() };
        let value: Value =
            serde_json::from_str(&text).unwrap_or_else(|_| panic!("{mutation}: {}", run.stderr));
        value["answer"].clone()
    }
}

#[test]
fn documents_are_checked_as_the_manager_checks_them() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    for (document, words) in [
        ("{ nothing { a } }", "Cannot query field 'nothing' on type 'Queries'. Did you mean 'routing'?"),
        ("{ domain { nam } }", "Cannot query field 'nam' on type 'Domain'. Did you mean 'name'?"),
        ("{ domain }", "Field 'domain' of type 'Domain' must have a selection of subfields."),
        (
            "{ domain { name { x } } }",
            "Field 'name' must not have a selection since type 'String' has no subfields.",
        ),
        (
            "{ domain(nme: \"x\") { name } }",
            "Unknown argument 'nme' on field 'Queries.domain'. Did you mean 'name'?",
        ),
        (
            "{ user_list(limit: 2) { total_count } }",
            "Field 'user_list' argument 'offset' of type 'Int!' is required, but it was not provided.",
        ),
        (
            "{ user_list(limit: \"2\", offset: 0) { total_count } }",
            "Int cannot represent non-integer value: \"2\"",
        ),
        ("{ user_list(limit: $l, offset: 0) { total_count } }", "Variable '$l' is not defined."),
        (
            "query($l: Int) { user_list(limit: $l, offset: 0) { total_count } }",
            "Variable '$l' of type 'Int' used in position expecting type 'Int!'.",
        ),
        ("query($u: String) { domain { name } }", "Variable '$u' is never used."),
        (
            "{ group(id: \"abc\") { name } }",
            "Expected value of type 'UUID!', found \"abc\"; badly formed hexadecimal UUID string",
        ),
        ("{ ...F } fragment F on Nope { a }", "Unknown type 'Nope'. Did you mean 'Node'?"),
        ("{ ...G }", "Unknown fragment 'G'."),
        ("{ ...A } fragment A on Queries { ...A }", "Cannot spread fragment 'A' within itself."),
        ("{ domain { name } } fragment F on Domain { name }", "Fragment 'F' is never used."),
        (
            "{ a: domain { name } a: domain(name: \"x\") { name } }",
            "Fields 'a' conflict because they have differing arguments.",
        ),
        ("{ domain { name @foo } }", "Unknown directive '@foo'."),
        ("{ domain { ", "Syntax Error"),
        (
            "mutation { create_domain(name: \"x\", props: {foo: 1}) { ok } }",
            "Field 'foo' is not defined by type 'DomainInput'.",
        ),
    ] {
        admin.wrong(document, words);
    }
    let list = "query($l: Int!) { user_list(limit: $l, offset: 0) { total_count } }";
    admin.wrong(list, "Variable '$l' of required type 'Int!' was not provided.");
    admin.wrong_with(
        list,
        json!({ "l": "x" }),
        "Variable '$l' got invalid value 'x'; Int cannot represent non-integer value: 'x'",
    );
    admin.wrong_with(list, json!({ "l": null }), "Variable '$l' of non-null type 'Int!' must not be null.");
    let make = "mutation($p: DomainInput!) { create_domain(name: \"x\", props: $p) { ok } }";
    admin.wrong_with(
        make,
        json!({ "p": { "foo": 1 } }),
        "Variable '$p' got invalid value {'foo': 1}; Field 'foo' is not defined",
    );
    admin.wrong_with(
        make,
        json!({ "p": { "description": 3 } }),
        "at 'p.description'; String cannot represent a non string value: 3",
    );
    let make = "mutation($p: UserInput!) { create_user(email: \"x\", props: $p) { ok } }";
    admin.wrong_with(
        make,
        json!({ "p": {} }),
        "Field 'password' of required type 'String!' was not provided.",
    );
}

#[test]
fn documents_are_run_with_all_that_the_language_has() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let answer = admin.gql(
        "query A { mine: domain { ...F } all: domains { name @skip(if: true) is_active } __typename } fragment F on Domain { name ... on Domain { is_active } }",
    );
    assert_eq!(
        answer,
        json!({ "mine": { "name": "default", "is_active": true }, "all": [{ "is_active": true }], "__typename": "Queries" })
    );
    let answer =
        admin.gql("{ __type(name: \"Domain\") { kind fields { name type { kind name ofType { name } } } } }");
    assert_eq!(answer["__type"]["kind"], "OBJECT");
    assert_eq!(
        answer["__type"]["fields"][0],
        json!({ "name": "name", "type": { "kind": "SCALAR", "name": "String", "ofType": null } })
    );
    let node = admin.gql("{ user_nodes(first: 1, order: \"email\") { count edges { node { id email } } pageInfo { hasNextPage } } }");
    assert_eq!(node["user_nodes"]["count"], 4);
    assert_eq!(node["user_nodes"]["pageInfo"]["hasNextPage"], true);
    let id = node["user_nodes"]["edges"][0]["node"]["id"].as_str().unwrap();
    let again = admin.gql(&format!("{{ node(id: \"{id}\") {{ id ... on UserNode {{ email }} }} }}"));
    assert_eq!(again["node"], node["user_nodes"]["edges"][0]["node"]);
    let body =
        json!({ "query": "query A { domain { name } } query B { domains { name } }", "operationName": "B" });
    assert_eq!(admin.call("POST", "/admin/gql", body)["data"], json!({ "domains": [{ "name": "default" }] }));
    // One root fails, the others answer.
    let body = json!({ "query": "{ domain { name } resource_preset { name } }" });
    let answer = admin.call("POST", "/admin/gql", body);
    assert_eq!(answer["data"], json!({ "domain": { "name": "default" }, "resource_preset": null }));
    assert_eq!(answer["errors"][0]["path"], json!(["resource_preset"]));
    assert_eq!(answer["errors"][0]["locations"], json!([{ "line": 1, "column": 19 }]));
    admin.refused("POST", "/admin/graphql", json!({ "query": "{ x }" }), "GraphQL-generated error");
    admin.refused("POST", "/admin/gql", json!({ "query": "" }), "blank value is not allowed");
}

#[test]
fn lists_are_filtered_ordered_and_cut() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let names = |args: &str| -> (Vec<String>, u64) {
        let page = admin.gql(&format!("{{ user_list({args}) {{ items {{ username }} total_count }} }}"))["user_list"].clone();
        let items = page["items"].as_array().unwrap().iter();
        (
            items.map(|item| item["username"].as_str().unwrap().to_owned()).collect(),
            page["total_count"].as_u64().unwrap(),
        )
    };
    let of = |all: &[&str], count| (all.iter().map(|&name| name.to_owned()).collect::<Vec<_>>(), count);
    assert_eq!(names("limit: 2, offset: 1, order: \"username\""), of(&["domain-admin", "user"], 4));
    assert_eq!(
        names("limit: 9, offset: 0, order: \"-username\", filter: \"role == \\\"user\\\"\""),
        of(&["user2", "user"], 2)
    );
    assert_eq!(
        names(
            "limit: 9, offset: 0, filter: \"(username like \\\"user%\\\") & status == \\\"active\\\"\", order: \"username\""
        ),
        of(&["user", "user2"], 2)
    );
    assert_eq!(names("limit: 0, offset: 0").1, 4);
    assert_eq!(names("limit: 9, offset: 9"), of(&[], 4));
    for (args, words) in [
        ("limit: -1, offset: 0", "LIMIT must not be negative"),
        ("limit: 1, offset: 0, filter: \"foo == 3\"", "('Unknown/unsupported field name', 'foo')"),
        (
            "limit: 1, offset: 0, filter: \"is_active == true\"",
            "('Unknown/unsupported field name', 'is_active')",
        ),
        (
            "limit: 1, offset: 0, filter: \"status == \\\"boo\\\"\"",
            "expected one of `ACTIVE, INACTIVE, DELETED, BEFORE_VERIFICATION` or lower names; got `boo`",
        ),
        ("limit: 1, offset: 0, order: \"foo\"", "Query ordering parsing error"),
        ("limit: 1, offset: 0, status: \"bogus\"", "'bogus' is not a valid UserStatus"),
    ] {
        admin.wrong(&format!("{{ user_list({args}) {{ total_count }} }}"), words);
    }
}

#[test]
fn roles_decide_what_is_seen_and_done() {
    let sandbox = Sandbox::start(&[]);
    let [admin, domain_admin, user] =
        ["admin", "domain-admin", "user"].map(|name| Person::of(&sandbox, name));
    for root in [
        "domains { name }",
        "agents { id }",
        "agent_list(limit: 1, offset: 0) { total_count }",
        "scaling_groups { name }",
        "storage_volume_list(limit: 1, offset: 0) { total_count }",
        "container_registries { hostname }",
        "vfolder_permission_list(limit: 1, offset: 0) { total_count }",
    ] {
        let document = format!("{{ {root} }}");
        admin.gql(&document);
        domain_admin.wrong(&document, "Forbidden operation. (superadmin privilege required)");
        user.wrong(&document, "Forbidden operation. (superadmin privilege required)");
    }
    user.wrong("{ users { email } }", "Insufficient privilege.");
    user.wrong("{ keypair(access_key: \"other\") { access_key } }", "Forbidden operation.");
    user.wrong("{ domain(name: \"other\") { name } }", "No such domain.");
    domain_admin.wrong("{ groups(domain_name: \"other\") { name } }", "Insufficient privilege.");
    assert_eq!(user.gql("{ keypairs { user_id } }")["keypairs"].as_array().unwrap().len(), 1);
    assert_eq!(domain_admin.gql("{ keypairs { user_id } }")["keypairs"].as_array().unwrap().len(), 4);
    for mutation in [
        "create_domain(name: \"x\", props: {}) { ok msg }",
        "delete_user(email: \"x\") { ok msg }",
        "modify_agent(id: \"i-sandbox\", props: {schedulable: false}) { ok msg }",
        "delete_keypair(access_key: \"x\") { ok msg }",
    ] {
        domain_admin.undone(mutation, "no permission to execute");
        user.undone(mutation, "no permission to execute");
    }
    // An administrator of a domain changes the projects of that domain and no others.
    domain_admin.done("create_group(name: \"mine\", props: {domain_name: \"default\"}) { ok msg }");
    admin.done("create_domain(name: \"other\", props: {}) { ok msg }");
    domain_admin.undone(
        "create_group(name: \"not-mine\", props: {domain_name: \"other\"}) { ok msg }",
        "no permission",
    );
    user.undone(
        &format!("delete_group(gid: \"{GROUP}\") {{ ok msg }}"),
        "no permission to execute delete_group",
    );
    user.refused("POST", "/config/get", json!({ "key": "volumes" }), "Unauthorized access");
    user.refused("PUT", "/manager/status", json!({ "status": "frozen" }), "Unauthorized access");
}

#[test]
fn domains_and_projects_live_and_die() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let make = "create_domain(name: \"research\", props: {total_resource_slots: \"{\\\"cpu\\\": 3, \\\"mem\\\": \\\"4g\\\"}\"}) { ok msg domain { name is_active total_resource_slots scaling_groups } }";
    let made = admin.done(make);
    assert_eq!(
        made["domain"],
        json!({ "name": "research", "is_active": true, "total_resource_slots": "{\"cpu\": \"3\", \"mem\": \"4294967296\"}", "scaling_groups": [] })
    );
    admin.undone(make, "duplicate key value violates unique constraint \"pk_domains\"");
    admin.undone(
        "create_domain(name: \"no slug\", props: {}) { ok msg }",
        "invalid name format. slug format required.",
    );
    admin.undone(
        "modify_domain(name: \"nope\", props: {description: \"x\"}) { ok msg }",
        "no matching modifydomain",
    );
    let group = admin
        .done("create_group(name: \"labs\", props: {domain_name: \"research\"}) { ok msg group { id } }");
    let id = group["group"]["id"].as_str().unwrap().to_owned();
    admin.undone(
        "create_group(name: \"labs\", props: {domain_name: \"nowhere\"}) { ok msg }",
        "is not present in table \"domains\"",
    );
    admin.done("modify_domain(name: \"research\", props: {name: \"study\", description: \"d\"}) { ok msg }");
    let seen = admin.gql(&format!(
        "{{ group(id: \"{id}\") {{ name domain_name }} domain(name: \"study\") {{ description }} }}"
    ));
    assert_eq!(
        seen,
        json!({ "group": { "name": "labs", "domain_name": "study" }, "domain": { "description": "d" } })
    );
    admin.undone(&format!("modify_group(gid: \"{id}\", props: {{}}) {{ ok msg }}"), "nothing to update");
    admin.undone(
        "purge_domain(name: \"study\") { ok msg }",
        "There are groups bound to the domain. Remove groups first.",
    );
    admin.done(
        "associate_scaling_group_with_domain(scaling_group: \"default\", domain: \"study\") { ok msg }",
    );
    admin.undone(
        "associate_scaling_group_with_domain(scaling_group: \"default\", domain: \"study\") { ok msg }",
        "uq_sgroup_domain",
    );
    assert_eq!(
        admin.gql("{ domain(name: \"study\") { scaling_groups } }")["domain"]["scaling_groups"],
        json!(["default"])
    );
    admin.done(&format!("delete_group(gid: \"{id}\") {{ ok msg }}"));
    assert_eq!(admin.gql(&format!("{{ group(id: \"{id}\") {{ is_active }} }}"))["group"]["is_active"], false);
    admin.done(&format!("purge_group(gid: \"{id}\") {{ ok msg }}"));
    admin.done("purge_domain(name: \"study\") { ok msg }");
    assert_eq!(admin.gql("{ domain(name: \"study\") { name } }")["domain"], Value::Null);
}

#[test]
fn users_and_their_keys_live_and_die() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let make = format!(
        "create_user(email: \"ada@lab\", props: {{username: \"ada\", password: \"p\", need_password_change: false, group_ids: [\"{GROUP}\"]}}) {{ ok msg user {{ uuid role status main_access_key groups {{ name }} }} }}"
    );
    let made = admin.done(&make)["user"].clone();
    assert_eq!((&made["role"], &made["groups"]), (&json!("user"), &json!([{ "name": "default" }])));
    admin.undone(&make, "uq_users_username");
    admin.undone(&make.replace("\"ada\"", "\"ada2\""), "ix_users_email");
    let pair = admin.gql("{ keypair_list(limit: 9, offset: 0, email: \"ada@lab\") { items { access_key secret_key projects } total_count } }");
    let pair = &pair["keypair_list"]["items"][0];
    let uuid = made["uuid"].as_str().unwrap();
    let found = admin.gql(&format!(
        "{{ keypair_list(limit: 9, offset: 0, filter: \"user_id == \\\"{uuid}\\\"\") {{ items {{ user_id }} }} }}"
    ));
    assert_eq!(found["keypair_list"]["items"], json!([{ "user_id": "ada@lab" }]));
    let key = |pair: &Value, name: &str| pair[name].as_str().unwrap().to_owned();
    let ada = Person::with(&sandbox, &key(pair, "access_key"), &key(pair, "secret_key"));
    assert_eq!(ada.gql("{ user { email } }")["user"]["email"], "ada@lab");

    // A second key is the same person's.
    let second = admin.done("create_keypair(user_id: \"ada@lab\", props: {resource_policy: \"default\", rate_limit: 5}) { ok msg keypair { access_key secret_key } }");
    let second = &second["keypair"];
    let with_second = Person::with(&sandbox, &key(second, "access_key"), &key(second, "secret_key"));
    assert_eq!(
        with_second.gql("{ user { username } keypair { rate_limit } }"),
        json!({ "user": { "username": "ada" }, "keypair": { "rate_limit": 5 } })
    );
    admin.undone(
        "create_keypair(user_id: \"ada@lab\", props: {resource_policy: \"nope\", rate_limit: 5}) { ok msg }",
        "keypair_resource_policies",
    );
    let of = key(second, "access_key");
    admin.undone(
        &format!("modify_keypair(access_key: \"{of}\", props: {{resource_policy: null}}) {{ ok msg }}"),
        "violates not-null constraint",
    );
    admin.done(&format!("modify_keypair(access_key: \"{of}\", props: {{is_active: false}}) {{ ok msg }}"));
    with_second.wrong("{ user { email } }", "Access key not found");
    admin.undone(
        &format!("delete_keypair(access_key: \"{}\") {{ ok msg }}", key(pair, "access_key")),
        "the keypair is used as main access key by any user",
    );
    admin.done(&format!("delete_keypair(access_key: \"{of}\") {{ ok msg }}"));

    admin.undone("modify_user(email: \"ada@lab\", props: {}) { ok msg }", "nothing to update");
    admin.wrong(
        "mutation { modify_user(email: \"ada@lab\", props: {status: \"bogus\"}) { ok } }",
        "'bogus' is not a valid UserStatus",
    );
    admin.done("modify_user(email: \"ada@lab\", props: {full_name: \"Ada\", status: \"active\", role: \"admin\"}) { ok msg }");
    assert_eq!(ada.gql("{ keypair { is_admin } }")["keypair"]["is_admin"], true);
    // The manager's own: who is changed without a status becomes inactive.
    let changed =
        admin.done("modify_user(email: \"ada@lab\", props: {full_name: \"A\"}) { ok msg user { status } }");
    assert_eq!(changed["user"]["status"], "inactive");
    admin.done("delete_user(email: \"ada@lab\") { ok msg }");
    ada.wrong("{ user { email } }", "Access key not found");
    admin.done("purge_user(email: \"ada@lab\", props: {}) { ok msg }");
    admin.undone("purge_user(email: \"ada@lab\", props: {}) { ok msg }", "no matching purgeuser");
    assert_eq!(admin.gql("{ user(email: \"ada@lab\") { email } }")["user"], Value::Null);
}

#[test]
fn folders_of_a_purged_user_go_or_move() {
    let sandbox = Sandbox::start(&[]);
    let [admin, user, other] = ["admin", "user", "user2"].map(|name| Person::of(&sandbox, name));
    let email =
        |person: &Person| person.gql("{ user { email } }")["user"]["email"].as_str().unwrap().to_owned();
    for name in ["alone", "shared"] {
        user.call("POST", "/folders", json!({ "name": name }));
    }
    user.call("POST", "/folders/shared/invite", json!({ "perm": "ro", "user_ids": [email(&other)] }));
    let invitations = other.call("GET", "/folders/invitations/list", Value::Null);
    other.call(
        "POST",
        "/folders/invitations/accept",
        json!({ "inv_id": invitations["invitations"][0]["id"] }),
    );
    admin.done(&format!("purge_user(email: \"{}\", props: {{}}) {{ ok msg }}", email(&user)));
    let left = admin.gql("{ vfolder_list(limit: 9, offset: 0) { items { name user_email } total_count } }");
    assert_eq!(left["vfolder_list"]["total_count"], 1);
    assert_eq!(left["vfolder_list"]["items"][0], json!({ "name": "shared", "user_email": email(&admin) }));
}

#[test]
fn policies_presets_and_resource_groups() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let props = "{default_for_unspecified: \"LIMITED\", max_concurrent_sessions: 1, max_containers_per_session: 1, idle_timeout: 0, allowed_vfolder_hosts: \"{\\\"local\\\": [\\\"create-vfolder\\\"]}\", max_vfolder_count: 1, max_vfolder_size: 0}";
    let make = format!(
        "create_keypair_resource_policy(name: \"small\", props: {props}) {{ ok msg resource_policy {{ allowed_vfolder_hosts max_concurrent_sessions }} }}"
    );
    assert_eq!(
        admin.done(&make)["resource_policy"]["allowed_vfolder_hosts"],
        "{\"local\": [\"create-vfolder\"]}"
    );
    admin.undone(&make, "pk_keypair_resource_policies");
    admin.undone(&make.replace("create-vfolder", "bogus").replace("small", "s2"), "VFolderHostPermission");
    admin.done(
        "modify_keypair_resource_policy(name: \"small\", props: {max_concurrent_sessions: 7}) { ok msg }",
    );
    assert_eq!(
        admin.gql("{ keypair_resource_policy(name: \"small\") { max_concurrent_sessions } }")["keypair_resource_policy"]
            ["max_concurrent_sessions"],
        7
    );
    admin.undone(
        "delete_keypair_resource_policy(name: \"default\") { ok msg }",
        "is still referenced from table \"keypairs\"",
    );
    admin.done("delete_keypair_resource_policy(name: \"small\") { ok msg }");
    admin.undone(
        "delete_keypair_resource_policy(name: \"small\") { ok msg }",
        "no matching deletekeypairresourcepolicy",
    );
    let made = admin.done("create_user_resource_policy(name: \"u\", props: {max_quota_scope_size: 5}) { ok msg resource_policy { id max_quota_scope_size } }");
    assert_eq!(made["resource_policy"], json!({ "id": "UserResourcePolicy:u", "max_quota_scope_size": 5 }));
    admin.done("delete_user_resource_policy(name: \"u\") { ok msg }");
    admin.done("create_project_resource_policy(name: \"p\", props: {max_quota_scope_size: 5}) { ok msg }");
    admin.done("delete_project_resource_policy(name: \"p\") { ok msg }");

    admin.done("create_resource_preset(name: \"tiny\", props: {resource_slots: \"{\\\"cpu\\\": 1, \\\"mem\\\": \\\"64m\\\"}\", shared_memory: \"32m\"}) { ok msg }");
    let preset = admin.call("GET", "/resource/presets", Value::Null);
    assert_eq!(
        preset["presets"][2],
        json!({ "name": "tiny", "shared_memory": 33_554_432, "resource_slots": { "cpu": "1", "mem": "67108864" } })
    );
    let checked = admin.call("POST", "/resource/check-presets", json!({ "group": "default" }));
    assert_eq!(checked["presets"][2]["allocatable"], true);
    admin.refused(
        "POST",
        "/resource/check-presets",
        json!({ "group": "default", "scaling_group": "x" }),
        "Unknown scaling group",
    );

    let made = admin.done("create_scaling_group(name: \"gpu\", props: {driver: \"static\", scheduler: \"fifo\"}) { ok msg scaling_group { is_public scheduler_opts } }");
    assert!(
        made["scaling_group"]["scheduler_opts"]
            .as_str()
            .unwrap()
            .contains("\"allowed_session_types\": [\"interactive\", \"batch\"]")
    );
    admin.wrong("mutation { create_scaling_group(name: \"g2\", props: {driver: \"static\", scheduler: \"fifo\", scheduler_opts: \"{\\\"x\\\": 1}\"}) { ok } }", "unexpected keyword argument 'x'");
    admin.done(&format!("associate_scaling_group_with_user_group(scaling_group: \"gpu\", user_group: \"{GROUP}\") {{ ok msg }}"));
    let names = admin.call("GET", "/scaling-groups?group=default", Value::Null);
    assert_eq!(names["scaling_groups"], json!([{ "name": "default" }, { "name": "gpu" }]));
    admin.undone(
        "delete_scaling_group(name: \"default\") { ok msg }",
        "still referenced from table \"agents\"",
    );
    admin.done("delete_scaling_group(name: \"gpu\") { ok msg }");
}

#[test]
fn images_have_aliases_and_are_found_by_them() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    let image = "cr.backend.ai/stable/python:3.9-ubuntu20.04";
    admin.done(&format!("alias_image(alias: \"snake\", target: \"{image}\") {{ ok msg }}"));
    admin.wrong(
        &format!("mutation {{ alias_image(alias: \"snake\", target: \"{image}\") {{ ok }} }}"),
        "ix_image_aliases_alias",
    );
    admin.wrong(
        "mutation { alias_image(alias: \"x\", target: \"python\") { ok } }",
        "No such environment image.",
    );
    let seen = admin.gql("{ image(reference: \"snake\", architecture: null) { name tag aliases } }");
    assert_eq!(seen["image"]["tag"], "3.9-ubuntu20.04");
    let made = admin.call("POST", "/session", json!({ "name": "by-alias", "image": "snake", "config": {} }));
    assert_eq!(made["status"], "RUNNING");
    admin.done("dealias_image(alias: \"snake\") { ok msg }");
    admin.wrong("{ image(reference: \"snake\") { name } }", "Unknown image references");
    admin.done(&format!("forget_image(reference: \"{image}\") {{ ok msg }}"));
    admin.refused(
        "POST",
        "/session",
        json!({ "name": "forgotten", "image": image, "config": {} }),
        "No such environment image",
    );
    admin.done("rescan_images { ok msg task_id }");
    assert_eq!(admin.gql("{ image(reference: \"python:3.9\") { tag } }")["image"]["tag"], "3.9-ubuntu20.04");
    admin.undone("preload_image(references: [\"a\"], target_agents: [\"b\"]) { ok msg }", "Not implemented.");
}

#[test]
fn the_manager_its_configuration_and_its_log() {
    let sandbox = Sandbox::start(&[]);
    let [admin, user] = ["admin", "user"].map(|name| Person::of(&sandbox, name));
    admin.call("POST", "/config/set", json!({ "key": "my", "value": { "a": 1, "b": { "c": "x" } } }));
    assert_eq!(
        admin.call("POST", "/config/get", json!({ "key": "my", "prefix": true }))["result"],
        json!({ "a": "1", "b": { "c": "x" } })
    );
    assert_eq!(admin.call("POST", "/config/get", json!({ "key": "my/a" }))["result"], "1");
    admin.call("POST", "/config/delete", json!({ "key": "my", "prefix": true }));
    assert_eq!(admin.call("POST", "/config/get", json!({ "key": "my/a" }))["result"], Value::Null);
    admin.refused("POST", "/config/get", json!({}), "is required");
    assert_eq!(
        admin.call("GET", "/config/docker-registries", Value::Null),
        json!({ "cr.backend.ai": "https://registry.invalid/" })
    );

    admin.call("PUT", "/manager/status", json!({ "status": "frozen" }));
    assert_eq!(user.call("GET", "/manager/status", Value::Null)["status"], "frozen");
    user.refused(
        "POST",
        "/session",
        json!({ "name": "frozen", "image": "python", "config": {} }),
        "frozen due to maintenance",
    );
    admin.call("PUT", "/manager/status", json!({ "status": "running" }));
    user.call("POST", "/session", json!({ "name": "thawed", "image": "python", "config": {} }));
    admin.refused(
        "PUT",
        "/manager/status",
        json!({ "status": "bogus" }),
        "not a valid member of ManagerStatus",
    );
    admin.call(
        "POST",
        "/manager/scheduler/operation",
        json!({ "op": "exclude-agents", "args": ["i-sandbox"] }),
    );
    assert_eq!(
        admin.gql("{ agent(agent_id: \"i-sandbox\") { schedulable container_count } }")["agent"],
        json!({ "schedulable": false, "container_count": 1 })
    );
    admin.refused(
        "POST",
        "/manager/scheduler/operation",
        json!({ "op": "include-agents", "args": ["x"] }),
        "No such agent instance",
    );

    let entry = json!({
        "severity": "error", "source": "tests", "message": "it broke", "context_lang": "rust", "context_env": "{}",
    });
    user.call("POST", "/logs/error", entry);
    let seen = user.call("GET", "/logs/error?mark_read=True&page_size=5&page_no=1", Value::Null);
    assert_eq!((&seen["count"], &seen["logs"][0]["message"]), (&json!(1), &json!("it broke")));
    let id = seen["logs"][0]["log_id"].as_str().unwrap();
    user.call("POST", &format!("/logs/error/{id}/clear"), Value::Null);
    assert_eq!(user.call("GET", "/logs/error", Value::Null)["count"], 0);
    assert_eq!(admin.call("GET", "/logs/error", Value::Null)["logs"][0]["is_read"], true);

    let month = admin.call("GET", "/resource/usage/month", json!({ "month": "200001", "group_ids": [] }));
    assert_eq!(month, json!([]));
    let stats = user.call("GET", "/resource/stats/user/month", Value::Null);
    assert_eq!(stats.as_array().unwrap().len(), 2880);
    admin.refused("GET", "/resource/watcher", json!({ "agent_id": "i-sandbox" }), "no watcher");
    admin.refused("GET", "/license", Value::Null, "Unknown URL path");
}

#[test]
fn services_are_kept_where_a_resource_group_takes_them() {
    let sandbox = Sandbox::start(&[]);
    let [admin, user, other] = ["admin", "user", "user2"].map(|name| Person::of(&sandbox, name));
    let wanted = json!({ "name": "serve", "desired_session_count": 1, "image": "python", "config": { "model": "mod" } });
    user.refused("POST", "/services", json!({}), "config");
    user.refused("POST", "/services", wanted.clone(), "No scaling groups accept the session type");
    admin.done("modify_scaling_group(name: \"default\", props: {wsproxy_addr: \"http://127.0.0.1:1\", wsproxy_api_token: \"t\", scheduler_opts: \"{\\\"allowed_session_types\\\": [\\\"inference\\\", \\\"interactive\\\"]}\"}) { ok msg }");
    user.refused("POST", "/services", wanted.clone(), "Cannot find model folder");
    let folder = user.call("POST", "/folders", json!({ "name": "mod", "usage_mode": "model" }));
    user.refused("POST", "/services", wanted.clone(), "Model definition YAML file not found");
    let id = folder["id"].as_str().unwrap();
    let id = format!("{}-{}-{}-{}-{}", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]);
    let file = sandbox.folder().join("folders").join(id).join("model-definition.yml");
    std::fs::write(file, "models:\n  - name: m\n    model_path: /models\n").unwrap();
    let made = user.call("POST", "/services", wanted.clone());
    let path = format!("/services/{}", made["endpoint_id"].as_str().unwrap());
    user.refused("POST", "/services", wanted, "Cannot create multiple services with same name");
    assert_eq!(user.call("GET", "/services?name=serve", Value::Null)[0]["active_route_count"], 0);
    assert_eq!(
        user.call("POST", &format!("{path}/scale"), json!({ "to": 3 })),
        json!({ "current_route_count": 0, "target_count": 3 })
    );
    user.refused("POST", &format!("{path}/scale"), json!({ "to": -1 }), "cannot be a negative number");
    other.refused("GET", &path, Value::Null, "No permission");
    assert_eq!(
        user.gql(
            "{ endpoint_list(limit: 9, offset: 0) { items { name desired_session_count } total_count } }"
        )["endpoint_list"],
        json!({ "items": [{ "name": "serve", "desired_session_count": 3 }], "total_count": 1 })
    );
    user.call("DELETE", &path, Value::Null);
    assert_eq!(user.call("GET", "/services", Value::Null), json!([]));
    user.refused("GET", "/services/2de2b969-1d04-48a6-af16-0bc8adb3c830", Value::Null, "No such object");
}

#[test]
fn sessions_are_in_the_domain_and_project_of_their_owner() {
    let sandbox = Sandbox::start(&[]);
    let admin = Person::of(&sandbox, "admin");
    admin.done(
        "create_domain(name: \"far\", props: {allowed_docker_registries: [\"cr.backend.ai\"]}) { ok msg }",
    );
    let group =
        admin.done("create_group(name: \"out\", props: {domain_name: \"far\"}) { ok msg group { id } }");
    let id = group["group"]["id"].as_str().unwrap();
    admin.done(&format!(
        "create_user(email: \"bob@far\", props: {{username: \"bob\", password: \"p\", need_password_change: false, domain_name: \"far\", group_ids: [\"{id}\"]}}) {{ ok msg }}"
    ));
    let pairs = admin.gql("{ keypairs(email: \"bob@far\") { access_key secret_key } }");
    let key = |name: &str| pairs["keypairs"][0][name].as_str().unwrap().to_owned();
    let bob = Person::with(&sandbox, &key("access_key"), &key("secret_key"));
    let wanted = |domain: &str, group: &str| json!({ "name": "far-away", "image": "python", "domain": domain, "group": group, "config": {} });
    bob.refused(
        "POST",
        "/session",
        wanted("default", "default"),
        "You can only set the domain to your domain.",
    );
    bob.refused("POST", "/session", wanted("far", "default"), "Invalid group");
    bob.refused("POST", "/session", wanted("far", "out"), "You have no scaling groups allowed to use.");
    admin.done("associate_scaling_group_with_domain(scaling_group: \"default\", domain: \"far\") { ok msg }");
    bob.call("POST", "/session", wanted("far", "out"));
    let seen = bob
        .gql("{ compute_session_list(limit: 9, offset: 0) { items { domain_name group_name group_id } } }");
    assert_eq!(
        seen["compute_session_list"]["items"],
        json!([{ "domain_name": "far", "group_name": "out", "group_id": id }])
    );
    admin.undone("purge_domain(name: \"far\") { ok msg }", "Domain has some active kernels");
    admin.undone(&format!("purge_group(gid: \"{id}\") {{ ok msg }}"), "Group has some active session");
    admin.undone("purge_user(email: \"bob@far\", props: {}) { ok msg }", "User has some active kernels");
    let usage = admin.call(
        "GET",
        "/resource/usage/period",
        json!({ "group_id": id, "start_date": "20200101", "end_date": "20200102" }),
    );
    assert_eq!(usage, json!([]));
    bob.call("DELETE", "/session/far-away", Value::Null);
    for mutation in [
        "purge_user(email: \"bob@far\", props: {}) { ok msg }".to_owned(),
        format!("purge_group(gid: \"{id}\") {{ ok msg }}"),
        "purge_domain(name: \"far\") { ok msg }".to_owned(),
    ] {
        admin.done(&mutation);
    }
}
