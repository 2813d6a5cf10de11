-- Who makes a record that is there already is told what is there.
CREATE OR REPLACE FUNCTION "entry_write"(p_actor jsonb, p_act jsonb, p_items jsonb, p_once jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  who uuid := (p_actor->>'id')::uuid;
  item jsonb;
  nth int;
  was entry%ROWTYPE;
  now_is entry%ROWTYPE;
  -- What the revision says became of it.
  recorded "EntryState";
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
    recorded := 'draft';
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
        INSERT INTO entry SELECT now_is.* ON CONFLICT (indicator_id, area_id, period, span) DO UPDATE SET
          (value, qualifier, status, publisher, published_text, known_on, note, doubt_note, reason, state, version,
            editor_ids, entered_by, entered_by_name, submitted_by, submitted_by_name, submitted_at, reviewed_by,
            reviewed_by_name, reviewed_at, self_reviewed, return_note, release_at, released, updated_at)
          = (excluded.value, excluded.qualifier, excluded.status, excluded.publisher, excluded.published_text,
            excluded.known_on, excluded.note, excluded.doubt_note, excluded.reason, excluded.state, entry.version + 1,
            excluded.editor_ids, excluded.entered_by, excluded.entered_by_name, NULL, NULL, NULL, NULL,
            NULL, NULL, false, NULL, NULL, excluded.released, excluded.updated_at)
          WHERE entry.state = 'discarded' RETURNING * INTO now_is;
        IF NOT FOUND THEN
          refusal := 'changed-meanwhile';
          -- Without a row, RETURNING has emptied now_is: what was sent says which cell it is.
          now_is := jsonb_populate_record(NULL::entry, item->'set');
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
        recorded := (p_act->'moves'->>was.state::text)::"EntryState";
        now_is.state := recorded;
        now_is.version := was.version + 1;
        now_is.updated_at := clock_timestamp();
        IF recorded = 'discarded' THEN
          now_is.return_note := NULL;
          IF was.released > 0 THEN
            now_is := jsonb_populate_record(now_is, (SELECT jsonb_build_object('state', 'released', 'value', o.value,
                'qualifier', o.qualifier, 'status', o.status, 'publisher', o.publisher, 'published_text', o.published_text,
                'known_on', o.known_on, 'note', o.note, 'reason', o.reason, 'reviewed_by_name', o.approved_by_name,
                'reviewed_by', NULL, 'reviewed_at', NULL, 'self_reviewed', false,
                'doubt_note', (SELECT v.doubt_note FROM entry_revision v
                  WHERE v.entry_id = was.id AND v.state = 'released' ORDER BY v.version DESC LIMIT 1))
              FROM observation o WHERE o.indicator_id = was.indicator_id AND o.area_id = was.area_id
                AND o.period = was.period AND o.span = was.span
              ORDER BY array_position(ARRAY['revised', 'final', 'preliminary'], o.status::text), o.known_on DESC,
                o.version DESC LIMIT 1));
          END IF;
        ELSIF p_act->>'action' IN ('edit-draft', 'correct') THEN
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
        IF recorded = 'released' THEN
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
      VALUES (now_is.id, now_is.version, recorded, now_is.value, now_is.qualifier, now_is.status, now_is.publisher,
        now_is.published_text, now_is.note, now_is.doubt_note, now_is.reason, who, p_actor->>'name');
    END IF;
    -- A new entry of a cell that has a record already goes by the id of that.
    answers[nth] := jsonb_build_object(
      'id', coalesce(CASE WHEN refusal IS NULL THEN now_is.id ELSE was.id END::text, item->>'id'),
      'ok', refusal IS NULL, 'refusal', refusal,
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
      'entry ' || (answers[nth]->>'id'), item->'audit'->>'before', item->'audit'->>'after',
      coalesce(refusal, item->'audit'->>'reason'));
  END LOOP;
  outcome := jsonb_build_object('items', to_jsonb(answers));
  IF p_once IS NOT NULL THEN
    UPDATE idempotency_key SET status = 200, body = outcome::text WHERE account_id = who AND key = p_once->>'key';
  END IF;
  RETURN outcome;
END $$;
