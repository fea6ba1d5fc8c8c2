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
	reference TEXT DEFAULT '' NOT NULL, 
	question TEXT DEFAULT '' NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "annotations" VALUES(1,'round-1',1,'a1','p1','s1','comment',1,'open','issued-round-1','{"after": "", "before": "", "clause": "fen-001", "end": null, "level": "clause", "start": null, "to": null, "words": ""}','exact','[]','Point of a1: it’s “late”.','',NULL,'paragraph 4','2026-03-01T09:00:00Z','a1','','','fen-identity');
INSERT INTO "annotations" VALUES(2,'round-1',1,'a2','p1','s1','reword',1,'open','issued-round-1','{"after": "", "before": "", "clause": "fen-001", "end": 16, "level": "words", "start": 14, "to": null, "words": "30"}','exact','[]','','20',NULL,'paragraph 4','2026-03-01T09:00:00Z','a2','','','fen-identity');
INSERT INTO "annotations" VALUES(3,'round-1',1,'a3','p1','s1','comment',1,'open','issued-round-1','{"after": "", "before": "", "clause": null, "end": null, "level": "clause", "start": null, "to": null, "words": ""}','proposed','["fen-002", "fen-001"]','Point of a3: it’s “late”.','',NULL,'paragraph 4','2026-03-01T09:00:00Z','a3','','','fen-identity');
CREATE TABLE assignments (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	person TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
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
CREATE TABLE confirmations (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	how TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
CREATE TABLE contacts (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	body TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
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
CREATE TABLE draft_answers (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
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
CREATE TABLE joinings (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	respondent TEXT NOT NULL, 
	"into" TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
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
CREATE TABLE reckoned (
	workspace TEXT NOT NULL, 
	round TEXT NOT NULL, 
	upto TEXT NOT NULL, 
	PRIMARY KEY (workspace, round)
);
INSERT INTO "reckoned" VALUES('fen-identity','round-1','3 1 3 0 0 0 1');
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
INSERT INTO "schema_version" VALUES(6);
CREATE TABLE sightings (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	annotation TEXT NOT NULL, 
	"where" TEXT NOT NULL, 
	state TEXT NOT NULL, 
	signed TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "sightings" VALUES(1,'round-1',1,'s1','a1','paragraph 4','open','p1','comment','fen-identity');
INSERT INTO "sightings" VALUES(2,'round-1',1,'s1','a2','paragraph 4','open','p1','comment','fen-identity');
INSERT INTO "sightings" VALUES(3,'round-1',1,'s1','a3','paragraph 4','open','p1','comment','fen-identity');
CREATE TABLE splits (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	parts TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
CREATE TABLE standing (
	workspace TEXT NOT NULL, 
	round TEXT NOT NULL, 
	annotation TEXT NOT NULL, 
	place BIGINT NOT NULL, 
	remark TEXT NOT NULL, 
	respondent TEXT NOT NULL, 
	submission TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	clause TEXT NOT NULL, 
	placed TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	decision TEXT NOT NULL, 
	person TEXT NOT NULL, 
	draft TEXT NOT NULL, 
	PRIMARY KEY (workspace, round, annotation)
);
INSERT INTO "standing" VALUES('fen-identity','round-1','a1',1000,'a1','p1','s1','comment','fen-001','exact','adopted_reworded','d2','','');
INSERT INTO "standing" VALUES('fen-identity','round-1','a2',2000,'a2','p1','s1','reword','fen-001','exact','adopted_reworded','d2','','');
INSERT INTO "standing" VALUES('fen-identity','round-1','a3',3000,'a3','p1','s1','comment','fen-002','exact','open','','','');
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
	part TEXT DEFAULT '' NOT NULL, 
	within TEXT DEFAULT '' NOT NULL, 
	dated TEXT DEFAULT '' NOT NULL, 
	late BOOLEAN DEFAULT 0 NOT NULL, 
	capacity TEXT DEFAULT '' NOT NULL, 
	sector TEXT DEFAULT '' NOT NULL, 
	size TEXT DEFAULT '' NOT NULL, 
	publish TEXT DEFAULT '' NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "submissions" VALUES(1,'round-1',1,'s1','p1','abababababababababababababababababababababababababababababababab','word','issued-round-1','2026-03-02T09:00:00+00:00','','','','',0,'','','','','fen-identity');
CREATE INDEX ix_respondents_round ON respondents (round);
CREATE INDEX ix_names_round ON names (round);
CREATE INDEX ix_authors_round ON authors (round);
CREATE INDEX ix_files_round ON files (round);
CREATE INDEX ix_submissions_round ON submissions (round);
CREATE INDEX ix_contacts_round ON contacts (round);
CREATE INDEX ix_annotations_round ON annotations (round);
CREATE INDEX ix_placements_round ON placements (round);
CREATE INDEX ix_decisions_round ON decisions (round);
CREATE INDEX ix_left_over_round ON left_over (round);
CREATE INDEX ix_sightings_round ON sightings (round);
CREATE INDEX ix_joinings_round ON joinings (round);
CREATE INDEX ix_splits_round ON splits (round);
CREATE INDEX ix_assignments_round ON assignments (round);
CREATE INDEX ix_draft_answers_round ON draft_answers (round);
CREATE INDEX ix_reversals_round ON reversals (round);
CREATE INDEX ix_respondents_of_step ON respondents (round, workspace, step);
CREATE INDEX ix_submissions_of_step ON submissions (round, workspace, step);
CREATE INDEX ix_annotations_of_step ON annotations (round, workspace, step);
CREATE INDEX ix_placements_of_step ON placements (round, workspace, step);
CREATE INDEX ix_decisions_of_step ON decisions (round, workspace, step);
CREATE INDEX ix_sightings_of_step ON sightings (round, workspace, step);
CREATE INDEX ix_joinings_of_step ON joinings (round, workspace, step);
CREATE INDEX ix_splits_of_step ON splits (round, workspace, step);
CREATE INDEX ix_assignments_of_step ON assignments (round, workspace, step);
CREATE INDEX ix_draft_answers_of_step ON draft_answers (round, workspace, step);
CREATE INDEX ix_reversals_of_step ON reversals (round, workspace, step);
CREATE INDEX ix_names_of_step ON names (round, workspace, step);
CREATE INDEX ix_authors_of_step ON authors (round, workspace, step);
CREATE INDEX ix_files_of_step ON files (round, workspace, step);
CREATE INDEX ix_left_over_of_step ON left_over (round, workspace, step);
CREATE INDEX ix_contacts_of_step ON contacts (round, workspace, step);
CREATE INDEX ix_annotations_of_id ON annotations (round, workspace, id);
CREATE INDEX ix_decisions_of_id ON decisions (round, workspace, id);
CREATE INDEX ix_authors_of_annotation ON authors (round, workspace, annotation);
CREATE INDEX ix_placements_of_annotation ON placements (round, workspace, annotation);
CREATE INDEX ix_standing_of_place ON standing (round, workspace, place);
CREATE INDEX ix_standing_of_clause ON standing (round, workspace, clause);
CREATE INDEX ix_standing_of_outcome ON standing (round, workspace, outcome);
CREATE INDEX ix_standing_of_respondent ON standing (round, workspace, respondent);
CREATE INDEX ix_standing_of_person ON standing (round, workspace, person);
CREATE INDEX ix_standing_of_remark ON standing (round, workspace, remark);
CREATE INDEX ix_confirmations_round ON confirmations (round);
CREATE INDEX ix_confirmations_of_step ON confirmations (round, workspace, step);
COMMIT;
