//! Every statement, by name. One test prepares them all on both engines.
//!
//! A scope binds as `*` (every agency) or `,A,B,`; `replace` compares it letter by letter on both
//! engines, which `like` does not.

macro_rules! statements {
    ($($name:ident = $text:expr;)+) => {
        $(pub(crate) const $name: &str = $text;)+

        /// Every statement with its name, for the test that prepares them.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}

statements! {
    DATABASE_KIND = "select kind from database_kind where id = 1";
    TAKE_LEDGER = "update ledger set last = last + 1 where id = 1 returning last";
    READ_LEDGER = "select last from ledger where id = 1";
    ADD_CHANGE = "insert into change (seq, recorded_at, recorded_by, action, about) values ($1, $2, $3, $4, $5)";

    READ_DERIVATION = "select version from derivation where id = 1";
    SAVE_DERIVATION = "update derivation set version = $1 where id = 1";
    AGENCIES_WITH_ROWS = "select distinct agency from return_row where source = $1 and removed_seq is null \
        and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2) order by agency";

    AGENCIES = "select id, name, registration, ofsted_urn, form, region, opened, closed, left_agency, \
        transferred_on, staff_transferred, employee_control_percent from agency";
    ARRANGEMENTS = "select id, name, form, host, delivered_by from arrangement";
    PARTS = "select agency, arrangement, function, from_day, until_day, retained, reason from arrangement_part \
        order by agency, arrangement, function, from_day";
    SUCCESSIONS = "select from_agency, to_agency, day from agency_succession order by from_agency, to_agency";
    SAVE_AGENCY = "insert into agency (id, name, registration, ofsted_urn, form, region, opened, closed, \
        left_agency, transferred_on, staff_transferred, employee_control_percent) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        on conflict (id) do update set name = excluded.name, registration = excluded.registration, \
        ofsted_urn = excluded.ofsted_urn, form = excluded.form, region = excluded.region, \
        opened = excluded.opened, closed = excluded.closed, left_agency = excluded.left_agency, \
        transferred_on = excluded.transferred_on, staff_transferred = excluded.staff_transferred, \
        employee_control_percent = excluded.employee_control_percent";
    SAVE_ARRANGEMENT = "insert into arrangement (id, name, form, host, delivered_by) values ($1, $2, $3, $4, $5) \
        on conflict (id) do update set name = excluded.name, form = excluded.form, host = excluded.host, \
        delivered_by = excluded.delivered_by";
    SAVE_PART = "insert into arrangement_part (agency, arrangement, function, from_day, until_day, retained, reason) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (agency, arrangement, function, from_day) \
        do update set until_day = excluded.until_day, retained = excluded.retained, reason = excluded.reason";
    SAVE_SUCCESSION = "insert into agency_succession (from_agency, to_agency, day) values ($1, $2, $3) \
        on conflict (from_agency, to_agency) do update set day = excluded.day";

    IDENTIFIERS = "select value, case_id from identifier where scheme = $1 and agency = $2 \
        and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3)";
    CASE_IDENTIFIERS = "select agency, value, case_id from identifier \
        where ($1 = '*' or replace($1, ',' || agency || ',', '') <> $1)";
    IDENTIFIERS_OF_CHANGED = "select agency, value, case_id from identifier \
        where case_id in (select case_id from fact where recorded_seq > $1) \
        and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2)";
    FACTS = "select id, case_id, agency, kind, occurrence, day, until_day, detail, source, source_key, \
        recorded_seq, recorded_at, recorded_by, supersedes, retracted from fact \
        where recorded_at <= $1 and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2) \
        order by case_id, recorded_seq, id";
    FACTS_OF_CHANGED = "select id, case_id, agency, kind, occurrence, day, until_day, detail, source, source_key, \
        recorded_seq, recorded_at, recorded_by, supersedes, retracted from fact \
        where case_id in (select case_id from fact where recorded_seq > $1) \
        and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2) \
        order by case_id, recorded_seq, id";
    CASE_FACTS = "select id, case_id, agency, kind, occurrence, day, until_day, detail, source, source_key, \
        recorded_seq, recorded_at, recorded_by, supersedes, retracted from fact \
        where recorded_at <= $1 and case_id = $3 and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2) \
        order by recorded_seq, id";
    CASE_OF_FACT = "select case_id from fact where id = $1 \
        and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2)";
    SOURCE_FACTS = "select id, case_id, agency, kind, occurrence, day, until_day, detail, source, source_key, \
        recorded_seq, recorded_at, recorded_by, supersedes, retracted from fact \
        where agency = $1 and source = $2 and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3) \
        order by case_id, recorded_seq, id";

    CASE_IDENTITIES = "select id, case_id, kind, value, source from identity \
        where case_id = $1 and removed_seq is null \
        and ($2 = '*' or replace($2, ',' || agency || ',', '') <> $2) order by source, recorded_seq, id";
    SOURCE_IDENTITIES = "select id, case_id, kind, value, source from identity \
        where agency = $1 and source = $2 and removed_seq is null \
        and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3) order by case_id, id";
    REMOVE_IDENTITY = "update identity set removed_seq = $2 where id = $1";

    LIST_MAPS = "select m.id, m.agency, m.list, m.of_whom, m.toml from list_map m \
        where ($1 = '*' or replace($1, ',' || m.agency || ',', '') <> $1) \
        and m.recorded_seq = (select max(n.recorded_seq) from list_map n where n.agency = m.agency and n.list = m.list) \
        order by m.agency, m.list";

    CHANGED_KINDS = "select kind, cast(sum(case when supersedes is null and retracted = 0 then 1 else 0 end) as bigint), \
        cast(sum(case when supersedes is not null and retracted = 0 then 1 else 0 end) as bigint), \
        cast(sum(retracted) as bigint), count(distinct case_id) from fact \
        where recorded_at > $1 and recorded_at <= $2 and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3) \
        group by kind order by kind";
    CHANGED_FACTS = "select f.id, f.case_id, f.agency, f.kind, f.occurrence, f.day, f.until_day, f.detail, f.source, \
        f.source_key, f.recorded_seq, f.recorded_at, f.recorded_by, f.supersedes, f.retracted, \
        coalesce(o.day, ''), coalesce(o.until_day, ''), coalesce(o.detail, '') from fact f \
        left join fact o on o.id = f.supersedes \
        where f.recorded_at > $1 and f.recorded_at <= $2 and ($3 = '*' or replace($3, ',' || f.agency || ',', '') <> $3) \
        and f.kind = $4 and ($5 = '' or $5 = case when f.retracted = 1 then 'withdrawn' \
        when f.supersedes is null then 'new' else 'corrected' end) \
        order by f.agency, f.case_id, f.recorded_seq, f.id limit $6 offset $7";

    LIVE_ROWS = "select id, case_id, year, table_name, line, cells from return_row \
        where agency = $1 and source = $2 and removed_seq is null \
        and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3) order by year, table_name, line";
    CASE_ROWS = "select r.id, r.case_id, r.year, r.table_name, r.line, r.cells from return_row r \
        where r.case_id = $1 and r.removed_seq is null \
        and ($2 = '*' or replace($2, ',' || r.agency || ',', '') <> $2) order by r.year, r.table_name, r.line";
    REMOVE_ROW = "update return_row set removed_seq = $2 where id = $1";
    MOVE_ROW = "update return_row set line = $2 where id = $1";

    RETURN_ROWS = "select coalesce((select min(i.value) from identifier i \
        where i.case_id = r.case_id and i.agency = r.agency and i.scheme = $5), ''), r.table_name, r.line, r.cells \
        from return_row r where r.agency = $1 and r.source = $2 and r.year = $3 and r.removed_seq is null \
        and ($4 = '*' or replace($4, ',' || r.agency || ',', '') <> $4) order by r.table_name, r.line, r.id";
    RETURN_TABLES = "select year, name, row_count from sent_table where agency = $1 and source = $2 \
        and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3) order by year, name";
    RETURN_LEFT_OUT = "select cast(coalesce(sum(children), 0) as bigint) from left_out_count \
        where agency = $1 and year = $2 and ($3 = '*' or replace($3, ',' || agency || ',', '') <> $3)";

    PARTITION = "select recorded_at, recorded_by from own_partition where agency = $1";
    PARTITION_TURN_ON = "insert into own_partition (agency, recorded_seq, recorded_at, recorded_by) \
        values ($1, $2, $3, $4)";
    PARTITION_TURN_OFF = "delete from own_partition where agency = $1";
    PARTITION_ROWS = "select id, year, table_name, cells from partition_row where agency = $1 and year = $2 \
        order by table_name, id";
    PARTITION_REMOVE_ROW = "delete from partition_row where agency = $1 and id = $2";
    PARTITION_REMOVE_ROWS = "delete from partition_row where agency = $1";
    PARTITION_TABLES = "select p.year, p.name, p.digest, cast(case when p.digest = t.digest then 1 else 0 end as bigint), \
        (select count(*) from partition_row r where r.agency = p.agency and r.year = p.year and r.table_name = p.name) \
        from partition_table p left join sent_table t on t.agency = p.agency and t.source = $2 and t.year = p.year \
        and t.name = p.name where p.agency = $1 order by p.year, p.name";
    PARTITION_SAVE_TABLE = "insert into partition_table (agency, year, name, batch_id, digest) \
        values ($1, $2, $3, $4, $5) on conflict (agency, year, name) \
        do update set batch_id = excluded.batch_id, digest = excluded.digest";
    PARTITION_REMOVE_TABLES = "delete from partition_table where agency = $1";
    RETURN_CHILDREN = "select count(distinct case_id) from return_row where agency = $1 and source = $2 \
        and year = $3 and removed_seq is null and ($4 = '*' or replace($4, ',' || agency || ',', '') <> $4)";

    SENT_TABLES = "select t.year, t.name, t.digest, t.row_count, b.location, b.recorded_at from sent_table t \
        join batch b on b.id = t.batch_id where t.agency = $1 and t.source = $2 \
        and ($3 = '*' or replace($3, ',' || t.agency || ',', '') <> $3) order by t.year, t.name";
    SAVE_SENT_TABLE = "insert into sent_table (agency, source, year, name, batch_id, digest, row_count) \
        values ($1, $2, $3, $4, $5, $6, $7) on conflict (agency, source, year, name) \
        do update set batch_id = excluded.batch_id, digest = excluded.digest, row_count = excluded.row_count";
    ADD_BATCH = "insert into batch (id, agency, source, year, location, recorded_seq, recorded_at, recorded_by, \
        told_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    BATCHES = "select b.agency, b.year, max(b.recorded_at) from batch b where b.source = $1 and b.recorded_at <= $3 \
        and ($2 = '*' or replace($2, ',' || b.agency || ',', '') <> $2) \
        and ($4 = '*' or exists (select 1 from sent_table t where t.batch_id = b.id and t.name = $4) \
        or exists (select 1 from return_row r where r.agency = b.agency and r.source = b.source \
        and r.year = b.year and r.batch_id = b.id and r.table_name = $4)) \
        group by b.agency, b.year order by b.agency, b.year";
    ARRIVALS = "select b.id, b.agency, b.source, b.year, b.recorded_at, b.recorded_by, b.recorded_seq, \
        case when b.source in ('annex-a', 'list') then coalesce(\
        (select min(t.name) from sent_table t where t.agency = b.agency and t.source = b.source \
        and t.year = b.year and t.batch_id = b.id), \
        (select min(r.table_name) from return_row r where r.agency = b.agency and r.source = b.source \
        and r.year = b.year and r.batch_id = b.id), \
        (select min(c.table_name) from problem_count c where c.batch_id = b.id and c.table_name <> ''), '') \
        else '' end, b.told_on from batch b where b.recorded_at <= $2 \
        and ($1 = '*' or replace($1, ',' || b.agency || ',', '') <> $1) \
        order by b.agency, b.year desc, b.recorded_seq desc, b.id";
    TABLES_OF_BATCHES = "select batch_id, name, row_count from sent_table \
        where ($1 = '*' or replace($1, ',' || agency || ',', '') <> $1) order by batch_id, name";
    ROWS_OF_BATCHES = "select batch_id, count(*) from return_row where removed_seq is null \
        and ($1 = '*' or replace($1, ',' || agency || ',', '') <> $1) group by batch_id";
    PROBLEMS_OF_BATCHES = "select c.batch_id, c.kind, c.table_name, c.column_name, c.problems from problem_count c \
        join batch b on b.id = c.batch_id where ($1 = '*' or replace($1, ',' || b.agency || ',', '') <> $1) \
        order by c.batch_id, c.kind, c.table_name, c.column_name";
    COUNT_KEPT_PROBLEMS = "select count(*) from import_problem p join batch b on b.id = p.batch_id \
        where p.batch_id = $1 and ($2 = '*' or replace($2, ',' || b.agency || ',', '') <> $2)";
    KEPT_PROBLEMS = "select p.case_id, p.kind, p.file, p.table_name, p.line, p.column_name, p.value, p.expected \
        from import_problem p join batch b on b.id = p.batch_id \
        where p.batch_id = $1 and ($2 = '*' or replace($2, ',' || b.agency || ',', '') <> $2) \
        order by p.number limit $3 offset $4";
    JUDGED_RETURNS = "select j.batch_id, j.children, j.rules from judged_return j join batch b on b.id = j.batch_id \
        where ($1 = '*' or replace($1, ',' || b.agency || ',', '') <> $1) order by j.batch_id";
    JUDGED_RULES = "select j.batch_id, j.rule, j.outcome, j.why, j.found_rows, j.found_children from judged_rule j \
        join batch b on b.id = j.batch_id where ($1 = '*' or replace($1, ',' || b.agency || ',', '') <> $1) \
        and ($2 = '*' or j.batch_id = $2) order by j.batch_id, j.rule";
    JUDGED_ROWS_OF_BATCH = "select j.batch_id, j.case_id, j.rule, j.table_name, j.line from judged_row j \
        join batch b on b.id = j.batch_id where j.batch_id = $1 \
        and ($2 = '*' or replace($2, ',' || b.agency || ',', '') <> $2) order by j.number";
    JUDGED_ROWS_OF_CASE = "select j.batch_id, j.case_id, j.rule, j.table_name, j.line from judged_row j \
        join batch b on b.id = j.batch_id where j.case_id = $1 \
        and ($2 = '*' or replace($2, ',' || b.agency || ',', '') <> $2) order by b.year desc, j.batch_id, j.number";
    CLEAR_LEFT_OUT = "delete from left_out_count where agency = $1 and year = $2";
    LEFT_OUT = "select agency, year, age, legal_status, children from left_out_count \
        where ($1 = '*' or replace($1, ',' || agency || ',', '') <> $1) order by agency, year, age, legal_status";
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::{Executor, SqlSafeStr};

    /// What an authority's own partition keeps is told by statements that reach one agency, bound
    /// from an own permit, and by no other.
    #[test]
    fn only_the_statements_of_the_partition_reach_what_it_keeps() {
        let (mut own, mut others) = (0, 0);
        for (name, text) in ALL {
            let tells = text.contains("partition_") || text.contains("own_partition");
            assert_eq!(tells, name.starts_with("PARTITION"), "{name}");
            let one_agency = text.contains("agency = $1") || text.contains("values ($1");
            assert!(!tells || one_agency, "{name} is not of one agency");
            *(if tells { &mut own } else { &mut others }) += 1;
        }
        assert!(own > 8 && others > 40, "{own} and {others}");
    }

    #[tokio::test]
    async fn every_statement_prepares_on_both_engines() {
        for database in crate::testing::databases().await {
            let mut connection = database.store().pool().acquire().await.unwrap();
            for (name, text) in ALL {
                let prepared = connection.prepare((*text).into_sql_str()).await;
                assert!(prepared.is_ok(), "{name} on {}: {:?}", database.engine(), prepared.err());
            }
        }
    }
}
