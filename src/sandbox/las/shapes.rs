//! The larger forms of members: ground truth, the fields and settings of models, what transitions and workflows take.

use super::types::{POSITIVE, TEXT, Type, is_label, may, must, null};

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://localhost")
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let good = |text: &str, more: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
    let labels: Vec<&str> = host.split('.').collect();
    let last = labels.last().copied().unwrap_or_default();
    name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && good(name, "-+._")
        && good(host, "-_.")
        && labels.len() > 1
        && labels.iter().all(|label| !label.is_empty())
        && last.len() > 1
        && last.chars().all(|c| c.is_ascii_alphabetic())
}

fn is_role(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    text.strip_prefix("las:role:")
        .is_some_and(|name| (1..=32).contains(&name.len()) && name.bytes().all(good))
}

fn is_commons(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    text.strip_prefix("las:transition:commons-")
        .is_some_and(|name| !name.is_empty() && name.bytes().all(good))
}

fn is_time(text: &str) -> bool {
    crate::sandbox::clock::parse(text).is_some() && text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_lambda(text: &str) -> bool {
    text.strip_prefix("las:lambda:").is_some_and(|rest| rest.split(':').count() == 2)
}

fn any(_: &str) -> bool {
    true
}

/// A web address.
pub const LINK: Type = Type::Form("an https URL", is_url);
static URL: Type = LINK;
/// Several of them.
pub const URLS: Type = Type::List { of: &URL, min: 0, max: usize::MAX };
/// An address for mail.
pub const EMAIL: Type = Type::Form("an e-mail address", is_email);
static ROLE: Type = Type::Form("the ID of a role", is_role);
/// Roles.
pub const ROLES: Type = Type::List { of: &ROLE, min: 0, max: usize::MAX };
/// A time.
pub const TIME: Type = Type::Form("a time in ISO 8601", is_time);
/// Base64 text.
pub const CONTENT: Type = Type::Text { min: 1, max: 6_250_000 };
/// Content types of documents.
pub const CONTENT_TYPES: &[&str] =
    &["application/pdf", "image/jpeg", "image/png", "image/tiff", "image/webp"];

static DATASET: Type = Type::Id("dataset");
/// Datasets, at least one.
pub const DATASETS: Type = Type::List { of: &DATASET, min: 1, max: usize::MAX };
static BUNDLE: Type = Type::Id("model-data-bundle");
/// Data bundles, at least one.
pub const BUNDLES: Type = Type::List { of: &BUNDLE, min: 1, max: usize::MAX };

static PAGE: Type = Type::Int { min: i64::MIN, max: i64::MAX };
static SHORT: Type = Type::Text { min: 0, max: 1024 };
static TRUTH_ROW: Type = Type::List { of: &TRUTH, min: 0, max: usize::MAX };
static TRUTH_ROWS: Type = Type::List { of: &TRUTH_ROW, min: 0, max: usize::MAX };
static FIGURE: Type = Type::Number { min: f64::MIN, max: f64::MAX };
static TRUTH: Type = Type::Members {
    of: &[
        must("label", Type::Form("a label of letters, digits, - and _, at most 36 long", is_label)),
        must("value", Type::Either(&[&SHORT, &Type::Bool, &FIGURE, &TRUTH_ROWS, &Type::Null])),
        may("confidence", Type::Number { min: 0.0, max: 1.0 }),
        may("pages", Type::List { of: &PAGE, min: 0, max: 10 }),
    ],
    min: 0,
    open: false,
};
/// Ground truth of a document.
pub const GROUND_TRUTH: Type = Type::List { of: &TRUTH, min: 0, max: usize::MAX };

static OPERATION: Type = Type::Members {
    of: &[must("type", Type::Word(&["remove-duplicates"])), may("options", Type::Object)],
    min: 0,
    open: false,
};
/// What a transformation does.
pub const OPERATIONS: Type = Type::List { of: &OPERATION, min: 0, max: usize::MAX };

static CHOICE: Type = Type::Text { min: 1, max: 512 };
static FIELD: Type = Type::Members {
    of: &[
        must("type", Type::Word(&["amount", "date", "digits", "enum", "numeric", "string"])),
        may("maxLength", Type::Int { min: 1, max: 1024 }),
        may("enum", Type::List { of: &CHOICE, min: 1, max: 500 }),
        null("description", TEXT),
        null("format", TEXT),
        may("isMultivalue", Type::Bool),
        may("strict", Type::Bool),
    ],
    min: 0,
    open: true,
};
static LINES: Type = Type::Members {
    of: &[must("type", Type::Word(&["lines"])), must("fields", Type::Map { key: is_label, of: &FIELD })],
    min: 0,
    open: true,
};
static FIELD_OR_LINES: Type = Type::Either(&[&FIELD, &LINES]);
/// The fields that a model reads.
pub const FIELD_CONFIG: Type = Type::Map { key: is_label, of: &FIELD_OR_LINES };

/// Angles of a page.
pub const ROTATION: Type = Type::Ints(&[0, 90, 180, 270]);
/// How many pages are read.
pub const MAX_PAGES: Type = Type::Int { min: 1, max: 100 };
/// How well they are read.
pub const QUALITY: Type = Type::Word(&["LOW", "HIGH"]);
/// How a document is made ready for a model.
pub const PREPROCESS: Type = Type::Members {
    of: &[
        may("startPage", Type::Int { min: i64::MIN, max: i64::MAX }),
        may("pages", Type::List { of: &PAGE, min: 0, max: 100 }),
        may("maxPages", MAX_PAGES),
        may("rotation", ROTATION),
        may("autoRotate", Type::Bool),
        may("imageQuality", QUALITY),
    ],
    min: 1,
    open: false,
};
const FORMAT: Type = Type::Word(&["v1", "v2"]);
static BEST_FIRST: Type = Type::Members {
    of: &[must("strategy", Type::Word(&["BEST_FIRST"])), may("outputFormat", FORMAT)],
    min: 0,
    open: false,
};
const BEST: Type =
    Type::Members { of: &[must("n", MAX_PAGES), may("collapse", Type::Bool)], min: 0, open: true };
static BEST_N_PAGES: Type = Type::Members {
    of: &[
        must("strategy", Type::Word(&["BEST_N_PAGES"])),
        may("outputFormat", FORMAT),
        must("parameters", BEST),
    ],
    min: 0,
    open: false,
};
/// What becomes of a model's output.
pub const POSTPROCESS: Type = Type::Either(&[&BEST_FIRST, &BEST_N_PAGES]);
/// The training that another begins with.
pub const WARM_START: Type =
    Type::Members { of: &[must("trainingId", Type::Slug("model-training"))], min: 0, open: false };

static SECRET: Type = Type::Id("secret");
const SECRETS: Type = Type::List { of: &SECRET, min: 0, max: usize::MAX };
static ENTRY: Type = TEXT;
const ENVIRONMENT: Type = Type::Map { key: any, of: &ENTRY };
static ASSET: Type = Type::Id("asset");
const ASSETS: Type = Type::Map { key: any, of: &ASSET };
const CPU: Type = Type::Ints(&[256, 512, 1024]);
const MEMORY: Type = Type::Ints(&[512, 1024, 2048, 4096, 8192]);
const LAMBDA: Type = Type::Form("the ID of a lambda", is_lambda);

/// An object of these members and no others. A macro, as what a function is given does not live for ever.
macro_rules! closed {
    ($($member:expr),* $(,)?) => {
        Type::Members { of: &[$($member),*], min: 0, open: false }
    };
}

static DOCKER: Type = closed![
    must("imageUrl", TEXT),
    may("secretId", Type::Id("secret")),
    may("cpu", CPU),
    may("memory", MEMORY),
    may("environment", ENVIRONMENT),
    may("environmentSecrets", SECRETS),
];
static BY_LAMBDA: Type =
    closed![must("lambdaId", LAMBDA), may("environment", ENVIRONMENT), may("environmentSecrets", SECRETS)];
static MANUAL: Type = closed![may("assets", ASSETS)];
/// What a transition that is made runs on.
pub const PARAMETERS: Type = Type::Either(&[&DOCKER, &BY_LAMBDA, &MANUAL]);

static NEW_DOCKER: Type = closed![
    may("imageUrl", TEXT),
    null("secretId", Type::Id("secret")),
    may("cpu", CPU),
    may("memory", MEMORY),
    null("environment", ENVIRONMENT),
    null("environmentSecrets", SECRETS),
];
static NEW_LAMBDA: Type =
    closed![may("lambdaId", LAMBDA), null("environment", ENVIRONMENT), null("environmentSecrets", SECRETS)];
/// What a transition that is changed runs on.
pub const NEW_PARAMETERS: Type = Type::Either(&[&NEW_DOCKER, &NEW_LAMBDA, &MANUAL]);

static ID: Type = Type::Id("transition");
static COMMONS: Type = Type::Form("the ID of a common transition", is_commons);
/// A transition, or one that all have.
pub const TRANSITION: Type = Type::Either(&[&ID, &COMMONS]);
/// Why an execution failed.
pub const ERROR: Type = closed![must("message", TEXT)];

/// What a workflow does, in Amazon States Language.
pub const SPECIFICATION: Type = closed![
    must("definition", Type::Object),
    may("language", Type::Word(&["ASL"])),
    may("version", Type::Word(&["1.0.0"])),
];
/// What a workflow does about errors.
pub const ERROR_CONFIG: Type = closed![may("email", EMAIL), may("manualRetry", Type::Bool)];
/// What runs when an execution is completed.
pub const COMPLETED_CONFIG: Type = closed![
    must("imageUrl", TEXT),
    may("secretId", Type::Id("secret")),
    may("environment", ENVIRONMENT),
    may("environmentSecrets", SECRETS),
];
static ORIGIN: Type = TEXT;
/// How mail begins an execution.
pub const EMAIL_CONFIG: Type = closed![
    must("secretId", Type::Id("secret")),
    may("email", EMAIL),
    null("allowedOrigins", Type::List { of: &ORIGIN, min: 0, max: usize::MAX }),
    null("additionalWorkflowInput", Type::Object),
];
/// Days that something is kept.
pub const DAYS: Type = POSITIVE;

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn forms() {
        assert!(is_email("a.b+c@d-e.example.com") && !is_email("a@b") && !is_email("@b.com"));
        assert!(is_url("https://x") && is_url("http://localhost:1") && !is_url("http://x"));
        assert!(is_role("las:role:Admin_1") && !is_role("las:role:"));
        assert!(is_commons("las:transition:commons-failed"));
    }

    #[test]
    fn ground_truth_may_have_lines() {
        let line = json!([{ "label": "amount", "value": "1" }]);
        let good = json!([{ "label": "total", "value": null }, { "label": "lines", "value": [line] }]);
        assert_eq!(GROUND_TRUTH.check("groundTruth", &good), Ok(()));
        let bad = json!([{ "label": "a b", "value": 1 }]);
        assert!(GROUND_TRUTH.check("groundTruth", &bad).is_err());
    }

    #[test]
    fn fields_have_types() {
        let good = json!({ "total": { "type": "amount", "maxLength": 20 }, "rows": { "type": "lines", "fields": {} } });
        assert_eq!(FIELD_CONFIG.check("fieldConfig", &good), Ok(()));
        for bad in [json!({ "t": { "type": "x" } }), json!({ "t": {} }), json!({ "a b": { "type": "date" } })]
        {
            assert!(FIELD_CONFIG.check("fieldConfig", &bad).is_err());
        }
    }
}
