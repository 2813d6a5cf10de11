-- DropIndex
DROP INDEX "reminder_task_id_idx";

-- DropIndex
DROP INDEX "notice_account_id_read_at_idx";

-- AlterTable
ALTER TABLE "task_rule" ADD COLUMN     "starts_on" DATE NOT NULL;

-- AlterTable
ALTER TABLE "reporting_task" ADD COLUMN     "rule_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "reminder" ADD COLUMN     "day" DATE NOT NULL,
ADD COLUMN     "notified" TEXT[];

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "maybe_sent" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "reporting_task_rule_id_idx" ON "reporting_task"("rule_id");

-- CreateIndex
CREATE INDEX "reminder_at_idx" ON "reminder"("at");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_task_id_day_key" ON "reminder"("task_id", "day");

-- CreateIndex
CREATE INDEX "notice_account_id_at_idx" ON "notice"("account_id", "at");

-- AddForeignKey
ALTER TABLE "reporting_task" ADD CONSTRAINT "reporting_task_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "task_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The calendar day it is in Guangzhou (UTC+8, no summer time), by the database's clock.
CREATE FUNCTION "shanghai_day"(p_at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT ((p_at AT TIME ZONE 'UTC') + interval '8 hours')::date
$$;

-- Where each task stands, read from its record and from what is published. It reads past row-level security, because
-- a leader sees who has not reported but no draft: there is no figure in it, and its rows are the acting role's own.
--   stage        none, or the state of the record; released as soon as a version is, also while it is being corrected
--   reported_on  the day of the first submission that was not withdrawn; null where it was never submitted here
CREATE VIEW "task_standing" AS
SELECT t.id, t.indicator_id, t.area_id, t.unit_id, t.period, t.span, t.due_on, r.level, r.frequency, e.id AS entry_id,
  CASE WHEN e.released > 0 OR published.yes THEN 'released' ELSE coalesce(e.state::text, 'none') END AS stage,
  submitted.reported_on
FROM reporting_task t
JOIN task_rule r ON r.id = t.rule_id
LEFT JOIN entry e ON e.indicator_id = t.indicator_id AND e.area_id = t.area_id AND e.period = t.period AND e.span = t.span
CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM observation o WHERE o.indicator_id = t.indicator_id
  AND o.area_id = t.area_id AND o.period = t.period AND o.span = t.span) AS yes) published
CROSS JOIN LATERAL (SELECT shanghai_day(min(v.at)) AS reported_on FROM entry_revision v
  WHERE v.entry_id = e.id AND v.state = 'submitted' AND NOT EXISTS (SELECT FROM entry_revision w
    WHERE w.entry_id = v.entry_id AND w.version = v.version + 1 AND w.state = 'draft')) submitted
WHERE (r.active OR e.id IS NOT NULL OR published.yes)
  AND (acting_role() = 'LDR' OR acting_in_scope(t.indicator_id, t.area_id));

-- A notice is its receiver's own: anybody may write one, nobody else reads it.
CREATE INDEX "notice_unread" ON "notice" ("account_id") WHERE "read_at" IS NULL;
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "notice_add" ON "notice" FOR INSERT WITH CHECK (acting_role() <> '');
CREATE POLICY "notice_read" ON "notice" FOR SELECT
  USING (account_id::text = current_setting('app.account', true) OR acting_role() = 'SYSTEM');
CREATE POLICY "notice_mark" ON "notice" FOR UPDATE USING (account_id::text = current_setting('app.account', true));
CREATE POLICY "notice_purge" ON "notice" FOR DELETE USING (acting_role() = 'SYSTEM');
