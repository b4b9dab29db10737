-- AlterTable
ALTER TABLE "annotation_event" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "deed_by_id" UUID,
ADD COLUMN     "deed_change" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "other_deed_change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "review_pass" ADD COLUMN     "shown_change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "segment_version" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "thread_entry" ADD COLUMN     "change" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "article_visit" (
    "user_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "seen_change" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "article_visit_pkey" PRIMARY KEY ("user_id","article_id")
);

-- CreateIndex
CREATE INDEX "article_visit_article_id_idx" ON "article_visit"("article_id");

-- AddForeignKey
ALTER TABLE "article_visit" ADD CONSTRAINT "article_visit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_visit" ADD CONSTRAINT "article_visit_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever people write into the record carries the number of the change it came with, so that "what others did after
-- number n" is read from the record itself. Its article knows by which change anybody did something last, and by which
-- anybody other than that person: "others did something after mine" is one comparison for everybody.

CREATE FUNCTION count_deed(of_article uuid, by_person uuid, number integer) RETURNS void LANGUAGE sql AS $$
  UPDATE article SET
    other_deed_change = CASE WHEN deed_by_id = by_person THEN other_deed_change ELSE deed_change END,
    deed_by_id = by_person,
    deed_change = number
  WHERE id = of_article AND (deed_by_id IS DISTINCT FROM by_person OR deed_change < number)
$$;

CREATE FUNCTION number_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_article uuid := (SELECT article_id FROM segment WHERE id = NEW.segment_id);
BEGIN
  NEW.change := next_change(of_article);
  PERFORM count_deed(of_article, NEW.author_id, NEW.change);
  RETURN NEW;
END
$$;
CREATE TRIGGER segment_version_is_numbered BEFORE INSERT ON "segment_version" FOR EACH ROW
  WHEN (NEW.author_id IS NOT NULL) EXECUTE FUNCTION number_version();

CREATE FUNCTION number_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_article uuid := (SELECT article_id FROM segment WHERE id = NEW.segment_id);
BEGIN
  NEW.change := next_change(of_article);
  PERFORM count_deed(of_article, NEW.by_id, NEW.change);
  RETURN NEW;
END
$$;
CREATE TRIGGER decision_is_numbered BEFORE INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION number_decision();

-- What is marked and said in a blind pass nobody else sees before it is shown.
CREATE FUNCTION number_annotation_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_article uuid;
  is_pass_hidden boolean;
BEGIN
  SELECT a.article_id, coalesce(p.is_hidden, false) INTO of_article, is_pass_hidden
  FROM annotation a LEFT JOIN review_pass p ON p.id = a.pass_id WHERE a.id = NEW.annotation_id;
  NEW.change := next_change(of_article);
  IF NOT is_pass_hidden THEN PERFORM count_deed(of_article, NEW.by_id, NEW.change); END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER annotation_event_is_numbered BEFORE INSERT ON "annotation_event" FOR EACH ROW
  EXECUTE FUNCTION number_annotation_event();

CREATE FUNCTION number_thread_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_article uuid;
  is_pass_hidden boolean;
BEGIN
  SELECT t.article_id, coalesce(p.is_hidden, false) INTO of_article, is_pass_hidden
  FROM thread t LEFT JOIN annotation a ON a.id = t.annotation_id LEFT JOIN review_pass p ON p.id = a.pass_id
  WHERE t.id = NEW.thread_id;
  NEW.change := next_change(of_article);
  IF NOT is_pass_hidden THEN PERFORM count_deed(of_article, NEW.by_id, NEW.change); END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER thread_entry_is_numbered BEFORE INSERT ON "thread_entry" FOR EACH ROW
  WHEN (NEW.kind = 'comment') EXECUTE FUNCTION number_thread_entry();

CREATE FUNCTION show_pass() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  person uuid;
BEGIN
  NEW.shown_change := next_change(NEW.article_id);
  FOR person IN
    SELECT e.by_id FROM annotation a JOIN annotation_event e ON e.annotation_id = a.id WHERE a.pass_id = NEW.id
    UNION
    SELECT e.by_id FROM annotation a JOIN thread t ON t.annotation_id = a.id JOIN thread_entry e ON e.thread_id = t.id
    WHERE a.pass_id = NEW.id AND e.kind = 'comment'
  LOOP
    PERFORM count_deed(NEW.article_id, person, NEW.shown_change);
  END LOOP;
  RETURN NEW;
END
$$;
CREATE TRIGGER review_pass_is_shown BEFORE UPDATE OF is_hidden ON "review_pass" FOR EACH ROW
  WHEN (OLD.is_hidden AND NOT NEW.is_hidden) EXECUTE FUNCTION show_pass();

-- Whoever worked in an article before visits were kept has seen it as it is.
INSERT INTO article_visit (user_id, article_id, seen_change, seen_at)
SELECT DISTINCT known.person, s.article_id, a.change, now()
FROM (SELECT author_id AS person, segment_id FROM segment_version WHERE author_id IS NOT NULL
      UNION SELECT by_id, segment_id FROM decision) AS known
JOIN segment s ON s.id = known.segment_id
JOIN article a ON a.id = s.article_id;
