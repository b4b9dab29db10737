-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex. NULLS NOT DISTINCT by hand: without an owner a view is the desk's, and its name is taken once as well.
CREATE UNIQUE INDEX "saved_view_desk_id_user_id_name_key" ON "saved_view"("desk_id", "user_id", "name") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the server promises, kept by the database too.
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_name_fits" CHECK (char_length("name") BETWEEN 1 AND 60);
