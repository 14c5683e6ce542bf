CREATE TABLE `account` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`password_changed_at` integer NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`shortcuts` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_on` text NOT NULL,
	`revoked_at` integer,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_token_hash_unique` ON `api_token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `token_by_owner` ON `api_token` (`owner_id`);--> statement-breakpoint
CREATE TABLE `claim_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `email_change` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_change_token_hash_unique` ON `email_change` (`token_hash`);--> statement-breakpoint
CREATE TABLE `newsletter_consent` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	`token_hash` text NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `one_time_code` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email_folded` text NOT NULL,
	`browser_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`payload` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text NOT NULL,
	CONSTRAINT "code_state" CHECK("one_time_code"."state" in ('open', 'used', 'void'))
);
--> statement-breakpoint
CREATE INDEX `code_by_email` ON `one_time_code` (`email_folded`,`purpose`,`created_at`);--> statement-breakpoint
CREATE TABLE `registration_request` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`password_hash` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`decided_by` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_by_learner` ON `session` (`learner_id`);--> statement-breakpoint
CREATE INDEX `session_by_expiry` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`number` integer NOT NULL,
	`seed` text NOT NULL,
	`draw` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer,
	`submitted_at` integer,
	`graded_at` integer,
	`scaled_score` real,
	`passed` integer,
	`result` text,
	`reason` text,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attempt_state" CHECK("attempt"."state" in ('open', 'submitted', 'graded', 'invalidated')),
	CONSTRAINT "attempt_graded" CHECK(("attempt"."state" in ('graded', 'invalidated')) = ("attempt"."graded_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_open` ON `attempt` (`learner_id`,`assessment_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `attempt_by_learner` ON `attempt` (`learner_id`,`assessment_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `attempt_by_deadline` ON `attempt` (`deadline_at`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`answer` text,
	`marked` integer DEFAULT false NOT NULL,
	`saved_at` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assessment_definition` (
	`version_id` text NOT NULL,
	`id` text NOT NULL,
	`course_id` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`version_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `competency` (
	`id` text PRIMARY KEY NOT NULL,
	`framework_id` text NOT NULL,
	`area` text NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`current_version_id` text NOT NULL,
	`files_version_id` text,
	`retired_at` integer
);
--> statement-breakpoint
CREATE TABLE `course_version` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`origin` text NOT NULL,
	`change` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`level` integer NOT NULL,
	`minutes` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_version_number` ON `course_version` (`course_id`,`number`);--> statement-breakpoint
CREATE TABLE `draft` (
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`text` text NOT NULL,
	`base_version_id` text NOT NULL,
	`revision` integer NOT NULL,
	`author_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `path`)
);
--> statement-breakpoint
CREATE TABLE `framework` (
	`id` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	`title` text NOT NULL,
	`areas` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item` (
	`version_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`competency` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`version_id`, `assessment_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `item_by_id` ON `item` (`id`);--> statement-breakpoint
CREATE TABLE `item_registry` (
	`item_id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lesson` (
	`version_id` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`ordinal` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`minutes` integer NOT NULL,
	`objectives` text NOT NULL,
	`headings` text NOT NULL,
	`blocks` text NOT NULL,
	`html` text NOT NULL,
	PRIMARY KEY(`version_id`, `slug`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`course_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`language` text,
	`release` text NOT NULL,
	`listed` integer NOT NULL,
	`title` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_by_path` ON `media` (`version_id`,`path`);--> statement-breakpoint
CREATE INDEX `media_by_hash` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `public_page` (
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`html` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`slug`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `source_blob` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source_blob_part` (
	`hash` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`hash`, `part`)
);
--> statement-breakpoint
CREATE TABLE `source_file` (
	`version_id` text NOT NULL,
	`path` text NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`version_id`, `path`),
	FOREIGN KEY (`hash`) REFERENCES `source_blob`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `source_by_hash` ON `source_file` (`hash`);--> statement-breakpoint
CREATE TABLE `certification` (
	`id` text PRIMARY KEY NOT NULL,
	`current_version_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `certification_version` (
	`id` text PRIMARY KEY NOT NULL,
	`certification_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`definition` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_version_number` ON `certification_version` (`certification_id`,`number`);--> statement-breakpoint
CREATE TABLE `credential_row` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`certification_version_id` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_on` text,
	`window_from` text,
	`grace_until` text,
	`source` text NOT NULL,
	`evidence` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_version_id`) REFERENCES `certification_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credential_dates" CHECK("credential_row"."expires_on" is null or "credential_row"."expires_on" > "credential_row"."issued_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_public` ON `credential_row` (`public_id`);--> statement-breakpoint
CREATE INDEX `credential_by_learner` ON `credential_row` (`learner_id`,`certification_id`);--> statement-breakpoint
CREATE TABLE `requirement_rule_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`certification_id` text NOT NULL,
	`strength` text NOT NULL,
	`conditions` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`due_days` integer NOT NULL,
	`reason` text NOT NULL,
	`author_id` text,
	`source_hash` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer
);
--> statement-breakpoint
CREATE INDEX `rule_by_id` ON `requirement_rule_row` (`id`,`version`);--> statement-breakpoint
CREATE INDEX `rule_by_certification` ON `requirement_rule_row` (`certification_id`);--> statement-breakpoint
CREATE TABLE `revocation_row` (
	`credential_id` text PRIMARY KEY NOT NULL,
	`effective_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`reason` text NOT NULL,
	`actor_id` text,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`credential_id`) REFERENCES `credential_row`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `waiver_row` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `waiver_by_learner` ON `waiver_row` (`learner_id`,`certification_id`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`version_id` text NOT NULL,
	`round` integer NOT NULL,
	`started_at` integer NOT NULL,
	`completed_at` integer,
	`last_lesson` text,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `course_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_round` ON `enrolment` (`learner_id`,`course_id`,`round`);--> statement-breakpoint
CREATE INDEX `enrolment_by_course` ON `enrolment` (`course_id`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`enrolment_id` text NOT NULL,
	`lesson` text NOT NULL,
	`opened_at` integer NOT NULL,
	`done_at` integer,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`block_id` text NOT NULL,
	`text` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `course_id`, `block_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`headers` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `mail_by_time` ON `mail` (`created_at`);--> statement-breakpoint
CREATE TABLE `absence_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`learner_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `absence_by_learner` ON `absence_row` (`learner_id`);--> statement-breakpoint
CREATE TABLE `grade` (
	`code` text PRIMARY KEY NOT NULL,
	`grade_group` text NOT NULL,
	`ordinal` integer NOT NULL,
	`band` text NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grant_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`learner_id` text NOT NULL,
	`permission_set` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`granted_by` text,
	`on_behalf_of` text,
	`source` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grant_by_learner` ON `grant_row` (`learner_id`);--> statement-breakpoint
CREATE INDEX `grant_by_unit` ON `grant_row` (`unit_id`);--> statement-breakpoint
CREATE TABLE `identity_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`learner_id` text NOT NULL,
	`nation` text,
	`service_number` text,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`given_folded` text NOT NULL,
	`family_folded` text NOT NULL,
	`email` text,
	`email_folded` text,
	`locale` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_of_learner` ON `identity_row` (`learner_id`) WHERE retired is null;--> statement-breakpoint
CREATE UNIQUE INDEX `identity_number` ON `identity_row` (`nation`,`service_number`) WHERE retired is null;--> statement-breakpoint
CREATE UNIQUE INDEX `identity_email` ON `identity_row` (`email_folded`) WHERE retired is null;--> statement-breakpoint
CREATE INDEX `identity_by_learner` ON `identity_row` (`learner_id`);--> statement-breakpoint
CREATE INDEX `identity_by_family` ON `identity_row` (`family_folded`,`given_folded`);--> statement-breakpoint
CREATE INDEX `identity_by_number` ON `identity_row` (`service_number`,`nation`);--> statement-breakpoint
CREATE INDEX `identity_by_email` ON `identity_row` (`email_folded`);--> statement-breakpoint
CREATE TABLE `learner` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`generation` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `org_unit_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`nation` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `org_unit_code` ON `org_unit_row` (`code`) WHERE retired is null;--> statement-breakpoint
CREATE INDEX `org_unit_by_id` ON `org_unit_row` (`id`);--> statement-breakpoint
CREATE TABLE `posting_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`learner_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`unit_id` text NOT NULL,
	`nation` text NOT NULL,
	`category` text NOT NULL,
	`grade` text,
	`band` text NOT NULL,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "posting_category" CHECK("posting_row"."category" in ('military', 'civilian', 'contractor'))
);
--> statement-breakpoint
CREATE INDEX `posting_by_learner` ON `posting_row` (`learner_id`);--> statement-breakpoint
CREATE INDEX `posting_by_unit` ON `posting_row` (`unit_id`,`until_day`);--> statement-breakpoint
CREATE TABLE `role_assignment_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`learner_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_by_learner` ON `role_assignment_row` (`learner_id`);--> statement-breakpoint
CREATE TABLE `service_period_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`learner_id` text NOT NULL,
	`arrived_on` text NOT NULL,
	`departed_on` text,
	`generation` integer NOT NULL,
	`retired` integer,
	FOREIGN KEY (`learner_id`) REFERENCES `learner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `service_by_learner` ON `service_period_row` (`learner_id`);--> statement-breakpoint
CREATE TABLE `unit_placement_row` (
	`row_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`unit_id` text NOT NULL,
	`parent_id` text,
	`from_day` text NOT NULL,
	`until_day` text,
	`generation` integer NOT NULL,
	`retired` integer
);
--> statement-breakpoint
CREATE INDEX `placement_by_unit` ON `unit_placement_row` (`unit_id`);--> statement-breakpoint
CREATE INDEX `placement_by_parent` ON `unit_placement_row` (`parent_id`);--> statement-breakpoint
CREATE TABLE `work_role` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`run_at` integer NOT NULL,
	`lease_until` integer,
	`once_key` text,
	`last_error` text,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	CONSTRAINT "job_state" CHECK("job"."state" in ('queued', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`state`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `job_once` ON `job` (`once_key`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `content_file` (
	`path` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`origin` text NOT NULL,
	`files_hash` text,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`hash`) REFERENCES `source_blob`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`origin` text NOT NULL,
	`outcome` text NOT NULL,
	`findings` text NOT NULL,
	`published` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`actor_id` text,
	`started_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`ended_at` integer,
	`progress` text,
	`result` text,
	CONSTRAINT "batch_state" CHECK("batch"."state" in ('staging', 'published', 'abandoned'))
);
--> statement-breakpoint
CREATE INDEX `batch_by_state` ON `batch` (`state`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`type` text NOT NULL,
	`subject_id` text,
	`data` text NOT NULL,
	`batch_id` integer
);
--> statement-breakpoint
CREATE INDEX `event_by_subject` ON `event` (`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `event_by_type` ON `event` (`type`,`seq`);--> statement-breakpoint
CREATE INDEX `event_by_actor` ON `event` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `event_by_time` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `generation` (
	`id` integer PRIMARY KEY NOT NULL,
	`current` integer NOT NULL,
	`organisation_version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `indicator_definition` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`definition` text NOT NULL,
	`published_at` integer NOT NULL,
	`current` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `learner_standing` (
	`generation` integer NOT NULL,
	`learner_id` text NOT NULL,
	`standing` text NOT NULL,
	PRIMARY KEY(`generation`, `learner_id`)
);
--> statement-breakpoint
CREATE TABLE `sum_built` (
	`generation` integer PRIMARY KEY NOT NULL,
	`built_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sum_key` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dimension` integer NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sum_key_name` ON `sum_key` (`dimension`,`key`);--> statement-breakpoint
CREATE TABLE `sum_late` (
	`learner_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sum_pending` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`generation` integer NOT NULL,
	`unit_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`entries` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sum_pending_by_unit` ON `sum_pending` (`generation`,`unit_id`,`certification_id`);--> statement-breakpoint
CREATE TABLE `sum_placement` (
	`generation` integer NOT NULL,
	`unit_id` text NOT NULL,
	`parent_id` text,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`generation`, `unit_id`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `sum_year` (
	`generation` integer NOT NULL,
	`unit_id` text NOT NULL,
	`dimension` integer NOT NULL,
	`certification_id` text NOT NULL,
	`year` integer NOT NULL,
	`net` blob NOT NULL,
	`entries` blob NOT NULL,
	PRIMARY KEY(`generation`, `unit_id`, `dimension`, `certification_id`, `year`)
);
