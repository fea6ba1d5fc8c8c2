BEGIN TRANSACTION;
CREATE TABLE annotations (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	respondent TEXT NOT NULL, 
	submission TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	tracked BOOLEAN NOT NULL, 
	state TEXT NOT NULL, 
	seen TEXT NOT NULL, 
	anchor TEXT NOT NULL, 
	placed TEXT NOT NULL, 
	candidates TEXT NOT NULL, 
	text TEXT NOT NULL, 
	proposed TEXT NOT NULL, 
	reply_to TEXT, 
	"where" TEXT NOT NULL, 
	made TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "annotations" VALUES(1,'round-1',1,'a1','p1','s1','comment',1,'open','issued-round-1','{"after": "", "before": "", "clause": "fen-001", "end": null, "level": "clause", "start": null, "to": null, "words": ""}','exact','[]','Point of a1: it’s “late”.','',NULL,'paragraph 4','2026-03-01T09:00:00Z','a1','fen-identity');
INSERT INTO "annotations" VALUES(2,'round-1',1,'a2','p1','s1','reword',1,'open','issued-round-1','{"after": "", "before": "", "clause": "fen-001", "end": 16, "level": "words", "start": 14, "to": null, "words": "30"}','exact','[]','','20',NULL,'paragraph 4','2026-03-01T09:00:00Z','a2','fen-identity');
INSERT INTO "annotations" VALUES(3,'round-1',1,'a3','p1','s1','comment',1,'open','issued-round-1','{"after": "", "before": "", "clause": null, "end": null, "level": "clause", "start": null, "to": null, "words": ""}','proposed','["fen-002", "fen-001"]','Point of a3: it’s “late”.','',NULL,'paragraph 4','2026-03-01T09:00:00Z','a3','fen-identity');
CREATE TABLE authors (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	author TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "authors" VALUES(1,'round-1',1,'a1','Pat Lowe','fen-identity');
INSERT INTO "authors" VALUES(2,'round-1',1,'a2','Pat Lowe','fen-identity');
INSERT INTO "authors" VALUES(3,'round-1',1,'a3','Pat Lowe','fen-identity');
CREATE TABLE decisions (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	annotations TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	effect TEXT NOT NULL, 
	clause TEXT, 
	words TEXT NOT NULL, 
	others TEXT NOT NULL, 
	twin TEXT, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "decisions" VALUES(1,'round-1',3,'d1','["a1", "a2"]','not_agreed','Ann Other','2026-03-04','Too dear.','none',NULL,'','[]',NULL,'fen-identity');
INSERT INTO "decisions" VALUES(2,'round-1',4,'d2','["a1", "a2"]','adopted_reworded','Ann Other','2026-03-04','It is done.','reword','fen-001','Pay grants in 20 days.','[]',NULL,'fen-identity');
INSERT INTO "decisions" VALUES(3,'round-1',5,'d3','["a3"]','noted','Ann Other','2026-03-04','','none',NULL,'','[]',NULL,'fen-identity');
CREATE TABLE files (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	file TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "files" VALUES(1,'round-1',1,'s1','s1-copy.docx','fen-identity');
CREATE TABLE left_over (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	place TEXT NOT NULL, 
	why TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "left_over" VALUES(1,'round-1',1,'s1','header','a picture','fen-identity');
CREATE TABLE names (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "names" VALUES(1,'round-1',1,'p1','Pat Lowe','fen-identity');
CREATE TABLE placements (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	anchor TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "placements" VALUES(1,'round-1',2,'a3','{"after": "", "before": "", "clause": "fen-002", "end": null, "level": "clause", "start": null, "to": null, "words": ""}','Ann Other','2026-03-03','fen-identity');
CREATE TABLE respondents (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	side TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "respondents" VALUES(1,'round-1',1,'p1','person','vcs','fen-identity');
CREATE TABLE reversals (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "reversals" VALUES(1,'round-1',5,'fen-identity');
CREATE TABLE schema_version (
	version INTEGER
);
INSERT INTO "schema_version" VALUES(2);
CREATE TABLE submissions (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	respondent TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	seen TEXT NOT NULL, 
	received TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "submissions" VALUES(1,'round-1',1,'s1','p1','abababababababababababababababababababababababababababababababab','word','issued-round-1','2026-03-02T09:00:00+00:00','','fen-identity');
CREATE INDEX ix_respondents_round ON respondents (round);
CREATE INDEX ix_names_round ON names (round);
CREATE INDEX ix_authors_round ON authors (round);
CREATE INDEX ix_files_round ON files (round);
CREATE INDEX ix_submissions_round ON submissions (round);
CREATE INDEX ix_annotations_round ON annotations (round);
CREATE INDEX ix_placements_round ON placements (round);
CREATE INDEX ix_decisions_round ON decisions (round);
CREATE INDEX ix_left_over_round ON left_over (round);
CREATE INDEX ix_reversals_round ON reversals (round);
COMMIT;
