-- Rules that hold for every writer, whatever door it came through.
ALTER TABLE "installation" ADD CONSTRAINT "installation_single" CHECK ("id" = 1);
ALTER TABLE "release_sequence" ADD CONSTRAINT "release_sequence_single" CHECK ("id" = 1);
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_single" CHECK ("id" = 1);
ALTER TABLE "account"
  ADD CONSTRAINT "account_username" CHECK ("username" ~ '^[a-z][a-z0-9._-]{1,29}$'),
  -- A district editor without a district, or a department's without a department, would own nothing or everything.
  ADD CONSTRAINT "account_scope" CHECK (
    CASE "role" WHEN 'DST' THEN "area_id" IS NOT NULL WHEN 'OWN' THEN "unit_id" IS NOT NULL ELSE true END);
ALTER TABLE "entry"
  ADD CONSTRAINT "entry_period" CHECK ("period" ~ '^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$'),
  ADD CONSTRAINT "entry_span" CHECK (
    CASE "span" WHEN 'year' THEN length("period") = 4
                WHEN 'ytd' THEN "period" ~ '-(0[1-9]|1[0-2])$'
                ELSE length("period") > 4 END),
  -- Four eyes: whoever edited a value is not the one who approves it.
  ADD CONSTRAINT "entry_four_eyes" CHECK (
    "reviewed_by" IS NULL OR "self_reviewed" OR NOT ("reviewed_by" = ANY ("editor_ids"))),
  ADD CONSTRAINT "entry_release" CHECK ("release_at" IS NULL OR "state" = 'approved'),
  ADD CONSTRAINT "entry_correction" CHECK ("released" = 0 OR "state" = 'released' OR "reason" IS NOT NULL);
ALTER TABLE "proposal"
  ADD CONSTRAINT "proposal_decided" CHECK (("state" = 'open') = ("decided_at" IS NULL));

INSERT INTO "installation" ("id") VALUES (1);
INSERT INTO "release_sequence" ("id") VALUES (1);
INSERT INTO "audit_head" ("id", "seq", "hash") VALUES (1, 0, repeat('0', 64));

-- Who is acting, for the rest of the transaction: what row-level security and the audit go by.
-- p_actor: { id, name, role, areaId, unitId, ip, requestId }; absent keys are null.
CREATE FUNCTION "act_as"(p_actor jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.account', coalesce(p_actor->>'id', ''), true),
          set_config('app.role', coalesce(p_actor->>'role', ''), true),
          set_config('app.area', coalesce(p_actor->>'areaId', ''), true),
          set_config('app.unit', coalesce(p_actor->>'unitId', ''), true);
END $$;

-- 2026-11-24T08:15:30.125Z
CREATE FUNCTION "iso_time"(p_at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- What is hashed of one row of the audit: every field with its length in bytes before it, so that no two rows
-- can be written alike; a field that is null is a minus sign. lib/domain/audit-chain.ts does the same.
CREATE FUNCTION "audit_hash"(p_fields text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(string_agg(
    CASE WHEN field IS NULL THEN '-' ELSE octet_length(field) || ':' || field END, '' ORDER BY nth), 'UTF8')), 'hex')
  FROM unnest(p_fields) WITH ORDINALITY AS each(field, nth)
$$;

-- The only way into the audit. Locks the head until the end of the transaction: call it last.
CREATE FUNCTION "audit_append"(
  p_actor jsonb, p_action text, p_outcome "AuditOutcome", p_subject text, p_before text, p_after text, p_reason text
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head%ROWTYPE;
  stamp timestamptz(3) := clock_timestamp();
  next_hash text;
BEGIN
  SELECT * INTO STRICT head FROM audit_head WHERE id = 1 FOR UPDATE;
  next_hash := audit_hash(ARRAY[
    head.hash, (head.seq + 1)::text, iso_time(stamp),
    p_actor->>'id', coalesce(p_actor->>'name', ''), coalesce(p_actor->>'role', ''), coalesce(p_actor->>'ip', ''),
    coalesce(p_actor->>'requestId', ''), p_action, p_outcome::text, p_subject, p_before, p_after, p_reason]);
  INSERT INTO audit_event (seq, year, at, account_id, account_name, role, ip, request_id, action, outcome, subject,
    before, after, reason, prev_hash, hash)
  VALUES (head.seq + 1, extract(year FROM stamp AT TIME ZONE 'UTC'), stamp, (p_actor->>'id')::uuid,
    coalesce(p_actor->>'name', ''), coalesce(p_actor->>'role', ''), coalesce(p_actor->>'ip', ''),
    coalesce(p_actor->>'requestId', ''), p_action, p_outcome, p_subject, p_before, p_after, p_reason,
    head.hash, next_hash);
  UPDATE audit_head SET seq = head.seq + 1, hash = next_hash WHERE id = 1;
  RETURN head.seq + 1;
END $$;

-- Row-level security, the second wall: even a query that lib/data never wrote sees and changes only what the
-- acting role may. Without act_as nothing is seen.
CREATE FUNCTION "acting_role"() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('app.role', true), '')
$$;
CREATE FUNCTION "acting_in_scope"(p_indicator uuid, p_area uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE acting_role()
    WHEN 'EDT' THEN true WHEN 'REV' THEN true WHEN 'SOLO' THEN true WHEN 'SYSTEM' THEN true
    WHEN 'OWN' THEN EXISTS (SELECT FROM indicator i
      WHERE i.id = p_indicator AND i.unit_id::text = current_setting('app.unit', true))
    WHEN 'DST' THEN p_area::text = current_setting('app.area', true)
    ELSE false END
$$;
CREATE FUNCTION "acting_may_enter"(p_indicator uuid, p_area uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT acting_role() NOT IN ('DST', 'REV') AND acting_in_scope(p_indicator, p_area)
$$;

ALTER TABLE "entry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "entry_read" ON "entry" FOR SELECT USING (
  acting_in_scope(indicator_id, area_id)
  OR (state IN ('approved', 'released') AND acting_role() IN ('OWN', 'DST', 'LDR')));
CREATE POLICY "entry_add" ON "entry" FOR INSERT WITH CHECK (acting_may_enter(indicator_id, area_id));
CREATE POLICY "entry_change" ON "entry" FOR UPDATE
  USING (acting_role() <> 'DST' AND acting_in_scope(indicator_id, area_id))
  WITH CHECK (acting_role() <> 'DST' AND acting_in_scope(indicator_id, area_id));

ALTER TABLE "entry_revision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "entry_revision_read" ON "entry_revision" FOR SELECT USING (
  EXISTS (SELECT FROM entry e WHERE e.id = entry_id AND acting_in_scope(e.indicator_id, e.area_id)));
CREATE POLICY "entry_revision_add" ON "entry_revision" FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM entry e WHERE e.id = entry_id AND acting_in_scope(e.indicator_id, e.area_id)));

ALTER TABLE "evidence" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "evidence_read" ON "evidence" FOR SELECT USING (
  EXISTS (SELECT FROM entry e WHERE e.id = entry_id));
CREATE POLICY "evidence_add" ON "evidence" FOR INSERT WITH CHECK (
  EXISTS (SELECT FROM entry e WHERE e.id = entry_id AND acting_may_enter(e.indicator_id, e.area_id)));
CREATE POLICY "evidence_change" ON "evidence" FOR UPDATE USING (
  EXISTS (SELECT FROM entry e WHERE e.id = entry_id AND acting_may_enter(e.indicator_id, e.area_id)));

ALTER TABLE "typed_draft" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "typed_draft_own" ON "typed_draft"
  USING (account_id::text = current_setting('app.account', true))
  WITH CHECK (account_id::text = current_setting('app.account', true));

-- A closed period takes nothing new, unless an exception for this indicator and area has not run out.
CREATE FUNCTION "period_is_closed"(p_period text, p_indicator uuid, p_area uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM period_lock l WHERE l.period IN (p_period, substr(p_period, 1, 4)))
    AND NOT EXISTS (SELECT FROM lock_exception x
      WHERE x.period IN (p_period, substr(p_period, 1, 4)) AND x.expires_at > clock_timestamp()
        AND coalesce(x.indicator_id, p_indicator) = p_indicator AND coalesce(x.area_id, p_area) = p_area)
$$;

-- An entry as lib/data reads it: exact decimals as text, names beside codes. lib/data/entry-rows.ts has the type.
CREATE FUNCTION "entry_json"(e entry) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'id', e.id, 'version', e.version, 'state', e.state, 'indicator', i.code, 'indicatorName', i.name,
    'measure', i.measure, 'decimals', i.decimals, 'kind', i.kind, 'direction', i.direction, 'unit', u.code, 'area', a.code, 'areaName', a.name,
    'period', e.period, 'span', e.span, 'value', trim_scale(e.value)::text, 'qualifier', e.qualifier,
    'status', e.status, 'published', e.published_text, 'knownOn', to_char(e.known_on, 'YYYY-MM-DD'),
    'source', e.publisher, 'note', e.note, 'doubtNote', e.doubt_note, 'reason', e.reason, 'returnNote', e.return_note,
    'releaseAt', iso_time(e.release_at), 'released', e.released, 'editorIds', e.editor_ids,
    'enteredBy', e.entered_by_name, 'submittedById', e.submitted_by, 'submittedBy', e.submitted_by_name,
    'submittedAt', iso_time(e.submitted_at), 'reviewedBy', e.reviewed_by_name, 'reviewedAt', iso_time(e.reviewed_at),
    'updatedAt', iso_time(e.updated_at),
    'evidence', (SELECT count(*) FROM evidence v WHERE v.entry_id = e.id AND v.removed_at IS NULL))
  FROM area a, indicator i LEFT JOIN unit u ON u.id = i.unit_id
  WHERE i.id = e.indicator_id AND a.id = e.area_id
$$;

-- Entries by id, as far as the actor may see them, in one round trip.
CREATE FUNCTION "entry_read"(p_actor jsonb, p_ids uuid[]) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM act_as(p_actor);
  RETURN (SELECT coalesce(jsonb_agg(entry_json(e)), '[]') FROM entry e WHERE e.id = ANY (p_ids));
END $$;

-- Approved values whose moment has come, on the database's clock: what the product itself releases.
CREATE FUNCTION "entries_due"() RETURNS TABLE (id uuid, version int) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM act_as('{"role": "SYSTEM"}');
  RETURN QUERY SELECT e.id, e.version FROM entry e WHERE e.state = 'approved' AND e.release_at <= clock_timestamp()
    ORDER BY e.release_at LIMIT 2000;
END $$;

-- The one writer of entries: each item is changed only if it still is what the writer saw, and leaves a revision
-- and a row of audit in the same transaction. What may follow what is said by the caller (lib/domain/entry-workflow).
--   p_act    { action, moves: { from state: to state }, fourEyes, guardLock }
--   p_items  [{ id, version, audit: {before, after, reason}, set: {columns …} }]; version 0 makes a new entry, of a
--            value that was published before it is a correction and needs a reason
--   p_once   { key, requestHash } of an Idempotency-Key, or null
-- Answers { items: [{ id, ok, refusal, entry }] } in the order given, `entry` as it now stands; of a repeated key, what
-- was answered first.
CREATE FUNCTION "entry_write"(p_actor jsonb, p_act jsonb, p_items jsonb, p_once jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  who uuid := (p_actor->>'id')::uuid;
  item jsonb;
  nth int;
  was entry%ROWTYPE;
  now_is entry%ROWTYPE;
  refusal text;
  answers jsonb[] := array_fill(NULL::jsonb, ARRAY[jsonb_array_length(p_items)]);
  outcome jsonb;
  released_any boolean := false;
  known record;
BEGIN
  PERFORM act_as(p_actor);
  IF p_once IS NOT NULL THEN
    INSERT INTO idempotency_key (account_id, key, request_hash, status, body)
      VALUES (who, p_once->>'key', p_once->>'requestHash', 0, '') ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      SELECT request_hash, body INTO known FROM idempotency_key WHERE account_id = who AND key = p_once->>'key';
      IF known.request_hash <> p_once->>'requestHash' THEN
        RETURN jsonb_build_object('refusal', 'idempotency-mismatch');
      END IF;
      RETURN known.body::jsonb;
    END IF;
  END IF;

  -- In the order of ids, so that two writers never wait for each other; the audit's head, which all want, comes last.
  FOR item, nth IN
    SELECT each, ordinality FROM jsonb_array_elements(p_items) WITH ORDINALITY AS t(each, ordinality) ORDER BY each->>'id'
  LOOP
    refusal := NULL;
    was := NULL;
    IF (item->>'version')::int = 0 THEN
      now_is := jsonb_populate_record(NULL::entry, item->'set' || jsonb_build_object(
        'id', item->>'id', 'state', 'draft', 'version', 1, 'self_reviewed', false,
        'released', (SELECT count(*) FROM observation o
          WHERE o.indicator_id = (item->'set'->>'indicator_id')::uuid AND o.area_id = (item->'set'->>'area_id')::uuid
            AND o.period = item->'set'->>'period' AND o.span::text = item->'set'->>'span'),
        'editor_ids', jsonb_build_array(who), 'entered_by', who, 'entered_by_name', p_actor->>'name',
        'updated_at', clock_timestamp()));
      IF period_is_closed(now_is.period, now_is.indicator_id, now_is.area_id) THEN
        refusal := 'period-closed';
      ELSIF now_is.released > 0 AND now_is.reason IS NULL THEN
        refusal := 'reason-missing';
      ELSE
        INSERT INTO entry SELECT now_is.* ON CONFLICT (indicator_id, area_id, period, span) DO NOTHING;
        IF NOT FOUND THEN
          refusal := 'changed-meanwhile';
          SELECT * INTO was FROM entry WHERE indicator_id = now_is.indicator_id AND area_id = now_is.area_id
            AND period = now_is.period AND span = now_is.span;
        END IF;
      END IF;
    ELSE
      SELECT * INTO was FROM entry WHERE id = (item->>'id')::uuid FOR UPDATE;
      IF NOT FOUND THEN
        refusal := 'unknown-entry';
      ELSIF was.version <> (item->>'version')::int THEN
        refusal := 'changed-meanwhile';
      ELSIF NOT (p_act->'moves' ? was.state::text) THEN
        refusal := 'wrong-state';
      ELSIF (p_act->>'fourEyes')::boolean AND who = ANY (was.editor_ids) THEN
        refusal := 'own-entry';
      ELSIF p_act->>'action' = 'correct' AND item->'set'->>'reason' IS NULL THEN
        refusal := 'reason-missing';
      ELSIF (p_act->>'guardLock')::boolean AND period_is_closed(was.period, was.indicator_id, was.area_id) THEN
        refusal := 'period-closed';
      ELSE
        now_is := jsonb_populate_record(was, coalesce(item->'set', '{}'));
        now_is.state := (p_act->'moves'->>was.state::text)::"EntryState";
        now_is.version := was.version + 1;
        now_is.updated_at := clock_timestamp();
        IF p_act->>'action' IN ('edit-draft', 'correct') THEN
          now_is.editor_ids := CASE WHEN was.state = 'released' THEN ARRAY[who]
            WHEN who = ANY (was.editor_ids) THEN was.editor_ids ELSE was.editor_ids || who END;
          now_is.entered_by := who;
          now_is.entered_by_name := p_actor->>'name';
        ELSIF p_act->>'action' = 'submit' THEN
          now_is.submitted_by := who;
          now_is.submitted_by_name := p_actor->>'name';
          now_is.submitted_at := clock_timestamp();
          -- Who submits answers for the value as who typed it does.
          now_is.editor_ids := CASE WHEN who = ANY (was.editor_ids) THEN was.editor_ids ELSE was.editor_ids || who END;
        ELSIF p_act->>'action' = 'review' THEN
          now_is.reviewed_by := who;
          now_is.reviewed_by_name := p_actor->>'name';
          now_is.reviewed_at := clock_timestamp();
          now_is.self_reviewed := who = ANY (was.editor_ids);
        END IF;
        IF now_is.state <> 'approved' THEN now_is.release_at := NULL; END IF;
        IF now_is.state IN ('draft', 'submitted') THEN
          now_is.reviewed_by := NULL;
          now_is.reviewed_by_name := NULL;
          now_is.reviewed_at := NULL;
          now_is.self_reviewed := false;
        END IF;
        IF now_is.state = 'released' THEN
          INSERT INTO observation (id, year, indicator_id, area_id, period, span, value, qualifier, status, publisher,
            published_text, known_on, version, reason, note, approved_by_name)
          SELECT (item->>'observationId')::uuid, substr(was.period, 1, 4)::int, was.indicator_id, was.area_id, was.period,
            was.span, was.value, was.qualifier, was.status, was.publisher, was.published_text, was.known_on,
            1 + coalesce((SELECT max(o.version) FROM observation o WHERE o.indicator_id = was.indicator_id
              AND o.area_id = was.area_id AND o.period = was.period AND o.span = was.span), 0),
            was.reason, was.note, was.reviewed_by_name;
          now_is.released := was.released + 1;
          released_any := true;
        END IF;
        UPDATE entry SET (value, qualifier, status, publisher, published_text, known_on, note, doubt_note, reason, state,
            version, editor_ids, entered_by, entered_by_name, submitted_by, submitted_by_name, submitted_at, reviewed_by,
            reviewed_by_name, reviewed_at, self_reviewed, return_note, release_at, released, updated_at)
          = (now_is.value, now_is.qualifier, now_is.status, now_is.publisher, now_is.published_text, now_is.known_on,
            now_is.note, now_is.doubt_note, now_is.reason, now_is.state, now_is.version, now_is.editor_ids,
            now_is.entered_by, now_is.entered_by_name, now_is.submitted_by, now_is.submitted_by_name, now_is.submitted_at,
            now_is.reviewed_by, now_is.reviewed_by_name, now_is.reviewed_at, now_is.self_reviewed, now_is.return_note,
            now_is.release_at, now_is.released, now_is.updated_at)
          WHERE id = was.id;
      END IF;
    END IF;
    IF refusal IS NULL THEN
      INSERT INTO entry_revision (entry_id, version, state, value, qualifier, status, publisher, published_text, note,
        doubt_note, reason, by_id, by)
      VALUES (now_is.id, now_is.version, now_is.state, now_is.value, now_is.qualifier, now_is.status, now_is.publisher,
        now_is.published_text, now_is.note, now_is.doubt_note, now_is.reason, who, p_actor->>'name');
    END IF;
    answers[nth] := jsonb_build_object('id', item->>'id', 'ok', refusal IS NULL, 'refusal', refusal,
      'entry', entry_json(CASE WHEN refusal IS NULL THEN now_is ELSE was END));
  END LOOP;

  IF released_any THEN
    UPDATE release_sequence SET seq = seq + 1, at = clock_timestamp() WHERE id = 1;
  END IF;
  FOR item, nth IN
    SELECT each, ordinality FROM jsonb_array_elements(p_items) WITH ORDINALITY AS t(each, ordinality)
  LOOP
    refusal := answers[nth]->>'refusal';
    PERFORM audit_append(p_actor, p_act->>'action',
      CASE WHEN refusal IS NULL THEN 'allowed'::"AuditOutcome" ELSE 'refused' END,
      'entry ' || (item->>'id'), item->'audit'->>'before', item->'audit'->>'after',
      coalesce(refusal, item->'audit'->>'reason'));
  END LOOP;
  outcome := jsonb_build_object('items', to_jsonb(answers));
  IF p_once IS NOT NULL THEN
    UPDATE idempotency_key SET status = 200, body = outcome::text WHERE account_id = who AND key = p_once->>'key';
  END IF;
  RETURN outcome;
END $$;
