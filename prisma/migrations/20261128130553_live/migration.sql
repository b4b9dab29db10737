-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "annotation_place" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "findings_change" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "said_change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "segment" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- A transaction that changes what the review page shows of an article counts as one change of it: `article.change` goes
-- up by one, every row it writes carries that number, and who listens on "stet_change" hears "<article> <change>" once
-- it is committed. The article's row is held from the first such write until the end, so numbers are seen in their
-- order: whoever read everything up to a number misses nothing by asking for what is above it.

-- This transaction's number for the article, when it has one already; else null.
CREATE FUNCTION known_change(article uuid) RETURNS integer LANGUAGE sql AS $$
  SELECT CASE WHEN split_part(known, ' ', 1) = article::text THEN split_part(known, ' ', 2)::integer END
  FROM coalesce(current_setting('stet.change', true), '') AS known
$$;

CREATE FUNCTION tell_change(article uuid, number integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('stet.change', article::text || ' ' || number, true);
  PERFORM pg_notify('stet_change', article::text || ' ' || number);
END
$$;

CREATE FUNCTION next_change(of_article uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  number integer := known_change(of_article);
BEGIN
  IF number IS NULL THEN
    UPDATE article SET change = change + 1 WHERE id = of_article RETURNING change INTO number;
    PERFORM tell_change(of_article, number);
  END IF;
  RETURN coalesce(number, 0);
END
$$;

CREATE FUNCTION count_article_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_checked boolean := NEW.checked_stamp IS DISTINCT FROM OLD.checked_stamp;
  is_said boolean := NEW.is_blind IS DISTINCT FROM OLD.is_blind;
BEGIN
  IF NEW.change IS DISTINCT FROM OLD.change THEN
    RETURN NEW;
  END IF;
  IF is_checked OR is_said OR NEW.state IS DISTINCT FROM OLD.state THEN
    NEW.change := known_change(NEW.id);
    IF NEW.change IS NULL THEN
      NEW.change := OLD.change + 1;
      PERFORM tell_change(NEW.id, NEW.change);
    END IF;
    IF is_checked THEN NEW.findings_change := NEW.change; END IF;
    IF is_said THEN NEW.said_change := NEW.change; END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER article_counts_changes BEFORE UPDATE ON "article" FOR EACH ROW EXECUTE FUNCTION count_article_change();

CREATE FUNCTION number_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.change := next_change(NEW.article_id);
  RETURN NEW;
END
$$;
CREATE TRIGGER segment_is_numbered BEFORE INSERT OR UPDATE ON "segment" FOR EACH ROW EXECUTE FUNCTION number_row();
CREATE TRIGGER annotation_is_numbered BEFORE INSERT OR UPDATE ON "annotation" FOR EACH ROW EXECUTE FUNCTION number_row();
CREATE TRIGGER thread_is_numbered BEFORE INSERT OR UPDATE ON "thread" FOR EACH ROW EXECUTE FUNCTION number_row();

CREATE FUNCTION number_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.change := next_change((SELECT article_id FROM annotation WHERE id = NEW.annotation_id));
  RETURN NEW;
END
$$;
CREATE TRIGGER annotation_place_is_numbered BEFORE INSERT OR UPDATE ON "annotation_place" FOR EACH ROW EXECUTE FUNCTION number_place();

-- What is said in a thread changes the thread.
CREATE FUNCTION touch_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE thread SET change = change WHERE id = NEW.thread_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER thread_entry_changes_thread AFTER INSERT ON "thread_entry" FOR EACH ROW EXECUTE FUNCTION touch_thread();

-- Passes, ratings and verdicts are few and read anew all together.
CREATE FUNCTION count_said() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number integer := next_change(NEW.article_id);
BEGIN
  UPDATE article SET said_change = number WHERE id = NEW.article_id AND said_change <> number;
  RETURN NULL;
END
$$;
CREATE TRIGGER review_pass_is_said AFTER INSERT OR UPDATE ON "review_pass" FOR EACH ROW EXECUTE FUNCTION count_said();
CREATE TRIGGER segment_rating_is_said AFTER INSERT OR UPDATE ON "segment_rating" FOR EACH ROW EXECUTE FUNCTION count_said();
CREATE TRIGGER verdict_override_is_said AFTER INSERT ON "verdict_override" FOR EACH ROW EXECUTE FUNCTION count_said();

-- Whose rights may be others now: open streams look at them anew. The payload is the person's id.
CREATE FUNCTION tell_rights_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_rights', NEW.id::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER app_user_rights_told AFTER UPDATE OF disabled_at ON "app_user" FOR EACH ROW EXECUTE FUNCTION tell_rights_of_person();

CREATE FUNCTION tell_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_rights', coalesce(NEW.user_id, OLD.user_id)::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER session_rights_told AFTER UPDATE OF revoked_at, expires_at OR DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION tell_rights();
CREATE TRIGGER membership_rights_told AFTER INSERT OR UPDATE OR DELETE ON "membership" FOR EACH ROW EXECUTE FUNCTION tell_rights();
