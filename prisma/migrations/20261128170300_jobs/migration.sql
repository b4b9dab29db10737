-- CreateEnum
CREATE TYPE "JobKind" AS ENUM ('bringIn', 'export');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "JobUnit" AS ENUM ('sentences', 'files', 'articles');

-- CreateEnum
CREATE TYPE "JobPartState" AS ENUM ('waiting', 'done', 'refused', 'left');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'jobEnded';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "job_id" UUID,
ALTER COLUMN "article_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "kind" "JobKind" NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'queued',
    "desk_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "unit" "JobUnit" NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "wait_until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_by" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "cancel_asked_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "problem_values" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_part" (
    "job_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "state" "JobPartState" NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "articles" JSONB NOT NULL DEFAULT '[]',
    "entry" JSONB,
    "problem" TEXT,
    "problem_values" JSONB,

    CONSTRAINT "job_part_pkey" PRIMARY KEY ("job_id","number")
);

-- CreateTable
CREATE TABLE "job_file" (
    "job_id" UUID NOT NULL,
    "is_result" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "job_file_pkey" PRIMARY KEY ("job_id","is_result","position")
);

-- CreateIndex
CREATE INDEX "job_state_wait_until_idx" ON "job"("state", "wait_until");

-- CreateIndex
CREATE INDEX "job_asked_by_id_created_at_idx" ON "job"("asked_by_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "job_desk_id_taken_at_idx" ON "job"("desk_id", "taken_at");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_part" ADD CONSTRAINT "job_part_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_file" ADD CONSTRAINT "job_file_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whose job it is hears of it ("stet_job <person>"); every server hears of work to take up and of work to give up
-- ("stet_job_call": "queued", or "cancel <job>"). Signs of life tell nothing.
CREATE FUNCTION tell_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stet_job', NEW.asked_by_id::text);
  IF NEW.state = 'queued' THEN
    PERFORM pg_notify('stet_job_call', 'queued');
  ELSIF NEW.cancel_asked_at IS NOT NULL AND NEW.state = 'running' THEN
    PERFORM pg_notify('stet_job_call', 'cancel ' || NEW.id::text);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER job_is_told AFTER INSERT OR UPDATE OF state, done, total, refused, cancel_asked_at ON "job"
  FOR EACH ROW EXECUTE FUNCTION tell_job();
-- Packed bytes do not pack again.
ALTER TABLE "job_file" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
