-- AlterTable
ALTER TABLE "article" ADD COLUMN     "character_count" INTEGER,
ADD COLUMN     "source_character_count" INTEGER,
ADD COLUMN     "source_word_count" INTEGER;
