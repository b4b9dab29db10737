-- AlterTable
ALTER TABLE "export" ADD COLUMN     "released" JSONB;
