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
	PRIMARY KEY (serial)
);
INSERT INTO "annotations" VALUES(1,'round-1',3,'a1','p1','s1','comment',1,'open','issued-one','{"after": "", "before": "", "clause": null, "end": null, "level": "draft", "start": null, "to": null, "words": ""}','exact','[]','Remark 1 on two lines.','',NULL,'','','k1');
INSERT INTO "annotations" VALUES(2,'round-1',4,'a2','p2','s2','comment',1,'open','issued-one','{"after": "", "before": "", "clause": null, "end": null, "level": "draft", "start": null, "to": null, "words": ""}','exact','[]','Remark 2 on two lines.','',NULL,'','','k2');
INSERT INTO "annotations" VALUES(3,'round-1',5,'a3','p3','s3','comment',1,'open','issued-one','{"after": "", "before": "", "clause": null, "end": null, "level": "draft", "start": null, "to": null, "words": ""}','exact','[]','Remark 3 on two lines.','',NULL,'','','k3');
CREATE TABLE authors (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	author TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "authors" VALUES(1,'round-1',3,'a1','');
INSERT INTO "authors" VALUES(2,'round-1',4,'a2','');
INSERT INTO "authors" VALUES(3,'round-1',5,'a3','');
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
	PRIMARY KEY (serial)
);
CREATE TABLE files (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	file TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "files" VALUES(1,'round-1',3,'s1','s1-x.docx');
INSERT INTO "files" VALUES(2,'round-1',4,'s2','s2-x.docx');
INSERT INTO "files" VALUES(3,'round-1',5,'s3','s3-x.docx');
CREATE TABLE left_over (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	submission TEXT NOT NULL, 
	place TEXT NOT NULL, 
	why TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
CREATE TABLE names (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "names" VALUES(1,'round-1',3,'p1','Bo');
INSERT INTO "names" VALUES(2,'round-1',4,'p2','Bo');
INSERT INTO "names" VALUES(3,'round-1',5,'p3','Bo');
CREATE TABLE placements (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	annotation TEXT NOT NULL, 
	anchor TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
CREATE TABLE respondents (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	side TEXT NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "respondents" VALUES(1,'round-1',3,'p1','','');
INSERT INTO "respondents" VALUES(2,'round-1',4,'p2','','');
INSERT INTO "respondents" VALUES(3,'round-1',5,'p3','','');
CREATE TABLE reversals (
	serial INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	PRIMARY KEY (serial)
);
INSERT INTO "reversals" VALUES(1,'round-1',5);
CREATE TABLE schema_version (
	version INTEGER
);
INSERT INTO "schema_version" VALUES(1);
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
	PRIMARY KEY (serial)
);
INSERT INTO "submissions" VALUES(1,'round-1',3,'s1','p1','0000000000000000000000000000000000000000000000000000000000000000','word','issued-one','2026-03-01','');
INSERT INTO "submissions" VALUES(2,'round-1',4,'s2','p2','0000000000000000000000000000000000000000000000000000000000000000','word','issued-one','2026-03-01','');
INSERT INTO "submissions" VALUES(3,'round-1',5,'s3','p3','0000000000000000000000000000000000000000000000000000000000000000','word','issued-one','2026-03-01','');
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
