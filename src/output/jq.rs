//! `--jq EXPR`: a filter over what `-o json` would print.

use serde_json::Value;

use crate::error::{Error, Result};

/// Runs a filter over a value; each result is one line of output, texts without quotes.
///
/// # Errors
/// The filter does not compile, or fails on this value.
#[cfg(feature = "jq")]
pub fn run(filter: &str, value: &Value) -> Result<Vec<String>> {
    use jaq_core::load::{Arena, File, Loader};
    use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
    use jaq_json::{Val, read};

    let problem = |what: &str| {
        Error::usage(format!("the --jq filter {what}")).hint("the language is jq's: try --jq '.' first")
    };
    let arena = Arena::default();
    let defs = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs());
    let modules = Loader::new(defs)
        .load(&arena, File { code: filter, path: () })
        .map_err(|_| problem("does not parse"))?;
    let funs = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
    let compiled = Compiler::default()
        .with_funs(funs)
        .compile(modules)
        .map_err(|_| problem("names what there is not"))?;
    let text = value.to_string();
    let input =
        read::parse_single(text.as_bytes()).map_err(|error| Error::service(format!("--jq: {error}")))?;
    let ctx = Ctx::<data::JustLut<Val>>::new(&compiled.lut, Vars::new([]));
    let mut out = Vec::new();
    for result in compiled.id.run((ctx, input)).map(unwrap_valr) {
        let result = result.map_err(|error| Error::usage(format!("the --jq filter failed: {error}")))?;
        out.push(match &result {
            Val::TStr(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            other => other.to_string(),
        });
    }
    Ok(out)
}

/// Says that this program was built without jq.
///
/// # Errors
/// Always.
#[cfg(not(feature = "jq"))]
pub fn run(_: &str, _: &Value) -> Result<Vec<String>> {
    Err(Error::usage("this afar was built without --jq").hint("build it with the feature `jq`"))
}

#[cfg(all(test, feature = "jq"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn filters_and_says_what_is_wrong() {
        let value = json!({"items": [{"name": "a", "n": 1}, {"name": "b", "n": 2}]});
        assert_eq!(run(".items[].name", &value).unwrap(), ["a", "b"]);
        assert_eq!(run("[.items[].n] | add", &value).unwrap(), ["3"]);
        assert!(run(".items[", &value).is_err());
        assert!(run("nonsense", &value).is_err());
        assert!(run(".items + 1", &value).is_err());
    }
}
