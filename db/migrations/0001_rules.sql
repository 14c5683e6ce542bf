-- What drizzle-kit cannot say: the first row of `generation`, views of what is visible, the log that is only appended, the search index.
INSERT INTO generation (id, current, organisation_version) VALUES (1, 0, 0);
--> statement-breakpoint
CREATE VIEW org_unit AS SELECT * FROM org_unit_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW unit_placement AS SELECT * FROM unit_placement_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW identity AS SELECT * FROM identity_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW service_period AS SELECT * FROM service_period_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW posting AS SELECT * FROM posting_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW role_assignment AS SELECT * FROM role_assignment_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW absence AS SELECT * FROM absence_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW grant_held AS SELECT * FROM grant_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW requirement_rule AS SELECT * FROM requirement_rule_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW credential AS SELECT * FROM credential_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW revocation AS SELECT * FROM revocation_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW waiver AS SELECT * FROM waiver_row
  WHERE generation <= (SELECT current FROM generation)
    AND (retired IS NULL OR retired > (SELECT current FROM generation));
--> statement-breakpoint
CREATE VIEW known_event AS SELECT * FROM event
  WHERE batch_id IS NULL OR (SELECT state FROM batch WHERE id = event.batch_id) = 'published';
--> statement-breakpoint
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
--> statement-breakpoint
CREATE TRIGGER course_version_is_never_changed BEFORE UPDATE ON course_version
BEGIN SELECT RAISE(ABORT, 'a published course version is never changed'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE lesson_search_en USING fts5(version_id UNINDEXED, slug UNINDEXED, title, summary, body,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE lesson_search_fr USING fts5(version_id UNINDEXED, slug UNINDEXED, title, summary, body,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
