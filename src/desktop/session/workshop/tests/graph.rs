//! The graph: of the version that is played.

use super::{Desk, text};
use crate::desktop::session::workshop::{News, Tab, Work};

#[test]
fn the_graph_is_of_the_version_that_is_played_and_marks_where_the_rehearsal_stands() {
    let mut desk = Desk::of(&text());
    desk.say("name-it");
    let marked = |desk: &Desk| {
        let graph = desk.workshop().graph.as_ref().unwrap();
        let name = |node| graph.story.node_name(node).to_owned();
        let taken = graph.graph.edges.iter().filter(|edge| edge.taken);
        let way: Vec<_> = taken.map(|edge| (name(edge.from), name(edge.to))).collect();
        (name(graph.here.unwrap()), name(graph.selected), way)
    };
    let [start, now] = ["where-is-it", "and-now"].map(str::to_owned);
    assert_eq!(
        marked(&desk),
        (now.clone(), now.clone(), vec![(start.clone(), now.clone())])
    );
    desk.work(Work::TakeBack);
    assert_eq!(marked(&desk), (start.clone(), start.clone(), vec![]));
    desk.work(Work::StartAt("comes-monday".to_owned()));
    assert_eq!((desk.at().as_str(), desk.workshop().tab), ("comes-monday", Tab::Play));
    assert_eq!(marked(&desk).0, "comes-monday");
    desk.work(Work::TakeBack);
    // What is broken has no graph, so that of the version that is played stays.
    desk.save("(");
    assert_eq!(marked(&desk).0, start);
    desk.save(&text().replace("and-now", "what-now"));
    desk.say("name-it");
    assert_eq!(marked(&desk).0, "what-now");
}

#[test]
fn the_graph_of_another_version_comes_too_late() {
    let mut desk = Desk::of(&text());
    let stale = desk.workshop().graph.clone().unwrap();
    desk.save(&text().replace("and-now", "what-now"));
    desk.session.hear(News::Drawn(stale));
    let graph = desk.workshop().graph.as_ref().unwrap();
    assert!(graph.story.node_id("what-now").is_some());
}
