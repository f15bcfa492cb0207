-- Version 3: the learner's own notes during a run, at most 4,000 characters.

ALTER TABLE runs ADD COLUMN notepad TEXT NOT NULL DEFAULT '';
