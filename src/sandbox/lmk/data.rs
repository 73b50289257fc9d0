//! What the sandbox keeps of LMK.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::sandbox::clock::Micros;

/// LMK's part of the state file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LmkData {
    pub sign_ins: Vec<SignIn>,
    pub tokens: Vec<Token>,
    /// Answers to posted events with what was asked of their notification beside, oldest first.
    pub events: Vec<Value>,
    pub sessions: Vec<Value>,
}

/// A headless sign-in under way.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignIn {
    pub id: String,
    pub app_id: String,
    pub scope: String,
    pub created_at: Micros,
    pub approved: bool,
    pub fetched: bool,
}

/// An access token and its refresh token.
#[derive(Clone, Serialize, Deserialize)]
pub struct Token {
    pub access: String,
    pub refresh: String,
    pub app_id: String,
    pub scope: String,
    pub expires_at: Micros,
}
