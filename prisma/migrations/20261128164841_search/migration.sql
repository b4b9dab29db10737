-- CreateTable
CREATE TABLE "article_text" (
    "article_id" UUID NOT NULL,
    "words" tsvector NOT NULL,
    "sentences" TEXT NOT NULL,
    "edited_by_id" UUID,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "stale_text" (
    "article_id" UUID NOT NULL,
    "stamp" UUID NOT NULL DEFAULT gen_random_uuid(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stale_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_text_words_idx" ON "article_text" USING GIN ("words");

-- CreateIndex
CREATE INDEX "article_text_edited_by_id_idx" ON "article_text"("edited_by_id");

-- CreateIndex
CREATE INDEX "stale_text_at_idx" ON "stale_text"("at");

-- CreateIndex
CREATE INDEX "finding_detector_state_article_id_idx" ON "finding"("detector", "state", "article_id");

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stale_text" ADD CONSTRAINT "stale_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever changes what an article is searched by says so in the same transaction; the words are cut later
-- (lib/articles/commands/refresh-texts.ts). Every change of a text writes a version.
CREATE FUNCTION mark_text_stale(of_article uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO stale_text (article_id) VALUES (of_article)
  ON CONFLICT (article_id) DO UPDATE SET stamp = gen_random_uuid(), at = now()
$$;

CREATE FUNCTION texts_are_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_text_stale(changed.article_id) FROM
    (SELECT DISTINCT s.article_id FROM added v JOIN segment s ON s.id = v.segment_id) AS changed;
  RETURN NULL;
END
$$;
CREATE TRIGGER segment_version_makes_stale AFTER INSERT ON "segment_version"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION texts_are_stale();

CREATE FUNCTION article_is_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_text_stale(NEW.id);
  RETURN NULL;
END
$$;
CREATE TRIGGER article_title_makes_stale AFTER UPDATE OF title ON "article" FOR EACH ROW
  WHEN (NEW.title IS DISTINCT FROM OLD.title) EXECUTE FUNCTION article_is_stale();
CREATE TRIGGER new_article_is_stale AFTER INSERT ON "article" FOR EACH ROW EXECUTE FUNCTION article_is_stale();

CREATE FUNCTION segment_is_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_text_stale(NEW.article_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER segment_source_makes_stale AFTER UPDATE OF source, retired_at ON "segment" FOR EACH ROW
  WHEN (NEW.source IS DISTINCT FROM OLD.source OR NEW.retired_at IS DISTINCT FROM OLD.retired_at)
  EXECUTE FUNCTION segment_is_stale();

-- What is there already is read in the background, what changed last first.
INSERT INTO stale_text (article_id, at) SELECT id, updated_at FROM article;
