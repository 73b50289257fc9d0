//! Tells `afar --version` the commit that a release was built from, where the sources are a git clone.

use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    if packs_addresses() {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    if has_fixed_place() {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
    if let Some(folder) = static_libgcc() {
        println!("cargo:rustc-link-search=native={}", folder.display());
        println!("cargo:rustc-link-lib=static:-bundle=gcc_eh");
    }
    if let Some(script) = drops_unwinding() {
        println!("cargo:rustc-link-arg-bins=-Wl,--no-eh-frame-hdr,-T,{}", script.display());
    }
    // A commit must not make a development build stale.
    let wanted = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    println!("cargo:rerun-if-changed=build.rs");
    if wanted && Path::new(".git").exists() {
        println!("cargo:rerun-if-changed=.git/logs/HEAD");
        let run = Command::new("git").args(["rev-parse", "--short=10", "HEAD"]).output();
        if let Ok(run) = run.as_ref()
            && run.status.success()
        {
            println!("cargo:rustc-env=AFAR_COMMIT={}", String::from_utf8_lossy(&run.stdout).trim());
        }
    }
}

/// The linker's script that leaves out the tables for unwinding a stack, an eighth of the program: a release ends at once
/// where it panics, and has no names to show in a trace.
fn drops_unwinding() -> Option<PathBuf> {
    let linux = std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux");
    // These linkers take no scripts.
    let flags =
        ["CARGO_ENCODED_RUSTFLAGS", "RUSTC_LINKER"].map(|name| std::env::var(name).unwrap_or_default());
    let scripts = !flags.iter().any(|text| text.contains("mold") || text.contains("wild"));
    if !linux || !scripts || std::env::var("PROFILE").is_ok_and(|profile| profile != "release") {
        return None;
    }
    let script = PathBuf::from(std::env::var_os("OUT_DIR")?).join("unwinding.ld");
    // The C library's own first and last pieces refer to each other's.
    let text = "SECTIONS { /DISCARD/ : { *(EXCLUDE_FILE(*crt*.o) .eh_frame .eh_frame_hdr .gcc_except_table*) } }\n\
                INSERT AFTER .text;\n";
    std::fs::write(&script, text).ok().map(|()| script)
}

/// Whether the list of the addresses that are adjusted when the program begins can have its short form, which takes half
/// a megabyte less: the C library must know it. That of musl is inside the program; glibc, from 2.36 on, is this
/// machine's, for which the program must then be.
fn packs_addresses() -> bool {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    if of("PROFILE") != "release" || of("TARGET").ends_with("-linux-musl") {
        return of("PROFILE") == "release";
    }
    if of("TARGET") != of("HOST") || !of("TARGET").ends_with("-linux-gnu") {
        return false;
    }
    // `glibc 2.36`
    let asked = Command::new("getconf").arg("GNU_LIBC_VERSION").output();
    let text = asked.map(|run| String::from_utf8_lossy(&run.stdout).into_owned()).unwrap_or_default();
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    matches!((numbers.next(), numbers.next()), (Some(2), Some(36..)))
}

/// Whether the program can be one that always lies at the same place: then none of its addresses are adjusted when it
/// begins, which for half a megabyte of tables is a third of the time that it takes to begin, and none of their pages
/// are its own. The libraries, the stack and the heap still lie where chance has it.
fn has_fixed_place() -> bool {
    let of = |name: &str| std::env::var(name).unwrap_or_default();
    let whole = of("CARGO_CFG_TARGET_FEATURE").split(',').any(|feature| feature == "crt-static");
    of("PROFILE") == "release" && of("TARGET").ends_with("-linux-gnu") && !whole
}

/// The folder of the compiler's part for unwinding, where that can be a part of the program: one library less to find and
/// load when it begins.
fn static_libgcc() -> Option<PathBuf> {
    if !has_fixed_place() || std::env::var("TARGET").ok()? != std::env::var("HOST").ok()? {
        return None;
    }
    let run = Command::new("cc").arg("-print-file-name=libgcc_eh.a").output().ok()?;
    let path = PathBuf::from(String::from_utf8(run.stdout).ok()?.trim());
    path.is_file().then(|| path.parent().map(Path::to_path_buf)).flatten()
}
