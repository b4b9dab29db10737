import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { log } from "./log.mjs";

/** Number of PostgreSQL's internal type "char", which the catalogue uses and adapter-pg does not know. */
const internalChar = 18;
/** Number of the type uuid, which it knows and the catalogue does not use: it stands for "char" on the way through. */
const standIn = 2950;

/**
 * The SQL that leads from a database (as our migrations made it) to a Prisma schema; empty when they agree. Triggers
 * and functions, which a Prisma schema cannot say, are not looked at. This is Prisma's own engine, in the form npm
 * carries: its native one comes from a download host that many newsrooms cannot reach.
 * @param {string} databaseUrl
 * @param {string} schemaPath
 * @returns {Promise<string>}
 */
export async function schemaDifference(databaseUrl, schemaPath) {
  await loadEngine();
  const content = readFileSync(schemaPath, "utf8");
  const schema = { files: [{ path: schemaPath, content }] };
  const pool = new pg.Pool({ connectionString: databaseUrl, Client: CatalogueClient });
  const adapters = bindMigrationAwareSqlAdapterFactory(readingCatalogue(new PrismaPg(pool)));
  const running = await engine.SchemaEngine.new({ datamodels: [[schemaPath, content]] }, () => {}, adapters);
  try {
    const { stdout } = await running.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: dirname(schemaPath) },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return isEmpty(stdout ?? "") ? "" : (stdout ?? "");
  } finally {
    running.free();
    await pool.end();
  }
}

let isLoaded = false;

/** The package expects a bundler to load its WebAssembly; Node 20 does it by hand. */
async function loadEngine() {
  if (isLoaded) return;
  const path = new URL("./schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(readFileSync(path), { "./schema_engine_bg.js": { ...engine } });
  // Where the engine leaves its last words when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: log } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  isLoaded = true;
}

/**
 * The other half of CatalogueClient: tells the engine which columns are characters.
 * @param {PrismaPg} factory
 */
function readingCatalogue(factory) {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const { Uuid, Character } = ColumnTypeEnum;
      return { ...result, columnTypes: result.columnTypes.map((type) => (type === Uuid ? Character : type)) };
    };
    return adapter;
  };
  return factory;
}

/** A connection on which the catalogue's "char" columns look like a type that adapter-pg reads. */
class CatalogueClient extends pg.Client {
  /** @param {pg.ClientConfig} [config] */
  constructor(config) {
    super(config);
    this.connection.on("rowDescription", (/** @type {{ fields: { dataTypeID: number }[] }} */ { fields }) => {
      for (const field of fields) if (field.dataTypeID === internalChar) field.dataTypeID = standIn;
    });
  }
}

/** @param {string} sql */
function isEmpty(sql) {
  return sql.replace(/^--.*$/gm, "").trim() === "";
}
