-- A version or a decision goes only with its whole article, through the cascade: within one, a trigger runs inside
-- the trigger that deletes. On its own it is neither changed nor deleted.
CREATE OR REPLACE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER segment_version_not_deleted BEFORE DELETE ON "segment_version" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER decision_not_deleted BEFORE DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();

-- An audit event may lose its links to a desk or a person that was deleted; it is never given others.
CREATE OR REPLACE FUNCTION refuse_audit_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.id, OLD.at, OLD.actor_name, OLD.action, OLD.subject_type, OLD.subject_id, OLD.subject_name, OLD.article_id, OLD.detail, OLD.address)
      IS DISTINCT FROM
      (NEW.id, NEW.at, NEW.actor_name, NEW.action, NEW.subject_type, NEW.subject_id, NEW.subject_name, NEW.article_id, NEW.detail, NEW.address)
    OR (NEW.desk_id IS NOT NULL AND NEW.desk_id IS DISTINCT FROM OLD.desk_id)
    OR (NEW.actor_id IS NOT NULL AND NEW.actor_id IS DISTINCT FROM OLD.actor_id)
  THEN
    RAISE EXCEPTION 'The record is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
