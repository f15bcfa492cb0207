-- Version 1. Never changed once released: a later shape is a later file.
-- Times are milliseconds since 1970, UTC. JSON columns hold what `play --json` prints under the same names.

PRAGMA application_id = 1380209235; -- "RDRS"

CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Inputs: with the events, all that a run needs to be played again.
    scenario TEXT NOT NULL,
    mode TEXT NOT NULL,
    seed TEXT NOT NULL, -- 0 to 2^64 - 1, more than an INTEGER holds
    temperament TEXT NOT NULL,
    rules_hash TEXT NOT NULL,
    core_version INTEGER NOT NULL,
    tuned_model INTEGER NOT NULL,
    -- As it was shown then.
    title TEXT NOT NULL,
    customer TEXT NOT NULL,
    start_satisfaction INTEGER NOT NULL,
    start_loyalty INTEGER NOT NULL,
    start_heat INTEGER NOT NULL,
    -- Where it stands.
    started_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    moves INTEGER NOT NULL DEFAULT 0, -- that stand
    taken_back INTEGER NOT NULL DEFAULT 0,
    -- How it ended; all NULL while it goes on, the scores also in Explore.
    ended_at INTEGER,
    ending TEXT,
    outcome TEXT,
    headline TEXT,
    last_words TEXT,
    goal TEXT,
    debrief TEXT,
    overall INTEGER,
    band TEXT,
    band_rule TEXT,
    measures TEXT, -- JSON
    loyalty_reading TEXT -- JSON
) STRICT;

CREATE INDEX runs_by_time ON runs (updated_at);
CREATE INDEX runs_by_scenario ON runs (scenario, updated_at);

-- Everything that was done, in order; taking back is an event of its own.
CREATE TABLE events (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    n INTEGER NOT NULL, -- from 0
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('chose', 'took_back', 'went_to')),
    node TEXT,
    choice TEXT,
    PRIMARY KEY (run, n)
) STRICT, WITHOUT ROWID;

-- The moves that stand, as they were shown and awarded then.
CREATE TABLE turns (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    n INTEGER NOT NULL, -- from 0
    node TEXT NOT NULL,
    choice TEXT, -- NULL is a jump in Explore
    seen TEXT NOT NULL,
    says TEXT NOT NULL,
    label TEXT NOT NULL,
    said TEXT NOT NULL,
    reply TEXT NOT NULL,
    satisfaction INTEGER NOT NULL,
    loyalty INTEGER NOT NULL,
    heat INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    process INTEGER NOT NULL,
    manner INTEGER NOT NULL,
    awards TEXT NOT NULL, -- JSON
    law TEXT NOT NULL, -- JSON
    causes TEXT NOT NULL, -- JSON
    PRIMARY KEY (run, n)
) STRICT, WITHOUT ROWID;

-- What an ended run was awarded, one row a strand, so that a new strand needs no new column.
CREATE TABLE strands (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    strand TEXT NOT NULL,
    awarded INTEGER NOT NULL,
    best INTEGER NOT NULL,
    PRIMARY KEY (run, strand)
) STRICT, WITHOUT ROWID;
