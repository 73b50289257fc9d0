//! What somebody may have meant who typed a name that there is not.

/// The name that is most like a wrong one, if any is near.
pub fn nearest<'a>(wrong: &str, names: &[&'a str]) -> Option<&'a str> {
    names
        .iter()
        .map(|name| (strsim::osa_distance(wrong, name), *name))
        .min()
        .filter(|(far, name)| near(*far, wrong, name))
        .map(|(_, name)| name)
}

/// The names that are like a wrong one, the likest first and no more than `most`: mistyped, in other letter case, or
/// only a part of the name.
pub fn some<'a>(wrong: &str, names: impl Iterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let wanted = wrong.to_lowercase();
    let mut found: Vec<(usize, &str)> = names
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let far = strsim::osa_distance(&wanted, &lower);
            // A part says less than a whole name with a slip.
            let part = wanted.chars().count() > 2 && lower.contains(&wanted);
            (near(far, &wanted, &lower) || part).then_some((far, name))
        })
        .collect();
    found.sort();
    found.dedup();
    // Beside a name with one slip, one with five is noise.
    let best = found.first().map_or(0, |(far, _)| *far);
    found
        .into_iter()
        .filter(|(far, name)| *far <= 2 * best + 1 || name.to_lowercase().contains(&wanted))
        .take(most)
        .map(|(_, name)| name)
        .collect()
}

/// The words of a small vocabulary, such as commands and options, that a wrong one most likely stands for: those with
/// the fewest slips, and those that begin so. Of short words a single slip is as much as can be one.
pub fn words<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let length = |text: &str| text.chars().count();
    let mut found: Vec<(usize, &str)> = names
        .filter_map(|name| {
            let far = strsim::osa_distance(wrong, name);
            let begun = length(wrong) > 2 && name.starts_with(wrong);
            let slips = (length(name).max(length(wrong)) / 3).max(1);
            (far <= slips || begun).then_some((if begun { 1 } else { far }, name))
        })
        .collect();
    found.sort();
    found.dedup();
    let best = found.first().map_or(0, |(far, _)| *far);
    found.into_iter().take_while(|(far, _)| *far == best).take(3).map(|(_, name)| name).collect()
}

/// Whether so many wrong letters are few for names of these lengths.
fn near(far: usize, wrong: &str, name: &str) -> bool {
    far <= name.chars().count().max(wrong.chars().count()) / 3 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_seen_and_something_else_is_not() {
        assert_eq!(nearest("endpiont", &["endpoint", "domain"]), Some("endpoint"));
        assert_eq!(nearest("quantum", &["endpoint", "domain"]), None);
    }

    #[test]
    fn swapped_letters_of_short_words_are_one_slip() {
        let names = ["bai", "lmk", "las", "cocalc", "top", "mcp", "link", "help", "hello", "session"];
        for (wrong, meant) in [("bia", "bai"), ("lkm", "lmk"), ("lsa", "las"), ("tpo", "top"), ("mpc", "mcp")]
        {
            assert_eq!(words(wrong, names.into_iter()), [meant]);
        }
        assert_eq!(words("sess", names.into_iter()), ["session"]);
        assert!(words("docter", names.into_iter()).is_empty());
        assert!(words("servce", ["insecure", "retries"].into_iter()).is_empty());
    }

    #[test]
    fn parts_and_other_letter_case_are_like_the_name() {
        let names = ["train-7", "train-8", "Eval", "data"];
        assert_eq!(some("trian-7", names.into_iter(), 2), ["train-7", "train-8"]);
        assert_eq!(some("train", names.into_iter(), 9), ["train-7", "train-8"]);
        assert_eq!(some("EVAL", names.into_iter(), 9), ["Eval"]);
        assert!(some("nothing", names.into_iter(), 9).is_empty());
        assert!(some("日本", ["日本語"].into_iter(), 9).len() == 1);
    }
}
