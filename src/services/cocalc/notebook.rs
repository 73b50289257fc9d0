//! Notebooks: what is in them, parameters as papermill injects them, and the way they are run in a project.

use serde_json::{Map, Value, json};

use super::exec::{Exec, quoted};
use super::{Bridge, Call, milliseconds};
use crate::error::{Error, Result};

/// Runs in the project (its own module text tells how it is used).
const DRIVER: &str = include_str!("driver.py");
/// The driver's status where the project has not what it needs.
pub const NO_CLIENT: i64 = 86;
/// The driver's status where a cell failed.
pub const CELL_FAILED: i64 = 3;
/// How long a notebook may run where nothing is said: a day.
const DAY: i64 = 24 * 60 * 60;

/// A notebook.
#[derive(Debug, Clone)]
pub struct Notebook(pub Value);

impl Notebook {
    /// Reads one.
    ///
    /// # Errors
    /// It is none of format 4.
    pub fn read(text: &str, name: &str) -> Result<Notebook> {
        let wrong = |why: String| {
            Error::usage(format!("{name} is no notebook: {why}"))
                .hint("a notebook is a .ipynb file of format 4")
        };
        let value: Value =
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| wrong(e.to_string()))?;
        let cells = value.get("cells").and_then(Value::as_array);
        let cells = cells.ok_or_else(|| wrong("it has no list of cells".to_owned()))?;
        if let Some(major) = value.get("nbformat").and_then(Value::as_i64).filter(|major| *major != 4) {
            return Err(wrong(format!("its format is {major}")));
        }
        for (at, cell) in cells.iter().enumerate() {
            let source = cell.get("source");
            let text = source.is_some_and(|one| one.is_string() || one.is_array());
            if !text || cell.get("cell_type").and_then(Value::as_str).is_none() {
                return Err(wrong(format!("cell {} has no type or no source", at + 1)));
            }
        }
        Ok(Notebook(value))
    }

    /// How many cells have code.
    pub fn code_cells(&self) -> usize {
        let cells = self.0["cells"].as_array().into_iter().flatten();
        cells.filter(|cell| cell["cell_type"] == "code").count()
    }

    /// Whether a cell ended with an exception.
    pub fn failed(&self) -> bool {
        let cells = self.0["cells"].as_array().into_iter().flatten();
        let mut outputs = cells.flat_map(|cell| cell["outputs"].as_array().into_iter().flatten());
        outputs.any(|output| output["output_type"] == "error" || output.get("traceback").is_some())
    }

    fn language(&self) -> &str {
        let of = |path: &str| self.0.pointer(path).and_then(Value::as_str);
        of("/metadata/kernelspec/language").or(of("/metadata/language_info/name")).unwrap_or("python")
    }

    /// Injects parameters: a cell of their own after the one tagged `parameters`, or at the beginning; one that was
    /// injected before is replaced.
    ///
    /// # Errors
    /// The language's way of assigning is not known.
    pub fn inject(&mut self, parameters: &[(String, Value)]) -> Result<()> {
        if parameters.is_empty() {
            return Ok(());
        }
        let mut source = String::from("# Parameters\n");
        for (name, value) in parameters {
            source.push_str(&assignment(self.language(), name, value)?);
        }
        let mut cell = json!({"cell_type": "code", "execution_count": null, "outputs": [], "source": source,
                              "metadata": {"tags": ["injected-parameters"]}});
        if self.0.get("nbformat_minor").and_then(Value::as_i64).is_some_and(|minor| minor >= 5) {
            cell["id"] = json!("injected-parameters");
        }
        let Some(cells) = self.0["cells"].as_array_mut() else { return Ok(()) };
        let tagged = |cell: &Value, tag: &str| {
            cell.pointer("/metadata/tags")
                .and_then(Value::as_array)
                .is_some_and(|tags| tags.iter().any(|one| one == tag))
        };
        cells.retain(|cell| !tagged(cell, "injected-parameters"));
        let at = cells.iter().position(|cell| tagged(cell, "parameters")).map_or(0, |at| at + 1);
        cells.insert(at, cell);
        Ok(())
    }

    /// Makes what a server put in for outputs outputs of a valid notebook.
    pub fn repair(&mut self) {
        let mut count = 0;
        for cell in self.0["cells"].as_array_mut().into_iter().flatten() {
            if cell["cell_type"] != "code" {
                continue;
            }
            count += 1;
            // A cell that was not reached has no number.
            let ran = cell["outputs"].as_array().is_some_and(|outputs| !outputs.is_empty());
            if !cell["execution_count"].is_number() {
                cell["execution_count"] = if ran { json!(count) } else { Value::Null };
            }
            if !cell["metadata"].is_object() {
                cell["metadata"] = json!({});
            }
            let outputs = cell["outputs"].as_array_mut().map(std::mem::take).unwrap_or_default();
            cell["outputs"] = outputs.into_iter().filter_map(|output| repaired(output, count)).collect();
        }
    }
}

fn repaired(output: Value, count: i64) -> Option<Value> {
    let Value::Object(mut map) = output else { return None };
    let kind = map.get("output_type").and_then(Value::as_str).map(str::to_owned);
    let field = |map: &mut Map<String, Value>, name: &str, otherwise: Value| {
        map.entry(name.to_owned()).or_insert(otherwise);
    };
    if map.contains_key("traceback") {
        field(&mut map, "ename", json!("Error"));
        let first = map.get("traceback").and_then(|lines| lines.get(0)).cloned().unwrap_or(json!(""));
        field(&mut map, "evalue", first);
        map.insert("output_type".to_owned(), json!("error"));
    } else if map.contains_key("text") {
        field(&mut map, "name", json!("stdout"));
        map.insert("output_type".to_owned(), json!("stream"));
    } else if map.contains_key("data") {
        field(&mut map, "metadata", json!({}));
        map.remove("transient");
        match kind.as_deref() {
            Some("execute_result") => field(&mut map, "execution_count", json!(count)),
            _ => {
                map.insert("output_type".to_owned(), json!("display_data"));
            }
        }
    } else {
        return None;
    }
    Some(Value::Object(map))
}

/// `NAME=VALUE` as papermill reads it: a number, true, false or nothing where the value reads as one, else text.
///
/// # Errors
/// No name that a program could have.
pub fn parameter(word: &str) -> Result<(String, Value)> {
    let wrong = || Error::usage(format!("-p: `{word}` is not NAME=VALUE")).hint("for example -p alpha=0.6");
    let (name, text) = word.split_once('=').ok_or_else(wrong)?;
    let mut letters = name.chars();
    let first = letters.next().is_some_and(|c| c.is_alphabetic() || c == '_');
    if !first || !letters.all(|c| c.is_alphanumeric() || c == '_') {
        return Err(wrong());
    }
    let value = match text {
        "True" | "true" => json!(true),
        "False" | "false" => json!(false),
        "None" | "null" => Value::Null,
        _ => match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(number), _) => json!(number),
            (_, Ok(number)) if number.is_finite() && !text.is_empty() => json!(number),
            _ => json!(text),
        },
    };
    Ok((name.to_owned(), value))
}

fn assignment(language: &str, name: &str, value: &Value) -> Result<String> {
    let language = language.to_lowercase();
    let (yes, no, none) = match language.as_str() {
        "python" | "ipython" => ("True", "False", "None"),
        "r" => ("TRUE", "FALSE", "NULL"),
        "julia" => ("true", "false", "nothing"),
        _ => {
            return Err(Error::usage(format!("parameters of a notebook in {language} are not known"))
                .hint("Python, R and Julia are"));
        }
    };
    let text = match value {
        Value::Bool(true) => yes.to_owned(),
        Value::Bool(false) => no.to_owned(),
        Value::Null => none.to_owned(),
        // In Julia a dollar sign in a text has a meaning.
        Value::String(_) if language == "julia" => value.to_string().replace('$', "\\$"),
        other => other.to_string(),
    };
    Ok(format!("{name} = {text}\n"))
}

/// How a notebook is to be run.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// The kernel, instead of the notebook's own.
    pub kernel: Option<String>,
    /// Seconds for a cell; none is no limit.
    pub cell: Option<i64>,
    /// Seconds for all.
    pub whole: Option<i64>,
    /// The folder, relative to the home.
    pub path: Option<String>,
    /// Whether an exception ends it.
    pub go_on: bool,
}

impl Manner {
    /// The job that runs the notebook at `from` in the project and writes it to `to`, both below the home.
    pub fn job(&self, from: &str, to: &str) -> Exec {
        let kernel = quoted(self.kernel.as_deref().unwrap_or_default());
        let cell = self.cell.unwrap_or(0);
        let script = format!(
            "exec python3 - \"$HOME\"/{} \"$HOME\"/{} {kernel} {cell} {} <<'AFAR_DRIVER'\n{DRIVER}\nAFAR_DRIVER\n",
            quoted(from),
            quoted(to),
            u8::from(self.go_on)
        );
        let whole = self.whole.unwrap_or(DAY);
        Exec { timeout: Some(whole), path: self.path.clone(), asynchronous: true, ..Exec::script(script) }
    }

    /// The server's own function for it, which tells nothing before the end.
    pub fn call(&self, project: Option<String>, notebook: &Notebook) -> Call {
        let mut whole = notebook.clone();
        if let Some(kernel) = &self.kernel {
            *member(member(member(&mut whole.0, "metadata"), "kernelspec"), "name") = json!(kernel);
        }
        let seconds = self.whole.unwrap_or(DAY);
        let mut limits = json!({"max_total_time_ms": milliseconds(seconds)});
        if let Some(cell) = self.cell {
            limits["max_time_per_cell_ms"] = json!(milliseconds(cell));
        }
        let args = json!({"path": self.path.clone().unwrap_or_default(), "ipynb": whole.0.to_string(), "limits": limits});
        Call::new(Bridge::Project(project), "editor.jupyterRunNotebook", args).seconds(Some(seconds))
    }
}

/// A member to be set; what holds it becomes an object where a notebook of another shape has something else.
fn member<'a>(holder: &'a mut Value, name: &str) -> &'a mut Value {
    if !holder.is_object() {
        *holder = json!({});
    }
    &mut holder[name]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn book() -> Notebook {
        let text = r#"{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
            {"cell_type": "markdown", "source": "x", "metadata": {}},
            {"cell_type": "code", "source": ["a = 1"], "metadata": {"tags": ["parameters"]}, "outputs": []},
            {"cell_type": "code", "source": "a", "metadata": {}, "outputs": []}]}"#;
        Notebook::read(text, "n.ipynb").unwrap()
    }

    #[test]
    fn parameters_come_after_their_cell_and_once() {
        let mut book = book();
        let list = ["a=2", "b=x y", "c=True", "d=0.5", "e=None"].map(|word| parameter(word).unwrap());
        book.inject(&list).unwrap();
        book.inject(&list).unwrap();
        let cells = book.0["cells"].as_array().unwrap();
        assert_eq!(cells.len(), 4);
        assert_eq!(cells[2]["source"], "# Parameters\na = 2\nb = \"x y\"\nc = True\nd = 0.5\ne = None\n");
        for wrong in ["a", "=1", "1a=2", "a b=2"] {
            assert!(parameter(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_no_notebook_is_told() {
        for wrong in ["{", "[]", "{\"cells\": 1}", "{\"cells\": [1]}", "{\"nbformat\": 3, \"cells\": []}"] {
            assert!(Notebook::read(wrong, "n.ipynb").is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_kernel_has_its_place_whatever_the_metadata_are() {
        for metadata in ["{}", "1", "[]", "{\"kernelspec\": \"x\"}"] {
            let text = format!("{{\"metadata\": {metadata}, \"cells\": []}}");
            let book = Notebook::read(&text, "n").unwrap();
            let manner = Manner { kernel: Some("r".into()), ..Manner::default() };
            let sent = manner.call(None, &book).args[0]["ipynb"].as_str().unwrap().to_owned();
            assert!(sent.contains(r#""metadata":{"kernelspec":{"name":"r"}}"#), "{sent}");
        }
    }

    #[test]
    fn outputs_become_valid() {
        let mut book = book();
        book.0["cells"][2]["outputs"] = json!([
            {"name": "stdout", "text": "x"}, {"data": {"text/plain": "1"}, "transient": {}},
            {"traceback": ["late"]}, {"odd": 1}]);
        book.repair();
        let outputs = book.0["cells"][2]["outputs"].as_array().unwrap();
        let kinds: Vec<_> = outputs.iter().map(|one| one["output_type"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["stream", "display_data", "error"]);
        assert!(book.failed() && book.0["cells"][2]["execution_count"] == 2);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_notebook_or_told(text in "\\PC{0,80}") {
            let _ = Notebook::read(&text, "n");
            let _ = parameter(&text);
        }
    }

    #[test]
    fn a_kernel_is_named_in_notebooks_of_any_shape() {
        for metadata in
            [r#"{"kernelspec": "python3"}"#, "[]", "null", r#"{"kernelspec": {"language": "python"}}"#]
        {
            let text = format!(r#"{{"cells": [], "metadata": {metadata}}}"#);
            let book = Notebook::read(&text, "n.ipynb").unwrap();
            let manner = Manner { kernel: Some("k".to_owned()), ..Manner::default() };
            let call = manner.call(None, &book);
            let sent: Value = serde_json::from_str(call.args[0]["ipynb"].as_str().unwrap()).unwrap();
            assert_eq!(sent["metadata"]["kernelspec"]["name"], "k", "{metadata}");
        }
    }
}
