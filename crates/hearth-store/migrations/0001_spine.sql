-- The spine: the ledger, agencies, cases, facts, and the rows of returns that facts come from.
-- Portable subset: text and bigint only (yes and no are 1 and 0); days are ISO text; instants are
-- fixed-width UTC text; every id and instant is made by the program.

create table ledger (
    id bigint primary key check (id = 1),
    last bigint not null
);
insert into ledger (id, last) values (1, 0);

create table database_kind (
    id bigint primary key check (id = 1),
    kind text not null check (kind in ('synthetic', 'live'))
);
insert into database_kind (id, kind) values (1, 'synthetic');

create table change (
    seq bigint primary key,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null,
    action text not null,
    about text not null
);

create table agency (
    id text primary key,
    name text not null,
    registration text not null,
    ofsted_urn text not null,
    form text not null,
    region text not null,
    opened text not null check (length(opened) in (0, 10)),
    closed text not null check (length(closed) in (0, 10)),
    left_agency text not null,
    transferred_on text not null check (length(transferred_on) in (0, 10)),
    staff_transferred bigint not null,
    employee_control_percent bigint not null
);

create table arrangement (
    id text primary key,
    name text not null,
    form text not null,
    host text not null,
    delivered_by text not null
);

create table arrangement_part (
    agency text not null references agency (id),
    arrangement text not null references arrangement (id),
    function text not null,
    from_day text not null check (length(from_day) in (0, 10)),
    until_day text not null check (length(until_day) in (0, 10)),
    retained bigint not null check (retained in (0, 1)),
    reason text not null,
    primary key (agency, arrangement, function, from_day)
);

create table agency_succession (
    from_agency text not null,
    to_agency text not null,
    day text not null check (length(day) = 10),
    primary key (from_agency, to_agency)
);

create table care_case (
    id text primary key check (length(id) = 36),
    kind text not null check (kind in ('child', 'household')),
    recorded_seq bigint not null
);

create table identifier (
    scheme text not null,
    agency text not null,
    value text not null,
    case_id text not null references care_case (id),
    recorded_seq bigint not null,
    primary key (scheme, agency, value)
);
create index identifier_case on identifier (case_id);

create table fact (
    id text primary key check (length(id) = 36),
    case_id text not null references care_case (id),
    agency text not null,
    kind text not null,
    occurrence bigint not null check (occurrence > 0),
    day text not null check (length(day) in (0, 10)),
    until_day text not null check (length(until_day) in (0, 10)),
    detail text not null,
    source text not null,
    source_key text not null,
    recorded_seq bigint not null,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null,
    supersedes text references fact (id),
    retracted bigint not null check (retracted in (0, 1))
);
create index fact_case on fact (case_id);
create index fact_agency on fact (agency, source);
create unique index fact_supersedes on fact (supersedes);

create table batch (
    id text primary key check (length(id) = 36),
    agency text not null,
    source text not null,
    year bigint not null,
    location text not null,
    recorded_seq bigint not null,
    recorded_at text not null check (length(recorded_at) = 27),
    recorded_by text not null
);
create index batch_agency on batch (agency, source, year);

create table sent_table (
    agency text not null,
    source text not null,
    year bigint not null,
    name text not null,
    batch_id text not null references batch (id),
    digest text not null,
    row_count bigint not null,
    primary key (agency, source, year, name)
);

create table return_row (
    id text primary key check (length(id) = 36),
    case_id text not null references care_case (id),
    agency text not null,
    source text not null,
    year bigint not null,
    table_name text not null,
    line bigint not null,
    cells text not null,
    batch_id text not null references batch (id),
    removed_seq bigint
);
create index return_row_agency on return_row (agency, source, year);
create index return_row_case on return_row (case_id);

create table import_problem (
    batch_id text not null references batch (id),
    number bigint not null,
    case_id text not null references care_case (id),
    kind text not null,
    file text not null,
    table_name text not null,
    line bigint not null,
    column_name text not null,
    value text not null,
    expected text not null,
    primary key (batch_id, number)
);

create table problem_count (
    batch_id text not null references batch (id),
    kind text not null,
    table_name text not null,
    column_name text not null,
    problems bigint not null,
    primary key (batch_id, kind, table_name, column_name)
);

create table left_out_count (
    agency text not null,
    year bigint not null,
    age text not null,
    legal_status text not null,
    children bigint not null,
    primary key (agency, year, age, legal_status)
);
