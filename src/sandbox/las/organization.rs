//! The caller's organization, how it pays, and what is there without anybody having made it: plans, roles,
//! environments, a model.

use serde_json::{Map, Value, json};

use super::data::{LasData, ORGANIZATION, Record};
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Stamps, Test};
use super::rest::owner;
use super::types::{TEXT, Type, may, null};
use crate::sandbox::clock::Micros;
use crate::sandbox::ids;

/// How much an organization may have of anything: the sandbox counts, and refuses only by a quota that is set.
const ALLOWED: u64 = 1_000_000;
/// The members that count, and what they count.
const COUNTS: &[(&str, &str)] = &[
    ("numberOfAppClients", "app-client"),
    ("numberOfAssets", "asset"),
    ("numberOfDatasets", "dataset"),
    ("numberOfModels", "model"),
    ("numberOfSecrets", "secret"),
    ("numberOfTransitions", "transition"),
    ("numberOfUsers", "user"),
    ("numberOfWorkflows", "workflow"),
    ("monthlyNumberOfDataBundles", "model-data-bundle"),
    ("monthlyNumberOfDocuments", "document"),
    ("monthlyNumberOfPredictions", "prediction"),
    ("monthlyNumberOfTrainings", "model-training"),
    ("monthlyNumberOfTransformations", "dataset-transformation"),
    ("monthlyNumberOfTransitionExecutions", "transition-execution"),
    ("monthlyNumberOfWorkflowExecutions", "workflow-execution"),
];
/// Members that would count what the sandbox has not.
const ZERO: &[&str] = &[
    "monthlyNumberOfActiveModelsUsed",
    "monthlyNumberOfFieldPredictionsUsed",
    "monthlyNumberOfGpuHoursUsed",
];

/// The parameter that chooses by organization.
pub const OWNER: Filter =
    Filter { name: "owner", member: "owner", test: Test::Equal, words: &[], echo: Echo::No };

/// `/organizations`.
pub static ORGANIZATIONS: Resource = Resource {
    collection: "organizations",
    id: "organizationId",
    kind: "organization",
    update: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        null("paymentMethodId", Type::Id("payment-method")),
        may("planId", Type::Owned("plan")),
    ]),
    deletable: false,
    always: &["name", "description", "paymentMethodId", "planId"],
    settle: |call, _, _, new| {
        call.needs("payment-method", new.get("paymentMethodId"))?;
        call.needs("plan", new.get("planId"))
    },
    show: counts,
    ..PLAIN
};

fn counts(call: &Call, _: &str, _: &Record, map: &mut Map<String, Value>) {
    map.shift_remove("createdBy");
    map.insert("documentRetentionInDays".to_owned(), super::datasets::RETENTION.into());
    map.insert("monthlyUsageSummary".to_owned(), json!({}));
    for (name, kind) in COUNTS {
        let own = call.data.all(kind).filter(|(id, _)| owner(id) == ORGANIZATION && !id.contains("commons"));
        map.insert(format!("{name}Created"), own.count().into());
        map.insert(format!("{name}Allowed"), ALLOWED.into());
    }
    map.insert("monthlyNumberOfFieldPredictionsAllowed".to_owned(), ALLOWED.into());
    for name in ZERO {
        map.insert((*name).to_owned(), 0.into());
    }
}

/// `/paymentMethods`: nothing is ever charged.
pub static PAYMENT_METHODS: Resource = Resource {
    collection: "paymentMethods",
    id: "paymentMethodId",
    kind: "payment-method",
    create: Some(&[null("name", TEXT), null("description", TEXT)]),
    update: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("stripeSetupIntentSecret", Type::Text { min: 1, max: 4096 }),
    ]),
    always: &["name", "description", "details"],
    never: &["stripeSetupIntentSecret"],
    settle: |_, _, old, new| {
        if old.is_none() {
            new.set("_secret", format!("seti_sandbox_{}", ids::random_hex::<12>()));
        } else if new.body.shift_remove("stripeSetupIntentSecret").is_some() {
            new.set("details", json!({}));
        }
        Ok(())
    },
    show: |_, _, record, map| {
        if record.get("details").is_null() {
            map.insert("stripeSetupIntentSecret".to_owned(), record.get("_secret").clone());
            map.insert("stripePublishableKey".to_owned(), "pk_sandbox".into());
        }
    },
    gone: |call, id, _| {
        if call.data.get("organization", ORGANIZATION)?.text("paymentMethodId") == id {
            return Err(super::refusal::Refusal::bad(format!("{id} is in use by {ORGANIZATION}")));
        }
        Ok(())
    },
    ..PLAIN
};

/// `/plans`.
pub static PLANS: Resource = Resource {
    collection: "plans",
    id: "planId",
    kind: "plan",
    deletable: false,
    filters: &[OWNER],
    stamps: Stamps::None,
    show: of_organization,
    ..PLAIN
};

/// `/deploymentEnvironments`.
pub static ENVIRONMENTS: Resource = Resource {
    collection: "deploymentEnvironments",
    id: "deploymentEnvironmentId",
    kind: "deployment-environment",
    deletable: false,
    filters: &[OWNER],
    stamps: Stamps::None,
    show: of_organization,
    ..PLAIN
};

/// `/roles`.
pub static ROLES: Resource = Resource {
    collection: "roles",
    id: "roleId",
    kind: "role",
    deletable: false,
    stamps: Stamps::None,
    ..PLAIN
};

/// Tells the organization beside the ID, instead of in it.
pub fn of_organization(_: &Call, id: &str, _: &Record, map: &mut Map<String, Value>) {
    map.insert("organizationId".to_owned(), owner(id).into());
    if let Some(first) = map.values_mut().next() {
        *first = super::rest::bare(id).into();
    }
}

/// Puts what nobody made into the tables.
pub fn provide(data: &mut LasData, now: Micros) {
    let role = |name: &str, action: &str| json!({ "name": name, "permissions": [{ "resourceId": "*", "effect": "allow", "action": action }] });
    let given = [
        ("role", "las:role:admin", role("Administrator", "*")),
        ("role", "las:role:editor", role("Editor", "write")),
        ("role", "las:role:viewer", role("Viewer", "read")),
        (
            "plan",
            "las:organization:cradl/las:plan:sandbox",
            json!({ "name": "Sandbox", "available": true, "currency": "EUR", "latest": 1 }),
        ),
        (
            "deployment-environment",
            "las:organization:cradl/las:deployment-environment:shared",
            json!({ "name": "Shared", "modelDeploymentUnits": 0, "status": "available" }),
        ),
        (
            "model",
            "las:organization:cradl/las:model:invoice",
            json!({
                "name": "Invoice",
                "description": "Reads nothing: see the sandbox's predictions",
                "fieldConfig": {
                    "invoice_id": { "type": "string", "maxLength": 50 },
                    "invoice_date": { "type": "date", "maxLength": 10 },
                    "total_amount": { "type": "amount", "maxLength": 20 },
                },
                "preprocessConfig": super::models::preprocess(),
                "trainingId": "las:model-training:invoice",
            }),
        ),
        (
            "transition",
            "las:transition:commons-failed",
            json!({ "name": "Failed", "transitionType": "manual", "parameters": {}, "timeoutInSeconds": 60 }),
        ),
    ];
    for (kind, id, body) in given {
        if let Value::Object(body) = body {
            let new = || Record { at: now, body, ..Record::default() };
            data.table(kind).entry(id.to_owned()).or_insert_with(new);
        }
    }
}
