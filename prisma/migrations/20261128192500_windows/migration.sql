-- Open windows outside an article hear what concerns them once it is committed; nothing in them polls.

-- Whose bell rings, or was quieted in another window: "stet_notification <person>".
CREATE FUNCTION tell_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_notification', coalesce(NEW.user_id, OLD.user_id)::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER notification_is_told AFTER INSERT OR UPDATE OF read_at OR DELETE ON "notification"
  FOR EACH ROW EXECUTE FUNCTION tell_notification();

-- What a row of the desk shows beside what "stet_change" tells of: "stet_row <article>". A save changes none of it.
CREATE FUNCTION tell_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_row', NEW.id::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER article_row_is_told AFTER UPDATE OF title, engine, desk_id, assignee_id, open_findings ON "article"
  FOR EACH ROW
  WHEN ((OLD.title, OLD.engine, OLD.desk_id, OLD.assignee_id, OLD.open_findings)
    IS DISTINCT FROM (NEW.title, NEW.engine, NEW.desk_id, NEW.assignee_id, NEW.open_findings))
  EXECUTE FUNCTION tell_row();
