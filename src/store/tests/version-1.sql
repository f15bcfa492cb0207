-- A file as version 1 wrote it. Never changed: it stands for the files that people have.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1380209235;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE events (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    n INTEGER NOT NULL, -- from 0
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('chose', 'took_back', 'went_to')),
    node TEXT,
    choice TEXT,
    PRIMARY KEY (run, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "events" VALUES(1,0,1795267809000,'chose','where-is-it','brush-off');
INSERT INTO "events" VALUES(1,1,1795267818000,'took_back',NULL,NULL);
INSERT INTO "events" VALUES(1,2,1795267827000,'chose','where-is-it','hear');
INSERT INTO "events" VALUES(1,3,1795267836000,'chose','and-now','fix');
INSERT INTO "events" VALUES(2,0,1795354210000,'chose','where-is-it','form');
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
INSERT INTO "runs" VALUES(1,'late-lamp','practice','1','slow','one',1,0,'The late lamp','Robin Hale',43,35,40,1795267800000,1795267836000,2,1,1795267836000,'comes-monday','kept','Robin waits two more days.','All right. Monday, then.','Name a day.','They had a day to count on.',100,'distinction','85 or more of 100 overall, every tested strand at 2/3 of its best or more, and nothing unlawful said.','{"csat":3,"recommend":6,"recommend_class":"detractor","effort":7,"keep_per_mille":568,"value_gbp":36.35,"value_at_stake_gbp":64.0}','{"kind":"none","silent_defector":false}');
INSERT INTO "runs" VALUES(2,'late-lamp','assessment','18446744073709551615','even','one',1,0,'The late lamp','Robin Hale',43,35,40,1795354200000,1795354210000,1,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE strands (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    strand TEXT NOT NULL,
    awarded INTEGER NOT NULL,
    best INTEGER NOT NULL,
    PRIMARY KEY (run, strand)
) STRICT, WITHOUT ROWID;
INSERT INTO "strands" VALUES(1,'acknowledge',2,2);
INSERT INTO "strands" VALUES(1,'empathise',2,2);
INSERT INTO "strands" VALUES(1,'follow_up',2,2);
INSERT INTO "strands" VALUES(1,'law',2,2);
INSERT INTO "strands" VALUES(1,'resolve',2,2);
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
INSERT INTO "turns" VALUES(1,0,'where-is-it','hear','They are speaking fast.','Where is my lamp?','Hear them','Nine days, and no word from us. Let me look.','',46,38,19,-20,-14,12,'[{"strand":"acknowledge","points":2,"best_here":2,"reason":"Their own facts."},{"strand":"empathise","points":2,"best_here":2,"reason":"The feeling is named."},{"strand":"resolve","points":0,"best_here":0,"reason":""},{"strand":"follow_up","points":0,"best_here":0,"reason":""},{"strand":"law","points":0,"best_here":0,"reason":""}]','[]','[{"meter":"process","amount":6,"cause":"choice"},{"meter":"manner","amount":12,"cause":"choice"},{"meter":"heat","amount":-6,"cause":"cue","detail":"NamesTheFault"},{"meter":"heat","amount":-12,"cause":"choice"},{"meter":"heat","amount":-3,"cause":"temperament"},{"meter":"satisfaction","amount":1,"cause":"process"},{"meter":"satisfaction","amount":2,"cause":"manner"},{"meter":"loyalty","amount":1,"cause":"process"},{"meter":"loyalty","amount":2,"cause":"manner"}]');
INSERT INTO "turns" VALUES(1,1,'and-now','fix','','So what happens now?','A day and an hour','It is with you on Monday. I''ll ring you that morning.','',54,46,0,10,-4,19,'[{"strand":"acknowledge","points":0,"best_here":0,"reason":""},{"strand":"empathise","points":0,"best_here":0,"reason":""},{"strand":"resolve","points":2,"best_here":2,"reason":"It comes, on a day."},{"strand":"follow_up","points":2,"best_here":2,"reason":"A call, on a day."},{"strand":"law","points":2,"best_here":2,"reason":""}]','[{"verdict":"applies","provision":"cra2015.s28","points":2,"reason":"Thirty days at most."}]','[{"meter":"outcome","amount":30,"cause":"choice"},{"meter":"process","amount":10,"cause":"choice"},{"meter":"manner","amount":7,"cause":"choice"},{"meter":"heat","amount":-3,"cause":"cue","detail":"GivesDate"},{"meter":"heat","amount":-5,"cause":"cue","detail":"OwnsIt"},{"meter":"heat","amount":-10,"cause":"choice"},{"meter":"heat","amount":-3,"cause":"temperament"},{"meter":"heat","amount":2,"cause":"limit","detail":"scale"},{"meter":"satisfaction","amount":5,"cause":"outcome"},{"meter":"satisfaction","amount":2,"cause":"process"},{"meter":"satisfaction","amount":1,"cause":"manner"},{"meter":"loyalty","amount":5,"cause":"outcome"},{"meter":"loyalty","amount":2,"cause":"process"},{"meter":"loyalty","amount":1,"cause":"manner"}]');
INSERT INTO "turns" VALUES(2,0,'where-is-it','form','They are speaking fast.','Where is my lamp?','Ask for the number','Can I take your order number?','I have told two of you already.',40,32,53,-20,-26,-11,'[{"strand":"acknowledge","points":0,"best_here":2,"reason":""},{"strand":"empathise","points":0,"best_here":2,"reason":""},{"strand":"resolve","points":0,"best_here":0,"reason":""},{"strand":"follow_up","points":0,"best_here":0,"reason":""},{"strand":"law","points":0,"best_here":0,"reason":""}]','[]','[{"meter":"process","amount":-6,"cause":"choice"},{"meter":"manner","amount":-11,"cause":"choice"},{"meter":"heat","amount":5,"cause":"cue","detail":"Script"},{"meter":"heat","amount":8,"cause":"choice"},{"meter":"satisfaction","amount":-1,"cause":"process"},{"meter":"satisfaction","amount":-2,"cause":"manner"},{"meter":"loyalty","amount":-1,"cause":"process"},{"meter":"loyalty","amount":-2,"cause":"manner"}]');
CREATE INDEX runs_by_time ON runs (updated_at);
CREATE INDEX runs_by_scenario ON runs (scenario, updated_at);
INSERT INTO "sqlite_sequence" VALUES('runs',2);
COMMIT;
