//! Settings of every kind: variables, files, profiles, credentials and the token cache.
//!
//! Nothing outside this room reads the environment or a configuration file.

pub mod atomic;
pub mod dotenv;
pub mod file;
pub mod keyring;
pub mod lock;
pub mod paths;
pub mod registry;
pub mod secret;
pub mod settings;
pub mod tokens;
pub mod vars;
pub mod zone;
