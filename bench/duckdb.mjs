// The question of bench/ledgers.py, answered by DuckDB: seconds of the query alone, then its answer, as JSON.
// usage: node duckdb.mjs ROWS.csv FACTORS.csv THREADS site|all
import { createRequire } from "node:module";
const { DuckDBInstance } = await import(createRequire(`${process.cwd()}/`).resolve("@duckdb/node-api"));

const [rowsFile, factorsFile, threads, group] = process.argv.slice(2);
const db = await DuckDBInstance.create(":memory:", { threads });
const connection = await db.connect();
await connection.run(`create table factors as select * from read_csv('${factorsFile}', header=true, delim=',',
    auto_detect=false, columns={'product': 'VARCHAR', 'factor': 'DECIMAL(9,4)'})`);
const rows = `read_csv('${rowsFile}', header=true, delim=',', quote='"', auto_detect=false, columns={'date': 'DATE',
    'site': 'VARCHAR', 'product': 'VARCHAR', 'unit': 'VARCHAR', 'amount': 'DECIMAL(12,2)', 'evidence': 'VARCHAR'})`;
const question = `select ${group === "site" ? "site" : "'all'"}, sum(amount * factor) from ${rows} join factors using (product)
    where date between '2022-01-01' and '2022-12-31' and unit = 'kg' group by 1`;
const begin = process.hrtime.bigint();
const answer = (await connection.runAndReadAll(question)).getRows();
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({ seconds, groups: Object.fromEntries(answer.map(([name, kg]) => [name, String(kg)])) }));
