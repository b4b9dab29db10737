import { z } from "zod";
import { exportFormats } from "#lib/exchange/formats";

export const exportInput = z.object({ articleId: z.uuid(), format: z.enum(exportFormats) });
