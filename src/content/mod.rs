//! Scenario files.
pub mod path;
pub(crate) mod source;
mod scan;
mod locate;
#[cfg(test)]
mod probe {
    use crate::core::scenario::*;
    fn opts() -> ron::Options {
        use ron::extensions::Extensions as E;
        ron::Options::default().with_default_extension(E::IMPLICIT_SOME | E::UNWRAP_NEWTYPES | E::UNWRAP_VARIANT_NEWTYPES).with_recursion_limit(96)
    }
    fn show<T: serde::de::DeserializeOwned + std::fmt::Debug>(s: &str) {
        println!("---\n{s}");
        match opts().from_str::<T>(s) { Ok(_) => println!("OK"), Err(e) => println!("{:?} .. {:?} {:?}", e.span.start, e.span.end, e.code) }
    }
    #[test]
    fn probe() {
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", when: All([Flag("a"), Not(Flag("b")), Acknowledged]), law: [Applies(provision: "p", because: "x")], marks: {Resolve: (1, "x")}, effect: (outcome: 3, cues: [Repeat]))])"#);
        show::<Node>(r#"Turn((says: "x", choices: []))"#);
        show::<Node>(r#"Turn(sayss: "x", choices: [])"#);
        show::<Node>(r#"Turn(says: "x", 
   choices: [(id: "a", label: "b", text: "c", gto: "d")])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c")])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: 3, label: "b", text: "c", goto: "d")])"#);
        show::<Node>(r#"Turn(says: ["x", (txt: "u")], choices: [])"#);
        show::<Node>(r#"Turn(says: ["x", (text: "u", when: Flg("x"))], choices: [])"#);
        show::<Node>(r#"Turn(says: [("x")], choices: [])"#);
        show::<Node>(r#"Turn(says: 3, choices: [])"#);
        show::<Node>(r#"Trn(says: "x", choices: [])"#);
        show::<Node>(r#"(says: "x", choices: [])"#);
        show::<Node>(r#""x""#);
        show::<Node>(r#"Turn(says: "x", says: "y", choices: [])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", marks: {Resole: (1, "x")})])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", marks: {Resolve: 1})])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", marks: {Resolve: (-1, "x")})])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", effect: (outcome: 99999))])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", law: [Applies("p", "x")])])"#);
        show::<Node>(r#"Turn(says: "x", choices: [(id: "a", label: "b", text: "c", goto: "d", law: [Applies(provision: "p")])])"#);
        show::<Channel>("Fone");
        show::<Channel>("\"Phone\"");
        show::<jiff::civil::Date>("\"2026-13-01\"");
        show::<jiff::civil::Date>("\"soon\"");
        show::<jiff::civil::Date>("3");
        show::<u8>("300"); show::<u8>("-1"); show::<u8>("1.5"); show::<Vec<String>>("\"x\""); show::<Option<u32>>("None"); show::<Option<u32>>("Some(3)");show::<Option<u32>>("3");
        show::<serde::de::IgnoredAny>("(a: 1, b: \"x)");
        show::<serde::de::IgnoredAny>("(a: 1, b: [1, 2");
        show::<serde::de::IgnoredAny>("(a: 1 b: 2)");
        show::<serde::de::IgnoredAny>("(a: 1, b: 2) x");
        show::<serde::de::IgnoredAny>("(a: Foo(b: 1, c: [Bar(\"x\", 2)]), r#type: 1, \"x\")");
        show::<serde::de::IgnoredAny>("");
        for (n, unit) in [("(", 4_000_000), ("[", 4_000_000), ("Not(", 1_000_000), ("(a:", 1_000_000), ("{", 4_000_000), ("/*", 2_000_000), ("[(", 2_000_000), ("[],", 1_000_000), ("((((((((((((((((((((1),", 100_000)] {
            let s = n.repeat(unit);
            let t = std::time::Instant::now();
            let r = opts().from_str::<serde::de::IgnoredAny>(&s).map_err(|e| (e.code, e.span.start));
            println!("{n} {:?} {:?}", r.err(), t.elapsed());
            let t = std::time::Instant::now();
            let r = opts().from_str::<Scenario>(&s).map_err(|e| (e.code, e.span.start));
            println!("typed {n} {:?} {:?}", r.err(), t.elapsed());
        }
    }
}
